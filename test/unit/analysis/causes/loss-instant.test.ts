import { expect, it } from 'vitest';
import type { Step } from '../../support/books.ts';
import { lossInstant } from '../../../../lib/analysis/causes/loss-instant.ts';
import { timelineOf } from '../../../../lib/model/book.ts';
import { at, book, d, STAGES } from '../../support/books.ts';

const stages = new Map(STAGES.map((s) => [s.id, s]));
const commit: Step = { at: '2026-06-01', stage: 'Negotiate', amount: 10000, close: '2026-09-15' };
const Q3 = { t0: at('2026-07-08'), t1: at('2026-10-07'), periodEnd: at('2026-10-01'), lastDay: d('2026-09-30') };
const when = (reason: string, steps: Step[], deleted?: string) =>
  new Date(lossInstant(timelineOf(book([{ id: 'D', steps: [commit, ...steps], ...(deleted ? { deleted } : {}) }]), 0), reason, Q3, stages)).toISOString().slice(0, 10);

it.each<[string, string, Step[], string, string?]>([
  ['a slip is when the date left the period for good', 'slipped', [{ at: '2026-08-01T12:00:00Z', close: '2026-10-20' }, { at: '2026-08-20T12:00:00Z', close: '2026-09-30' }, { at: '2026-09-25T12:00:00Z', close: '2026-11-20' }, { at: '2026-09-28T12:00:00Z', close: '2026-12-20' }], '2026-09-25'],
  ['a loss is when it was closed', 'lost', [{ at: '2026-08-01T12:00:00Z', stage: 'Lost' }, { at: '2026-08-09T12:00:00Z', amount: 1 }], '2026-08-01'],
  ['a loss that was reopened is when it was lost again', 'lost', [{ at: '2026-08-01T12:00:00Z', stage: 'Lost' }, { at: '2026-08-05T12:00:00Z', stage: 'Propose' }, { at: '2026-09-05T12:00:00Z', stage: 'Lost' }], '2026-09-05'],
  ['a win for less is when it was won', 'wonForLess', [{ at: '2026-09-01T12:00:00Z', stage: 'Won', amount: 1 }], '2026-09-01'],
  ['a reversal is when it stopped being won', 'reversed', [{ at: '2026-06-20T12:00:00Z', stage: 'Won' }, { at: '2026-09-03T12:00:00Z', stage: 'Negotiate' }], '2026-09-03'],
  ['an overdue deal is when its period ended', 'overdue', [], '2026-09-30'],
  ['a removed deal is when it was deleted', 'removed', [], '2026-08-30', '2026-08-30T12:00:00Z'],
  ['what came after the second date is not yet known', 'slipped', [{ at: '2026-10-20T12:00:00Z', close: '2026-12-20' }], '2026-09-30'],
])('%s', (_, reason, steps, day, deleted) => expect(when(reason, steps, deleted)).toBe(day));

import type { AreaInput } from '../../../lib/views/areas/input.ts';
import type { DealHead } from '../../../lib/model/deal.ts';
import type { RecordBodies } from '../../../lib/model/records.ts';
import type { RhythmAct } from '../../../lib/model/coaching/rhythm.ts';
import type { DealSketch } from './books.ts';
import { packBook, timelineOf } from '../../../lib/model/book.ts';
import { dayOf } from '../../../lib/model/day.ts';
import { dealId, userId } from '../../../lib/model/ids.ts';
import { dealLink } from '../../../lib/views/link.ts';
import { at, book, d } from './books.ts';
import { standing } from './context.ts';
import { CONTEXT, inputOf, NOW, say, type Stored } from './map-company.ts';

/** Its date was moved to a later month twice. */
export const pushedTwice = (amount: number, owner: string): DealSketch['steps'] => [{ at: '2026-06-01', stage: 'Propose', amount, close: '2026-07-15', owner }, { at: '2026-07-10', close: '2026-09-15' }, { at: '2026-09-10', close: '2026-12-11' }];

/** A sales team with deals, feedback and a rhythm: T leads A, K, B and Y. */
export const DEALS: DealSketch[] = [
  { id: 'Oberwald', steps: [{ at: '2026-05-04', stage: 'Propose', amount: 11_200_000, close: '2026-06-30', owner: 'A' }, { at: '2026-06-25', stage: 'Negotiate', close: '2026-09-28' }, { at: '2026-09-25', close: '2026-12-18', amount: 8_600_000 }] },
  standing('Valmont', 'Negotiate', '2026-11-12', 9_400_000, 'K'), { id: 'Nordheim', steps: pushedTwice(2_300_000, 'B') }, standing('Quiet', 'Qualify', '2026-12-20', 100_000, 'Y'),
];
/** Everything in place, so that no prompt has anything to say. */
const IN_ORDER: Partial<DealHead> = { nextStep: 'Call procurement', nextStepChangedAt: NOW, lastActivityDay: d('2026-11-20'), nextActivityDay: d('2026-11-30'), contactCount: 3 };

export function coachingInput(records: Stored[], { who = 'T', deals = DEALS, context = CONTEXT, inOrder = ['Quiet'] }: { who?: string; deals?: DealSketch[]; context?: typeof CONTEXT; inOrder?: string[] } = {}): AreaInput {
  const input = inputOf(records, { who, context });
  const raw = book(deals, context);
  const made = packBook(raw.heads.map((h, n) => { const t = timelineOf(raw, n); return { ...t, head: { ...t.head, ...(inOrder.includes(h.name) ? IN_ORDER : {}) } }; }));
  const { company } = input;
  const data: AreaInput['data'] = {
    book: made, context, activities: [], leads: [], entries: [], records: { cause: company.records('cause'), ask: [], call: [] }, company: { motions: {}, booksClosed: {}, baselineDay: 8 }, now: NOW, today: dayOf(NOW, context.timeZone),
  };
  return { ...input, data, link: dealLink(input.me) };
}

/** A word on a deal. */
export const on = <K extends 'promptWord' | 'cause' | 'feedback' | 'remark'>(deal: string, kind: K, by: string, body: RecordBodies[K], when?: string): Stored => ({ ...say(kind, by, body, when === undefined ? {} : { at: at(when) }), dealId: dealId(deal) });
export const rhythm = (by: string, body: RhythmAct, when: string, key?: string): Stored => ({ ...say('rhythm', by, body, { at: at(when), ...(key !== undefined && { key }) }), between: [userId(by), body.withId] });
export const thread = (deal: string, id: string, by: string, to: string, tone: 'praise' | 'advice' | 'ask', text: string, when: string): Stored =>
  ({ ...say('feedback', by, { act: 'open', threadId: id, about: { kind: 'deal', dealId: dealId(deal) }, toId: userId(to), tone, text, sbi: null, behaviourIds: [] }, { at: at(when), key: id }), dealId: dealId(deal) });

/** T and A agreed; with K there is a proposal; B was spoken with once; with Y nothing is recorded. */
export const TEAM: Stored[] = [
  rhythm('T', { act: 'propose', withId: userId('A'), cadence: { feedbackDays: 7, oneOnOneDays: 14 }, why: 'The quarter gets short.' }, '2026-10-01', 'r1'),
  rhythm('A', { act: 'agree', of: 'r1', withId: userId('T') }, '2026-10-02'),
  rhythm('A', { act: 'held', withId: userId('T'), day: d('2026-10-29') }, '2026-10-29'),
  thread('Oberwald', 'f1', 'A', 'T', 'ask', 'Is 18 December their date or ours?', '2026-11-20'),
  rhythm('K', { act: 'propose', withId: userId('T'), cadence: { feedbackDays: null, oneOnOneDays: 21 }, why: 'Every two weeks was too often in October.' }, '2026-11-18', 'r2'),
  rhythm('T', { act: 'held', withId: userId('B'), day: d('2026-11-03') }, '2026-11-03'),
];

import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { DealThen, DealToday, Norms, SignalId, SignalInput } from '../../../../lib/analysis/signals/signal.ts';
import { SIGNALS } from '../../../../lib/analysis/signals/catalogue/index.ts';
import { openStage } from '../../../../lib/model/stage.ts';
import { calendarYear, quarterOf } from '../../../../lib/model/period.ts';
import { d } from '../../support/books.ts';

const FOLDER = new URL('../../../../lib/analysis/signals/catalogue/', import.meta.url);
const DOC = readFileSync(new URL('../../../../docs/SIGNALS.md', import.meta.url), 'utf8');

const QUIET: DealThen = {
  stage: openStage('Negotiation'), daysInStage: 5, category: 'commit', categoryByMachine: false, closeDay: d('2026-09-15'), dateMoves: 0, pushes: 0, daysPushed: 0, stagesBack: 0, stagesSkipped: 0,
  swing: 0, endAmounts: { before: 100, now: 100 }, leadDays: 60, bornIn: false, leadAgeAtEntry: 40, tenureDays: 40, ownerSinceDays: Infinity, ownerJoinedDays: 900, ownerDeals: 4, ownStepDays: 0, silentDays: 3,
};
const NORMS: Norms = { stageDays: new Map([['Negotiation', 21]]), shortLead: 15, qualificationDays: 20, ownStepDays: 12, tenureDays: 30, crowd: 20 };
const TODAY: DealToday = { contacts: 4, nextStep: 'Send the contract', nextStepDays: 4, isPlanned: false };
const period = quarterOf(d('2026-09-15'), calendarYear);
const deal = (over: { then?: Partial<DealThen>; norms?: Partial<Norms>; today?: Partial<DealToday> | null } = {}): SignalInput =>
  ({ period, then: { ...QUIET, ...over.then }, norms: { ...NORMS, ...over.norms }, today: over.today === null ? null : { ...TODAY, ...over.today } });
const signal = (id: SignalId) => SIGNALS.find((s) => s.id === id)!;
/** null: not known. */
const shows = (id: SignalId, over: Parameters<typeof deal>[0]): boolean | null => {
  const at = deal(over);
  const value = signal(id).value(at);
  return value === null ? null : signal(id).holds(value, at);
};

/** Each signal on both sides of its line, and where it isn't known. */
const CASES: Record<SignalId, [Parameters<typeof deal>[0], boolean | null][]> = {
  pushed: [[{ then: { pushes: 1 } }, false], [{ then: { pushes: 2 } }, true]],
  daysPushed: [[{ then: { daysPushed: 59 } }, false], [{ then: { daysPushed: 60 } }, true]],
  stageBack: [[{ then: { stagesBack: 0 } }, false], [{ then: { stagesBack: 1 } }, true]],
  stageSkipped: [[{ then: { stagesSkipped: 0 } }, false], [{ then: { stagesSkipped: 1 } }, true]],
  stuck: [[{ then: { daysInStage: 21 } }, false], [{ then: { daysInStage: 22 } }, true], [{ norms: { stageDays: new Map() } }, null], [{ then: { stage: null } }, null]],
  silent: [[{ then: { silentDays: 13 } }, false], [{ then: { silentDays: 14 } }, true], [{ then: { silentDays: 14 }, today: { isPlanned: true } }, false], [{ then: { silentDays: 14 }, today: null }, true], [{ then: { silentDays: null }, today: null }, null]],
  noNextStep: [[{ today: { nextStepDays: 29 } }, false], [{ today: { nextStepDays: 30 } }, true], [{ today: { nextStep: ' ' } }, true], [{ today: { nextStepDays: null } }, null], [{ today: null }, null]],
  singleContact: [[{ today: { contacts: 2 } }, false], [{ today: { contacts: 1 } }, true], [{ today: { contacts: 0 } }, true], [{ today: { contacts: null } }, null], [{ today: null }, null]],
  amountSwing: [[{ then: { swing: 0.29 } }, false], [{ then: { swing: 0.3 } }, true], [{ then: { swing: null } }, null]],
  lateEntry: [[{ then: { leadDays: 15 } }, false], [{ then: { leadDays: 14 } }, true], [{ then: { leadDays: null } }, null], [{ norms: { shortLead: null } }, null]],
  rawLead: [[{ then: { leadAgeAtEntry: 20 } }, false], [{ then: { leadAgeAtEntry: 19 } }, true], [{ then: { bornIn: true, leadAgeAtEntry: null } }, true], [{ then: { leadAgeAtEntry: null } }, false], [{ norms: { qualificationDays: null } }, null], [{ then: { bornIn: null } }, null]],
  shortTenure: [[{ then: { tenureDays: 30 } }, false], [{ then: { tenureDays: 29 } }, true], [{ then: { tenureDays: null } }, null]],
  endDiscount: [[{ then: { endAmounts: { before: 100, now: 91 } } }, false], [{ then: { endAmounts: { before: 100, now: 90 } } }, true], [{ then: { endAmounts: { before: 100, now: 130 } } }, false], [{ then: { endAmounts: { before: 0, now: 90 } } }, null], [{ then: { endAmounts: null } }, null]],
  ownerChanged: [[{ then: { ownerSinceDays: 61 } }, false], [{ then: { ownerSinceDays: 60 } }, true], [{ then: { ownerJoinedDays: 181 } }, true], [{ then: { ownerSinceDays: null } }, null], [{ then: { ownerJoinedDays: null } }, false]],
  quarterEnd: [[{ then: { closeDay: d('2026-09-27') } }, false], [{ then: { closeDay: d('2026-09-28') } }, true], [{ then: { closeDay: d('2026-09-30'), dateMoves: 1 } }, false], [{ then: { closeDay: d('2026-10-01') } }, false], [{ then: { closeDay: null } }, null]],
  categoryByMachine: [[{ then: { categoryByMachine: false } }, false], [{ then: { categoryByMachine: true } }, true], [{ then: { categoryByMachine: null } }, null]],
  crowdedOwner: [[{ then: { ownerDeals: 20 } }, false], [{ then: { ownerDeals: 21 } }, true], [{ then: { ownerDeals: null } }, null], [{ norms: { crowd: null } }, null]],
  waitingOnUs: [[{ then: { ownStepDays: 12 } }, false], [{ then: { ownStepDays: 13 } }, true], [{ then: { ownStepDays: null } }, null], [{ norms: { ownStepDays: null } }, null]],
};

test('every file of the folder is collected, under its own name', () => {
  const files = readdirSync(FOLDER).filter((f) => f !== 'index.ts').map((f) => f.replace(/\.ts$/, '')).sort();
  expect([SIGNALS.map((s) => s.id).sort(), Object.keys(CASES).sort()]).toEqual([files, files]);
});

describe.each(SIGNALS.map((s) => [s.id, s] as const))('%s', (id, s) => {
  it('says what it counts, in the file and in the docs', () => {
    expect([s.label, s.about, s.needs.length > 0]).toEqual([expect.stringMatching(/^[a-z].*[^.]$/), expect.stringMatching(/^[A-Z].*\.$/), true]);
    expect(DOC).toContain(`| \`${id}\` | ${s.about} |`);
  });
  it('holds in its example, and not on a quiet deal', () => {
    expect([shows(id, s.example), shows(id, {})]).toEqual([true, false]);
  });
  it.each(CASES[id])('%o is %s', (over, expected) => expect(shows(id, over)).toBe(expected));
});

test('only what was known then is compared with the past', () => {
  expect(SIGNALS.filter((s) => s.known !== 'then').map((s) => [s.id, s.known])).toEqual([['noNextStep', 'today'], ['shortTenure', 'outcome'], ['singleContact', 'today']]);
  for (const s of SIGNALS.filter((x) => x.known === 'today')) expect(s.value(deal({ today: null }))).toBeNull();
});

import { expect, it } from 'vitest';
import type { DealSketch, Step } from '../../support/books.ts';
import type { Activity } from '../../../../lib/model/activity.ts';
import { indexActivities } from '../../../../lib/analysis/signals/activity-index.ts';
import { signalsAt } from '../../../../lib/analysis/signals/on-deal.ts';
import { signalReport, signalReportSteps } from '../../../../lib/analysis/signals/report.ts';
import { SIGNALS } from '../../../../lib/analysis/signals/catalogue/index.ts';
import { closedPeriods, weeksOf } from '../../../../lib/analysis/signals/weeks.ts';
import { takeSnapshots } from '../../../../lib/analysis/signals/snapshots.ts';
import { stageId } from '../../../../lib/model/ids.ts';
import { at, book, d, ORG } from '../../support/books.ts';
import { company, NOW } from '../../support/companies.ts';

const report = (deals: DealSketch[], over = {}) => signalReport({ book: book(deals), context: ORG, basis: 'commit', now: NOW, ...over });
const of = (deals: DealSketch[], id: string, over = {}) => report(deals, over).signals.find((s) => s.id === id)!;
const won: Step[] = [{ at: '2026-08-10', stage: 'Won', close: '2026-08-10' }];
/** In commit, due on 15 August, pushed twice before the quarter or never. */
const deal = (id: string, pushed: boolean, then: Step[], owner: string): DealSketch => ({
  id, steps: [{ at: '2026-01-01', stage: 'Negotiate', amount: 1, close: pushed ? '2026-05-15' : '2026-08-15', owner }, ...(pushed ? [{ at: '2026-01-02', close: '2026-06-15' }, { at: '2026-01-03', close: '2026-08-15' }] : []), ...then],
});
const many = (n: number, prefix: string, make: (id: string, i: number) => DealSketch) => Array.from({ length: n }, (_, i) => make(`${prefix}${String(i).padStart(2, '0')}`, i));
const base = [...many(30, 'P', (id, i) => deal(id, true, i < 3 ? won : [], `O${i % 10}`)), ...many(30, 'S', (id, i) => deal(id, false, i < 27 ? won : [], `O${i % 10}`))];

it('counts deals, not looks, and shows a difference that stands', () => {
  expect(of(base, 'pushed')).toMatchObject({ n: 30, won: 3, others: 30, othersWon: 27, shown: true, silence: null });
  const s = of(base, 'pushed');
  expect([s.rate! < 0.2, s.othersRate! > 0.6, s.low! < s.rate! && s.rate! < s.high!, s.p! < 0.001]).toEqual([true, true, true, true]);
});
it('is silent under 20 deals on a side, and under five people', () => {
  expect(of(base.slice(11), 'pushed')).toMatchObject({ n: 19, shown: false, p: null, silence: 'Only 19 deals with it: under 20 nothing is said.' });
  const few = base.map((s) => ({ ...s, steps: s.steps.map((x, i) => (i === 0 ? { ...x, owner: `O${Number(s.id.slice(1)) % 4}` } : x)) }));
  expect(of(few, 'pushed')).toMatchObject({ shown: false, silence: 'Only 4 people on one side: under 5 a difference may be theirs.' });
});
it('has rates that are not known where there is nothing to compare', () => {
  expect(report([]).signals.map((s) => [s.n, s.rate, s.othersRate, s.low, s.high, s.shown])).toEqual(SIGNALS.map(() => [0, null, null, null, null, false]));
  expect(of(base, 'pushed', { until: d('2026-06-30') })).toMatchObject({ n: 0, rate: null });
});
it('says why a signal is not asked', () => {
  expect(['singleContact', 'shortTenure', 'silent', 'waitingOnUs'].map((id) => of(base, id).silence)).toEqual([
    'It is known as of today alone: what it was then is not recorded.', 'It is known only once a deal has left the basis: it serves to judge sources.', 'No activity is known.', 'No stage is mapped as a step of our own.',
  ]);
});
it('is the same for any order of deals, and in slices', () => {
  const steps = signalReportSteps({ book: book(base), context: ORG, basis: 'commit', now: NOW });
  let step = steps.next();
  for (let last = 0; !step.done; step = steps.next()) { expect(step.value).toBeGreaterThanOrEqual(last); last = step.value; }
  expect(report([...base].reverse())).toEqual(report(base));
  expect(step.value).toEqual(report(base));
});

it('knows nothing at a look of what came after it', () => {
  const { book: all, context, activities } = company({ seed: 5, kind: 'due', deals: 400, owners: 8 });
  const periods = closedPeriods({ context, now: NOW, until: d('2026-11-23') });
  const weeks = weeksOf(periods, context.timeZone);
  const looks = (b: typeof all, known: readonly Activity[], from: number) => {
    const steps = takeSnapshots({ book: b, context, basis: 'pipeline', periods, weeks, signals: SIGNALS, activities: indexActivities(known) });
    let step = steps.next();
    while (!step.done) step = steps.next();
    const { looks: l } = step.value;
    return Array.from({ length: l.length }, (_, r) => [l.deal[r], l.week[r], l.known[r], l.holds[r], l.due[r]].join(' ')).filter((_, r) => l.week[r]! === from);
  };
  for (const from of [100, 130]) {
    // Every row from that week on is made another: other stage, amount, date, owner.
    const other = { ...all, stage: all.stage.slice(), amount: all.amount.slice(), closeDay: all.closeDay.slice(), owner: all.owner.slice(), category: all.category.slice() };
    for (let r = 0; r < all.at.length; r++) if (all.at[r]! >= weeks[from]!.instant) { other.stage[r] = 0; other.amount[r] = 1; other.closeDay[r] = 20_000; other.owner[r] = 0; other.category[r] = 1; }
    const before = looks(all, activities, from);
    expect(before.length).toBeGreaterThan(20);
    expect(looks(other, activities.filter((a) => a.day! < weeks[from]!.day), from)).toEqual(before);
  }
});

it('says of a deal at an instant what it shows, with what was counted', () => {
  const sketches: DealSketch[] = [
    ...base, { id: 'X', steps: [{ at: '2026-01-01', stage: 'Propose', amount: 1000, close: '2026-05-15', owner: 'A' }, { at: '2026-03-01', stage: 'Negotiate', close: '2026-06-15' }, { at: '2026-05-01', stage: 'Qualify', close: '2026-12-15', amount: 1600 }, { at: '2026-11-01', owner: 'B' }] },
  ];
  const made = book(sketches);
  const i = made.heads.findIndex((h) => h.id === 'X');
  made.heads[i] = { ...made.heads[i]!, contactCount: 1 };
  const input = { book: made, context: ORG, basis: 'pipeline' as const, deal: i, ownSteps: new Set([stageId('Negotiate')]) };
  const held = (m: Map<string, number>) => [...m].sort();
  expect(held(signalsAt({ ...input, at: NOW, isNow: true })(input.deal))).toEqual([['amountSwing', 0.6], ['categoryByMachine', 1], ['daysPushed', 214], ['ownerChanged', 1], ['pushed', 2], ['rawLead', 1], ['singleContact', 1], ['stageBack', 1]]);
  expect(held(signalsAt({ ...input, at: at('2026-04-01'), isNow: false })(input.deal))).toEqual([['categoryByMachine', 1], ['rawLead', 1]]);
  expect(signalsAt({ ...input, at: NOW, isNow: true })(made.heads.findIndex((h) => h.id === 'S00'))).toEqual(new Map());
});

import { describe, expect, test } from 'vitest';
import type { AreaInput } from '../../../../lib/views/areas/input.ts';
import type { OrgContext } from '../../../../lib/model/org.ts';
import type { GoalAct } from '../../../../lib/model/goals/goal.ts';
import { parsePeriod } from '../../../../lib/model/period.ts';
import { planView } from '../../../../lib/views/areas/plan.ts';
import { planFile } from '../../../../lib/views/areas/plan/files.ts';
import { readPlan } from '../../../../lib/views/areas/take-plan.ts';
import { quota } from '../../support/context.ts';
import { d } from '../../support/books.ts';
import { CONTEXT, halden, identity, inputOf, say, set } from '../../support/map-company.ts';

const q4 = parsePeriod('2026-Q4', CONTEXT.calendar)!;
const view = (records: Parameters<typeof inputOf>[0], over: Parameters<typeof inputOf>[1] = {}): AreaInput => {
  const input = inputOf(records, over);
  return { ...input, data: { ...(input.data as object), today: d('2026-11-24') } as AreaInput['data'] };
};
const read = (input: AreaInput, text: string, why: string | null = null) => readPlan(input, { name: 'plan.csv', text, why });

describe('a plan from a file', () => {
  test('that was exported is in order, and changes nothing', () => {
    const input = view(halden());
    for (const kind of ['csv', 'json']) {
      const file = planFile(input, kind)!;
      expect(file.name).toMatch(/^ridealong-plan-\d{4}-\d\d-\d\d\./);
      const again = read(input, file.text);
      expect(again).toMatchObject({ problems: [], taken: 0, words: [], needsWhy: false });
      expect(again.summary[0]).toMatch(/^All \d+ rows say what stands already/);
    }
    expect(planFile(input, 'xml')).toBe(null);
  });

  test('taken in elsewhere says the same, in the fewest words', () => {
    const from = view(halden());
    const file = planFile(from, 'csv')!;
    const empty = view([]);
    const { words, taken, problems } = read(empty, file.text);
    expect(problems).toEqual([]);
    expect(taken).toBeGreaterThan(10);
    // One of the goals counts from another day than the others: a record of its own.
    expect(words.filter((w) => w.kind === 'goal')).toHaveLength(2);
    const there = view(words.map((w) => say(w.kind, 'L', w.body as never)));
    const lines = (input: AreaInput) => planFile(input, 'csv')!.text.split('\r\n').sort();
    expect(lines(there)).toEqual(lines(from));
  });

  test('needs a word why where it changes what stands, and carries it', () => {
    const input = view(halden());
    const changed = read(input, 'record,id,target\ngoal,a,650000.00', 'Moved');
    expect(changed).toMatchObject({ problems: [], taken: 1, needsWhy: true, summary: ['1 goal changed'] });
    expect(changed.words).toMatchObject([{ kind: 'goal', body: { act: 'set', why: 'Moved' } }]);
  });

  test('says line by line what the reader may not set', () => {
    const { problems, words } = read(view(halden(), { who: 'A' }), 'record,id,target\ngoal,a,650000.00');
    expect(problems).toEqual([{ line: 2, why: expect.stringContaining('A goal is set by whoever leads the person or team') }]);
    expect(words).toEqual([]);
  });
});

describe('quotas of the CRM', () => {
  const lead = CONTEXT.people.find((p) => p.id === 'T')!;
  const team = quota('T', '2026-10-01', '2026-12-31', 130_000_000);
  const own = quota('A', '2026-10-01', '2026-12-31', 64_000_000);
  const context = (quotas = [team, own]): OrgContext => ({ ...CONTEXT, quotas });

  test('come in as goals with bearer, days, amount and the lead’s goal above', () => {
    const { quotas } = planView(view([], { context: context() }), { periodId: null });
    expect(quotas).toMatchObject({ sentence: '2 quotas of Q4 2026 are not goals yet', takeLabel: 'Take in all 2\u00a0quotas as goals', mayNot: null });
    const [act] = quotas!.takeAll as [GoalAct & { act: 'set' }];
    expect(act.goals).toMatchObject([
      { id: `quota:${team.id}`, assignee: { kind: 'team', id: 'T' }, measureId: 'bookings', target: { value: 130_000_000, unit: 'money', currency: 'EUR' }, period: { id: '2026-Q4', start: q4.start, end: q4.end }, origin: { quotaId: team.id } },
      { id: `quota:${own.id}`, assignee: { kind: 'person', id: 'A' }, parentId: `quota:${team.id}` },
    ]);
    expect(quotas!.fresh.map((r) => [r.who, r.parent])).toEqual([[`${lead.name}’s team`, null], [CONTEXT.people.find((p) => p.id === 'A')!.name, `${lead.name}’s team`]]);
  });

  const taken = () => (planView(view([], { context: context() }), { periodId: null }).quotas!.takeAll as (GoalAct & { act: 'set' })[]).map((a) => set('L', a.goals));

  test('once taken in they are goals, and nothing is proposed, also where people changed the goal here', () => {
    const records = taken();
    expect(planView(view(records, { context: context() }), { periodId: null }).quotas).toMatchObject({ sentence: 'Every quota of the CRM is a goal, and says the same', fresh: [], changed: [], takeAll: [] });
    const goal = (records[0]!.body as GoalAct & { act: 'set' }).goals[1]!;
    const negotiated = [...records, set('L', [{ ...goal, target: { ...goal.target, value: 60_000_000 } }], { why: 'Her note' })];
    expect(planView(view(negotiated, { context: context() }), { periodId: null }).quotas!.changed).toEqual([]);
  });

  test('a quota that changed later is proposed, never taken silently', () => {
    const records = taken();
    const now = context([team, { ...own, amount: 70_000_000 }]);
    const { quotas } = planView(view(records, { context: now }), { periodId: null });
    expect(quotas!.changed).toMatchObject([{ amount: '€700,000', was: '€640,000', take: { act: 'set', goals: [{ id: `quota:${own.id}`, target: { value: 70_000_000 } }], why: expect.stringContaining('€640,000 to €700,000') } }]);
    const over = [...records, set('L', (quotas!.changed[0]!.take as GoalAct & { act: 'set' }).goals, { why: (quotas!.changed[0]!.take as GoalAct & { act: 'set' }).why! })];
    expect(planView(view(over, { context: now }), { periodId: null }).quotas!.changed).toEqual([]);
  });

  test('are for those who may set goals', () => {
    const { quotas } = planView(view([], { context: context(), who: 'A' }), { periodId: null });
    expect(quotas).toMatchObject({ takeAll: [], mayNot: expect.stringContaining('for others to take in') });
    expect(identity('A').userName).not.toBe('');
  });

  test('without any the page says so', () => {
    expect(planView(view([]), { periodId: null })).toMatchObject({ quotas: null, noQuotas: 'The CRM has no quotas that could be goals.' });
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Goal } from '../../../../../lib/model/goals/goal.ts';
import type { PlanAgainst, ReadPlan, StandingPlan } from '../../../../../lib/model/goals/plan-file/plan.ts';
import { day } from '../../../../../lib/model/day.ts';
import { assigneeText, type Assignee } from '../../../../../lib/model/goals/assignee.ts';
import { planRows, planWords, readPlanFile } from '../../../../../lib/model/goals/plan-file/read.ts';
import { changesWhatStands, wordsOf } from '../../../../../lib/model/goals/plan-file/words.ts';
import { planCsv, planJson } from '../../../../../lib/model/goals/plan-file/write.ts';
import { MEASURES, PERIOD, planCompany } from '../../../support/plan-company.ts';

const { against, plan, people } = planCompany(200);
const write = (standing: StandingPlan, as: typeof planCsv, over: Partial<PlanAgainst> = {}): string => as(planRows(standing, planWords({ ...against, ...over, standing })));
/** What a read plan holds, as what would stand in an empty company. */
const held = (read: ReadPlan): StandingPlan => ({ items: read.items.map((i) => i.now), roles: read.roles.map((r) => r.now), goals: read.goals.map((g) => ({ goal: g.now, from: g.from })), asks: read.asks.map((a) => a.now) });

describe.each([['CSV', planCsv], ['JSON', planJson]] as const)('a company of 200 people as %s', (_, as) => {
  const text = write(plan, as);

  test('comes back exactly as it went out', () => {
    const read = readPlanFile(text, against);
    expect(read.problems).toEqual([]);
    expect(held(read)).toEqual(plan);
  });

  test('taken in again it changes nothing', () => {
    const again = readPlanFile(text, { ...against, standing: plan });
    expect(again).toEqual({ items: [], roles: [], goals: [], asks: [], same: plan.items.length + plan.roles.length + plan.goals.length + plan.asks.length, problems: [] });
    expect(wordsOf(again, plan.items, null)).toEqual([]);
    expect(changesWhatStands(again)).toBe(false);
  });

  test('runs no formula in a spreadsheet', () => {
    if (as === planJson) return;
    const cells = text.replace(/^\uFEFF/, '').split(/[,\r\n]/).map((c) => c.replace(/^"/, ''));
    expect(cells.filter((c) => /^[=+@\t＝＋－＠]/.test(c) || (c.startsWith('-') && !/^-?\d/.test(c)))).toEqual([]);
  });

  test('is said in a handful of records, each with room to spare in a CRM', () => {
    const words = wordsOf(readPlanFile(text, against), [], null);
    const goals = words.filter((w) => w.kind === 'goal');
    expect(goals.length).toBeLessThanOrEqual(Math.ceil(plan.goals.length / 100) + 1);
    expect(words.filter((w) => w.kind === 'strategy')).toHaveLength(1);
    for (const w of words) expect(JSON.stringify(w.body).length).toBeLessThan(131_072 / 2);
    expect(goals.flatMap((w) => (w.body.act === 'set' ? w.body.goals : []))).toEqual(plan.goals.map((g) => g.goal));
  });
});

test('goals of very long words are parted into more records', () => {
  const long = { ...plan, goals: plan.goals.map((g) => ({ ...g, goal: { ...g.goal, title: '娜'.repeat(2000) } })) };
  for (const w of wordsOf(readPlanFile(write(long, planJson), against), [], null)) expect(new TextEncoder().encode(JSON.stringify(w.body)).length).toBeLessThan(70_000);
});

test('only what changed is said, with the word why', () => {
  const changed = { ...plan, goals: plan.goals.map((g) => (g.goal.id === 'p-3' ? { goal: { ...g.goal, target: { ...g.goal.target, value: 4_200 } }, from: day(PERIOD.start + 30) } : g)) };
  const read = readPlanFile(write(changed, planCsv), { ...against, standing: plan });
  expect(read.goals).toHaveLength(1);
  expect(wordsOf(read, plan.items, 'Moved in November')).toEqual([{ kind: 'goal', body: { act: 'set', goals: [changed.goals.find((g) => g.goal.id === 'p-3')!.goal], from: PERIOD.start + 30, why: 'Moved in November' } }]);
});

const text = (max = 30) => fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: max }), fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\'', '"', ',', ';', '\n', '\r', '\t', '\\', 'n', 'a', ' ', '＝', '0', '.'), minLength: 1, maxLength: 8 })).filter((t) => t.trim() !== '' && !t.includes('\u0000') && !t.includes('\uFEFF'));
const idText = text(20).map((t) => t.trim()).filter((t) => t !== '' && !/^['"]/.test(t));
const persons = people.map((p) => p.id);
const assignee: fc.Arbitrary<Assignee> = fc.oneof(
  fc.constant<Assignee>({ kind: 'company' }), fc.constantFrom('sales', 'finance', 'Labs').map((id): Assignee => ({ kind: 'function', id })), fc.constantFrom(...persons).map((id): Assignee => ({ kind: 'team', id })),
  fc.constantFrom(...persons).map((id): Assignee => ({ kind: 'person', id })), text().map((name): Assignee => ({ kind: 'named', name })), text().map((name): Assignee => ({ kind: 'open', name })),
);
const nameOf = (id: string): string => people.find((p) => p.id === id)!.name;

/** Plans that fit together: a tree of one currency over one period. */
const plans: fc.Arbitrary<StandingPlan> = fc.record({
  items: fc.uniqueArray(fc.record({ id: idText, kind: fc.constantFrom('goal' as const, 'value' as const), title: text(), text: fc.oneof(fc.constant(''), text()), span: fc.oneof(fc.constant(''), text()) }), { selector: (i) => i.id, maxLength: 3 }),
  goals: fc.uniqueArray(fc.record({
    id: idText, title: fc.option(text()), assignee, owner: fc.oneof(fc.constant(null), fc.constantFrom(...persons).map((id) => ({ id, name: nameOf(id) })), text().map((name) => ({ id: null, name }))),
    measure: fc.constantFrom(...MEASURES), value: fc.maxSafeInteger(), up: fc.option(fc.nat()), serves: fc.option(fc.nat()), by: text(), note: fc.option(text()), fn: fc.option(fc.constantFrom('finance', 'Labs')), on: fc.option(fc.integer({ min: 0, max: 30_000 })), quotaId: fc.option(idText),
    weight: fc.option(fc.nat(100)), ramp: fc.option(fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 })), isApart: fc.boolean(), differs: fc.option(text()), from: fc.option(fc.nat(PERIOD.end - PERIOD.start)),
  }), { selector: (g) => g.id, maxLength: 8 }),
}).map(({ items, goals }) => ({
  roles: [], asks: [], items: items.map((i, n) => ({ ...i, behaviours: i.kind === 'value' ? [{ id: `${i.id} ${n}b`, words: i.title }] : [] })),
  goals: goals.map((g, i) => ({
    from: g.from === null ? null : day(PERIOD.start + g.from),
    goal: {
      id: g.id, title: g.title, assignee: g.assignee, owner: g.owner, measureId: g.measure.id, period: { id: PERIOD.id, start: PERIOD.start, end: PERIOD.end, calendarId: 'calendar' },
      target: { value: g.value, unit: g.measure.unit, currency: g.measure.unit === 'money' ? 'EUR' : null }, parentId: g.up === null || i === 0 ? null : goals[g.up % i]!.id,
      strategyId: g.serves === null || items.length === 0 ? null : items[g.serves % items.length]!.id, origin: { by: g.by, function: g.fn, on: g.on === null ? null : day(g.on), note: g.note, quotaId: g.quotaId },
      weight: g.weight, ramp: g.ramp, isApart: g.isApart, differs: g.differs,
    } satisfies Goal,
  })),
}));

describe('any plan', () => {
  test.each([['CSV', planCsv], ['JSON', planJson]] as const)('comes back from %s as it was', (_, as) => {
    fc.assert(fc.property(plans, (standing) => {
      const read = readPlanFile(write(standing, as), against);
      expect(read.problems).toEqual([]);
      expect(held(read)).toEqual(standing);
    }), { numRuns: 150 });
  });

  test('that is broken somewhere never throws, names lines that are there, and is not taken', () => {
    const base = write(plan, planCsv);
    const json = write(plan, planJson);
    fc.assert(fc.property(fc.constantFrom(base, json), fc.nat(), fc.nat(40), fc.string({ unit: fc.constantFrom('"', ',', '\n', '{', ']', 'x', '9', ':'), maxLength: 5 }), (whole, at, cut, put) => {
      const where = at % whole.length;
      const broken = whole.slice(0, where) + put + whole.slice(where + cut);
      const read = readPlanFile(broken, against);
      const lines = broken.split('\n').length;
      for (const p of read.problems) {
        expect(p.line).toBeGreaterThanOrEqual(1);
        expect(p.line).toBeLessThanOrEqual(lines);
        expect(p.why).not.toBe('');
      }
      if (read.problems.length > 0) expect([...read.items, ...read.roles, ...read.goals, ...read.asks]).toEqual([]);
    }), { numRuns: 60 });
  });

  test('of any text never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string().map((t) => `record,id\n${t}`), fc.json().map((t) => `{"rows":[${t}]}`)), (t) => { readPlanFile(t, against); }));
  });
});

test('people are written by the address that is theirs alone, else by id', () => {
  expect(write(plan, planCsv)).toContain('person:p26@example.com');
  const twice = people.map((p) => ({ ...p, email: 'same@example.com' }));
  expect(write(plan, planCsv, { people: twice })).toContain(assigneeText({ kind: 'person', id: people[26]!.id }));
});

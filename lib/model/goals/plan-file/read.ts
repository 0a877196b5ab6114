import type { Ask } from '../ask.ts';
import type { Goal } from '../goal.ts';
import type { RoleExpectation } from '../role-expectation.ts';
import type { StrategyItem } from '../strategy.ts';
import type { Cells, PlanProblem, PlanRecord, PlanRow } from './columns.ts';
import type { Changed, PlanAgainst, ReadPlan, StandingPlan } from './plan.ts';
import { askCells, goalCells, itemCells, roleCells, type PlanWords } from './cells.ts';
import { MOST_PROBLEMS } from './columns.ts';
import { readAsk, readGoal, readRole, RowReader, type Reading } from './read-row.ts';
import { peopleOf, short } from './refs.ts';
import { readPlanRows } from './rows.ts';
import { sameAsk, sameGoal, sameItem, sameRole } from './same.ts';
import { treeProblems, whatContradicts } from './tree.ts';

/** Everybody that standing records name, who may have left the CRM since. */
const namedIn = ({ goals, roles, asks }: StandingPlan) => [
  ...goals.flatMap(({ goal: g }) => [
    ...(g.assignee.kind === 'person' || g.assignee.kind === 'team' ? [{ id: g.assignee.id, name: g.owner?.id === g.assignee.id ? g.owner.name : '' }] : []), ...(g.owner?.id ? [{ id: g.owner.id, name: g.owner.name }] : []),
  ]),
  ...roles.flatMap((r) => r.holders.map((id) => ({ id, name: '' }))), ...asks.flatMap((a) => (a.askedBy.id ? [{ id: a.askedBy.id, name: a.askedBy.name }] : [])),
];

/** What cells are written and read with. */
export const planWords = (against: Pick<PlanAgainst, 'people' | 'calendar' | 'currencies' | 'standing'>): PlanWords =>
  ({ people: peopleOf(against.people, namedIn(against.standing)), calendar: against.calendar, currencies: against.currencies });

/** What stands, as the rows of a plan file: strategy and values, roles, goals, asks. */
export function planRows(standing: StandingPlan, words: PlanWords): Cells[] {
  return [...standing.items.flatMap(itemCells), ...standing.roles.map((r) => roleCells(r, words)), ...standing.goals.map((g) => goalCells(g.goal, g.from, words)), ...standing.asks.map((a) => askCells(a, words))];
}

/**
 * Reads a plan file against what stands: what of it is new or another than it was, and every problem with its line. What the file doesn't name stays as it
 * is; of a row that stands, so does each column that the file doesn't have. With problems nothing is to be taken. Never throws.
 */
export function readPlanFile(text: string, against: PlanAgainst): ReadPlan {
  const { rows, problems } = readPlanRows(text);
  // What a row names may stand on one that couldn't be read: that is asked about once all of them can be.
  const isWhole = problems.length === 0;
  problems.push(...idProblems(rows));
  const words = planWords(against);
  const { standing } = against;
  const items = readItems(rows, standing.items, problems, isWhole);
  const byWords = strategyOf(items, standing.items);
  const reading: Reading = { against, people: words.people, strategy: (named) => byWords(named) ?? (isWhole ? undefined : null) };
  const read = <T>(record: PlanRecord, before: readonly T[], idOf: (t: T) => string, cellsOf: (t: T) => Cells, one: (r: RowReader, before: T | null) => T): Changed<T>[] => {
    const stands = new Map(before.map((b) => [idOf(b), b]));
    return rows.filter((r) => r.record === record).map((row) => {
      const was = stands.get(row.cells.id?.trim() ?? '') ?? null;
      const reader = new RowReader({ ...(was && cellsOf(was)), ...row.cells });
      const now = one(reader, was);
      problems.push(...reader.problems.map((why) => ({ line: row.line, why })));
      return { line: row.line, now, before: was };
    });
  };
  const roles = read<RoleExpectation>('role', standing.roles, (r) => r.id, (r) => roleCells(r, words), (r, was) => readRole(r, reading, was));
  const goals = read('goal', standing.goals, (g) => g.goal.id, (g) => goalCells(g.goal, g.from, words), (r, was) => readGoal(r, reading, was?.goal ?? null));
  const asks = read<Ask>('ask', standing.asks, (a) => a.id, (a) => askCells(a, words), (r) => readAsk(r, reading));
  const inOrder = (all: readonly Changed<{ goal: Goal }>[], also: readonly { goal: Goal }[]) => ({ goals: new Map([...also, ...all.map((g) => g.now)].map((g) => [g.goal.id, g.goal])), lineOf: new Map(all.map((g) => [g.now.goal.id, g.line])) });
  if (problems.length === 0) problems.push(...treeProblems(inOrder(goals, standing.goals)));
  else {
    const wrong = new Set(problems.map((p) => p.line));
    problems.push(...whatContradicts(inOrder(goals.filter((g) => !wrong.has(g.line)), [])));
  }
  if (problems.length === 0) problems.push(...askProblems(asks, new Set([...standing.goals.map((g) => g.goal.id), ...goals.map((g) => g.now.goal.id)])));
  if (problems.length > 0) return nothing(problems);
  const fresh = <T>(all: Changed<T>[], same: (a: T, b: T) => boolean): Changed<T>[] => all.filter((c) => c.before === null || !same(c.before, c.now));
  const plan = {
    items: fresh(items, sameItem), roles: fresh(roles, sameRole), asks: fresh(asks, sameAsk),
    goals: fresh(goals, (a, b) => sameGoal(a.goal, b.goal)).map(({ line, now, before }) => ({ line, now: now.goal, before: before?.goal ?? null, from: now.from })),
  };
  const all = items.length + roles.length + goals.length + asks.length;
  return { ...plan, same: all - plan.items.length - plan.roles.length - plan.goals.length - plan.asks.length, problems: [] };
}

/** Problems in the order of their lines, the first of many. */
function nothing(problems: readonly PlanProblem[]): ReadPlan {
  const all = [...new Map(problems.map((p) => [`${p.line} ${p.why}`, p])).values()].sort((a, b) => a.line - b.line);
  const shown = all.slice(0, MOST_PROBLEMS);
  if (all.length > shown.length) shown.push({ line: all[MOST_PROBLEMS]!.line, why: `From here on there are ${(all.length - shown.length).toLocaleString('en')} more problems` });
  return { items: [], roles: [], goals: [], asks: [], same: 0, problems: shown };
}

/** Blank ids, and ids that an earlier row of the kind has. Strategic goals, values and behaviours share theirs. */
function idProblems(rows: readonly PlanRow[]): PlanProblem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ line, record, cells }) => {
    const id = cells.id?.trim() ?? '';
    if (id === '') return [{ line, why: `The ${record} has no id. Give it one that it keeps: a change is recognised by it` }];
    if (id.length > 255) return [{ line, why: 'The id is longer than 255 characters' }];
    const kind = record === 'value' ? 'strategy' : record;
    const before = first.get(`${kind} ${id}`);
    if (before !== undefined) return [{ line, why: `The id ‘${short(id)}’ stands on line ${before} already` }];
    first.set(`${kind} ${id}`, line);
    return [];
  });
}

/** Strategic goals and values with the behaviours that the file has for them; where it has none of a value's behaviours, its own stay. */
function readItems(rows: readonly PlanRow[], standing: readonly StrategyItem[], problems: PlanProblem[], isWhole: boolean): Changed<StrategyItem>[] {
  const stands = new Map(standing.map((i) => [i.id, i]));
  const found = new Map<string, Changed<StrategyItem>>();
  for (const row of rows.filter((r) => r.record === 'strategy' || r.record === 'value')) {
    const before = stands.get(row.cells.id?.trim() ?? '') ?? null;
    const r = new RowReader({ ...(before && itemCells(before)[0]), ...row.cells });
    const now: StrategyItem = { id: r.id('id') ?? '', kind: row.record === 'strategy' ? 'goal' : 'value', title: r.needed('title'), text: r.words('text', 20_000) ?? '', span: r.words('span') ?? '', behaviours: [] };
    problems.push(...r.problems.map((why) => ({ line: row.line, why })));
    found.set(now.id, { line: row.line, now, before });
  }
  const said = new Set<string>();
  for (const row of rows.filter((r) => r.record === 'behaviour')) {
    const r = new RowReader(row.cells);
    const parent = r.id('parent');
    const words = r.needed('title');
    const at = found.get(parent ?? '') ?? (stands.has(parent ?? '') ? { line: row.line, now: { ...stands.get(parent!)!, behaviours: [] }, before: stands.get(parent!)! } : null);
    if (!at && isWhole) r.wrong(`A behaviour names in ‘parent’ the value that it shows${parent === null ? '' : `: there is none ‘${short(parent)}’ in this file or here`}`);
    else if (at) {
      found.set(parent!, at);
      said.add(parent!);
      at.now.behaviours.push({ id: r.id('id') ?? '', words });
      if (at.now.behaviours.length > 50) r.wrong('A value has more than 50 behaviours');
    }
    problems.push(...r.problems.map((why) => ({ line: row.line, why })));
  }
  for (const [id, at] of found) if (!said.has(id)) at.now.behaviours = [...(at.before?.behaviours ?? [])];
  if (found.size > 200) problems.push({ line: [...found.values()][200]!.line, why: 'There are more than 200 strategic goals and values' });
  return [...found.values()];
}

/** A strategic goal or value by its id, or by its title where one alone has it. */
function strategyOf(items: readonly Changed<StrategyItem>[], standing: readonly StrategyItem[]): (words: string) => string | undefined {
  const all = new Map([...standing, ...items.map((i) => i.now)].map((i) => [i.id, i.title.trim().toLowerCase()]));
  return (words) => {
    if (all.has(words)) return words;
    const titled = [...all].filter(([, title]) => title === words.toLowerCase());
    return titled.length === 1 ? titled[0]![0] : undefined;
  };
}

const askProblems = (asks: readonly Changed<Ask>[], goals: ReadonlySet<string>): PlanProblem[] =>
  asks.flatMap(({ line, now }) => (now.goalId !== null && !goals.has(now.goalId) ? [{ line, why: `There is no goal ‘${short(now.goalId)}’ in this file or here for the ask to serve` }] : []));


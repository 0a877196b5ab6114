import type { Parts } from '../../../analysis/goals/reconcile.ts';
import type { StandingGoal } from '../../../analysis/goals/standing.ts';
import type { MapRow } from '../../../messages/areas/map.ts';
import type { GoalPeriod } from '../../../messages/areas/goal.ts';
import type { MeasureDefinition } from '../../../model/goals/measure.ts';
import type { StrategyItem } from '../../../model/goals/strategy.ts';
import type { UserId } from '../../../model/ids.ts';
import type { OrgContext } from '../../../model/org.ts';
import type { GoalWords } from './goal-words.ts';
import { forest, type Leaf, type Tree } from '../../../analysis/goals/forest.ts';
import { counted } from '../../format.ts';
import { commitmentOf } from './commitment.ts';
import { measureOf } from './measures.ts';
import { partsText } from './parts.ts';
import { bearerId, goalName, lookOf, sideBySide } from './whose.ts';

/** What rows are made from. */
export interface RowsInput {
  goals: ReadonlyMap<string, StandingGoal>;
  /** All that stand, of any period: what a parent is looked up in. */
  live: ReadonlyMap<string, StandingGoal>;
  items: readonly StrategyItem[];
  measures: ReadonlyMap<string, MeasureDefinition>;
  parts: ReadonlyMap<string, Parts>;
  context: OrgContext;
  period: GoalPeriod;
  me: UserId;
  /** Whether commitments can be signed at all. */
  signs: boolean;
  locale: string;
  w: GoalWords;
}

const NOWHERE = 'nowhere';
const blank = { goalId: null, belowText: null, isMine: false, measure: '', target: '', parts: null, committed: null, from: '' } as const;

/** The whole map, depth first: strategy and values in their order, below each the goals that serve it, at the end those that serve nothing. */
export function mapRows(input: RowsInput): MapRow[] {
  const { goals, items, measures, w, locale } = input;
  const known = new Set(items.map((i) => i.id));
  const trees = forest(goals, sideBySide((g) => goalName(g.goal, measureOf(g.goal.measureId, g.goal.target.unit, measures).label, w).name, locale));
  const serving = new Map<string, Tree<StandingGoal>[]>();
  for (const tree of trees) {
    const to = tree.strategyId !== null && known.has(tree.strategyId) ? tree.strategyId : NOWHERE;
    serving.set(to, [...(serving.get(to) ?? []), tree]);
  }
  const group = (id: string, head: { name: string; sub: string | null }): MapRow[] => {
    const rowId = `s:${id}`;
    const below = (serving.get(id) ?? []).flatMap((t) => t.leaves.map((l) => goalRow(l, rowId, id === NOWHERE, input)));
    return [{ ...blank, id: rowId, level: 0, parentId: null, below: below.length, look: 'strategy', ...head, find: `${head.name} ${head.sub ?? ''}`.toLowerCase() }, ...below];
  };
  return [
    ...[...items.filter((i) => i.kind === 'goal'), ...items.filter((i) => i.kind === 'value')].flatMap((i) => group(i.id, {
      name: i.title, sub: [i.kind === 'value' ? 'Value of the company' : `Strategy${i.span === '' ? '' : ` ${i.span}`}`, serving.has(i.id) ? null : 'no goal serves it yet'].filter((t) => t !== null).join(', '),
    })),
    ...(serving.has(NOWHERE) ? group(NOWHERE, { name: 'Traces to no strategic goal yet', sub: items.length === 0 ? 'No strategy has been published' : null }) : []),
  ];
}

function goalRow(leaf: Leaf<StandingGoal>, group: string, isNowhere: boolean, input: RowsInput): MapRow {
  const { measures, parts, context, period, me, w, live } = input;
  const { standing: g, depth, aboveId, below } = leaf;
  const { goal } = g;
  const measure = measureOf(goal.measureId, goal.target.unit, measures);
  const { name, sub } = goalName(goal, measure.label, w);
  const person = context.people.find((p) => p.id === bearerId(goal));
  const said = [
    sub, goal.period.id === period.id ? null : w.period(goal.period), person && !person.isActive ? 'no longer active' : null,
    depth === 0 && goal.parentId !== null && !live.has(goal.parentId) ? 'what it was part of is no longer there' : null,
    isNowhere && depth === 0 && goal.strategyId !== null ? 'what it served is no longer in the strategy' : null,
  ].filter((t) => t !== null && t !== '').join(', ') || null;
  const row = {
    id: `g:${goal.id}`, level: depth + 1, parentId: aboveId === null ? group : `g:${aboveId}`, below, goalId: goal.id, look: lookOf(goal.assignee), name, sub: said,
    belowText: below === 0 ? null : counted(w.words, below, 'goal'), isMine: bearerId(goal) === me, measure: measure.label, target: w.amount(goal.target), parts: partsText(goal, parts.get(goal.id), w),
    committed: input.signs ? commitmentOf(g, context, w) : unsigned(g, context, w), from: w.origin(goal.origin),
  };
  return { ...row, find: [name, said, row.measure, row.target, row.parts?.text, row.committed?.word, row.from].filter(Boolean).join(' ').toLowerCase() };
}

/** Where nobody can sign: a number that is being discussed is still shown. */
const unsigned = (g: StandingGoal, context: OrgContext, w: GoalWords): MapRow['committed'] => (g.state === 'discussed' ? commitmentOf(g, context, w) : null);

/** From how many goals on the map begins shut below its second level. */
const MANY = 60;

/** Rows that begin shut: where there are many goals, those of the second level and below, but for the way to the reader's own. */
export function shutAtFirst(rows: readonly MapRow[]): string[] {
  if (rows.filter((r) => r.goalId !== null).length <= MANY) return [];
  const byId = new Map(rows.map((r) => [r.id, r]));
  const open = new Set<string>();
  for (const mine of rows.filter((r) => r.isMine)) for (let up = mine.parentId; up !== null && !open.has(up); up = byId.get(up)?.parentId ?? null) open.add(up);
  return rows.filter((r) => r.below > 0 && r.level >= 2 && !open.has(r.id)).map((r) => r.id);
}

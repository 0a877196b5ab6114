import type { Goal } from '../../model/goals/goal.ts';
import type { StandingGoal } from './standing.ts';
import { assigneeText } from '../../model/goals/assignee.ts';

/**
 * How a goal's parts stand to it. `none`: nothing below it is to be added up. `adds`: they are it, to the minor unit. `under`, `over`: less, or more, was handed
 * out. `apart`: the goal says of itself that it isn't the sum of its parts. `mixed`: what is below can't be added to one number; `why` says what keeps it from that.
 */
export type PartsState = 'none' | 'adds' | 'under' | 'over' | 'apart' | 'mixed';

/** A goal held against what was handed out below it; all in the goal's own unit. */
export interface Parts {
  target: number;
  /** The sum of the children; null where there is none to be made. */
  parts: number | null;
  /** `parts − target`: above zero more was handed out than is asked, below zero less. null where they aren't held against each other. */
  difference: number | null;
  /** Ids of the children of the same measure, in the order of their ids: what was, or would have been, added up. */
  children: string[];
  is: PartsState;
  /** Of `none` and `mixed`, where there are children: why they aren't added up. */
  why: string | null;
}

/**
 * Every standing goal against its children of the same measure, exactly. Children in the goal's unit, currency and days are added up; so are those over days inside the
 * goal's (a year's quarters), unless somebody's days would count twice. Shares and days aren't added up, nor what `addsUp` says no to (rates such as
 * deal size). Children of another measure drive the goal and are no part of it. Ended goals are out; goals that are above themselves in a circle have no
 * parent. The order of the goals changes nothing.
 */
export function reconcile(goals: ReadonlyMap<string, StandingGoal>, addsUp: (measureId: string) => boolean = () => true): Map<string, Parts> {
  const live = new Map([...goals].filter(([, g]) => g.ended === null).map(([id, g]) => [id, g.goal]));
  const below = new Map<string, Goal[]>();
  for (const goal of [...live.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const parent = parentOf(goal, live);
    if (parent && parent.measureId === goal.measureId) below.set(parent.id, [...(below.get(parent.id) ?? []), goal]);
  }
  return new Map([...live.values()].map((goal) => [goal.id, partsOf(goal, below.get(goal.id) ?? [], addsUp)]));
}

/** The standing goal above this one; null where there is none, or where going up comes back to this goal. */
export function parentOf(goal: Goal, live: ReadonlyMap<string, Goal>): Goal | null {
  const parent = goal.parentId === null ? undefined : live.get(goal.parentId);
  if (!parent) return null;
  const seen = new Set<string>();
  for (let at: Goal | undefined = parent; at && !seen.has(at.id); at = at.parentId === null ? undefined : live.get(at.parentId)) {
    if (at.id === goal.id) return null;
    seen.add(at.id);
  }
  return parent;
}

function partsOf(goal: Goal, children: readonly Goal[], addsUp: (measureId: string) => boolean): Parts {
  const plain = { target: goal.target.value, parts: null, difference: null, children: children.map((c) => c.id), why: null };
  if (children.length === 0) return { ...plain, is: goal.isApart ? 'apart' : 'none' };
  const isRate = goal.target.unit === 'share' || goal.target.unit === 'days' || !addsUp(goal.measureId);
  if (isRate) return { ...plain, is: goal.isApart ? 'apart' : 'none', why: 'Rates aren’t added up' };
  const why = apartFrom(goal, children);
  const sum = children.reduce((s, c) => s + BigInt(c.target.value), 0n);
  const parts = why === null && sum <= BigInt(Number.MAX_SAFE_INTEGER) && sum >= BigInt(Number.MIN_SAFE_INTEGER) ? Number(sum) : null;
  if (goal.isApart) return { ...plain, parts, is: 'apart' };
  if (parts === null) return { ...plain, is: 'mixed', why: why ?? 'The parts are too large to be added up exactly' };
  const difference = parts - goal.target.value;
  return { ...plain, parts, difference, is: difference === 0 ? 'adds' : difference < 0 ? 'under' : 'over' };
}

/** What keeps children from being one number with their parent; null: nothing. */
function apartFrom(goal: Goal, children: readonly Goal[]): string | null {
  if (children.some((c) => c.target.unit !== goal.target.unit)) return 'The parts are counted in another unit';
  const currencies = [...new Set(children.map((c) => c.target.currency))];
  if (currencies.some((c) => c !== goal.target.currency)) return `The parts are in ${currencies.map((c) => c ?? 'no currency').sort().join(' and ')}, the goal in ${goal.target.currency ?? 'no currency'}`;
  if (children.some((c) => c.period.start < goal.period.start || c.period.end > goal.period.end)) return 'The parts run over days that are not the goal’s';
  return children.some((c, i) => children.some((d, j) => j > i && crosses(c, d))) ? 'Somebody’s days would count twice: their parts overlap' : null;
}

/** The same bearer over days that overlap without being the same; two goals over the same days stand beside each other. */
const crosses = (a: Goal, b: Goal): boolean =>
  assigneeText(a.assignee) === assigneeText(b.assignee) && a.period.start <= b.period.end && b.period.start <= a.period.end && (a.period.start !== b.period.start || a.period.end !== b.period.end);

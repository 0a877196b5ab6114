import type { Goal } from '../goal.ts';
import type { PlanProblem } from './columns.ts';
import { formatDay } from '../../day.ts';
import { assigneeText } from '../assignee.ts';
import { MOST_PROBLEMS } from './columns.ts';
import { short } from './refs.ts';

/** Goals as they would stand, and on which line of the file each is; those that aren't in it stand already. */
export interface WouldStand {
  goals: ReadonlyMap<string, Goal>;
  lineOf: ReadonlyMap<string, number>;
}

/** What doesn't fit together between goals: parents that aren't there or go in a circle, two currencies in one line of parents, days that are asked of somebody twice. */
export const treeProblems = (would: WouldStand): PlanProblem[] => [...parentProblems(would), ...whatContradicts(would), ...overlaps(would)];

/** What is wrong among goals whatever else there may be: so it is named also where other rows of the file can't be read yet. */
export const whatContradicts = (would: WouldStand): PlanProblem[] => [...circles(would), ...currencies(would)];

function parentProblems({ goals, lineOf }: WouldStand): PlanProblem[] {
  return [...lineOf].flatMap(([id, line]) => {
    const parent = goals.get(id)?.parentId ?? null;
    return parent !== null && !goals.has(parent) ? [{ line, why: `There is no goal ‘${short(parent)}’ in this file or here to be the parent of ‘${short(id)}’` }] : [];
  });
}

/** Each circle once on every line that is in it. */
function circles({ goals, lineOf }: WouldStand): PlanProblem[] {
  const done = new Set<string>();
  const problems: PlanProblem[] = [];
  for (const start of goals.keys()) {
    const path: string[] = [];
    const at = new Map<string, number>();
    let id: string | null = start;
    for (; id !== null && goals.has(id) && !done.has(id) && !at.has(id); id = goals.get(id)!.parentId) {
      at.set(id, path.length);
      path.push(id);
    }
    if (id !== null && at.has(id)) {
      const circle = path.slice(at.get(id));
      const shown = circle.length > 8 ? [...circle.slice(0, 8), '…'] : circle;
      const why = `Goals are above each other in a circle: ${[...shown, circle[0]!].map((c) => `‘${short(c, 30)}’`).join(' is part of ')}`;
      for (const c of circle) if (lineOf.has(c)) problems.push({ line: lineOf.get(c)!, why });
    }
    for (const p of path) done.add(p);
  }
  return problems;
}

/** The nearest goal of money above one; null where there is none or parents go in a circle. */
function moneyAbove(goal: Goal, goals: ReadonlyMap<string, Goal>): Goal | null {
  const seen = new Set([goal.id]);
  for (let at = goal.parentId === null ? undefined : goals.get(goal.parentId); at && !seen.has(at.id); at = at.parentId === null ? undefined : goals.get(at.parentId)) {
    if (at.target.unit === 'money') return at;
    seen.add(at.id);
  }
  return null;
}

/** Only where the file brings one of the two. */
function currencies({ goals, lineOf }: WouldStand): PlanProblem[] {
  return [...goals.values()].flatMap((goal) => {
    if (goal.target.unit !== 'money') return [];
    const above = moneyAbove(goal, goals);
    const line = lineOf.get(goal.id) ?? (above ? lineOf.get(above.id) : undefined);
    if (!above || line === undefined || above.target.currency === goal.target.currency) return [];
    return [{ line, why: `Two currencies in one line of parents: ‘${short(goal.id)}’ is in ${goal.target.currency}, ‘${short(above.id)}’ above it in ${above.target.currency}. Give both one currency, or keep the two apart` }];
  });
}

/** Somebody's goals of one measure over days that contain or cross each other. The very same days are several goals for one period; a goal's own parts may lie inside it. */
function overlaps({ goals, lineOf }: WouldStand): PlanProblem[] {
  const groups = new Map<string, Goal[]>();
  for (const goal of goals.values()) {
    const key = `${goal.measureId}\n${assigneeText(goal.assignee)}`;
    const group = groups.get(key);
    if (group) group.push(goal);
    else groups.set(key, [goal]);
  }
  const problems: PlanProblem[] = [];
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const sorted = [...group].sort((a, b) => a.period.start - b.period.start || b.period.end - a.period.end);
    sorted.forEach((a, i) => {
      for (let j = i + 1; problems.length <= MOST_PROBLEMS && j < sorted.length && sorted[j]!.period.start <= a.period.end; j++) {
        const b = sorted[j]!;
        if (a.period.start === b.period.start && a.period.end === b.period.end) continue;
        if (b.period.end <= a.period.end && isAbove(a, b, goals)) continue;
        const line = Math.max(lineOf.get(a.id) ?? 0, lineOf.get(b.id) ?? 0);
        if (line === 0) continue;
        const how = b.period.end <= a.period.end ? 'contains' : 'crosses';
        problems.push({ line, why: `The periods of ‘${short(a.id)}’ (${days(a)}) and ‘${short(b.id)}’ (${days(b)}) overlap: the same measure for the same bearer, and one ${how} the other. Make one the parent of the other, or part their days` });
      }
    });
  }
  return problems;
}

const days = ({ period }: Goal): string => `${formatDay(period.start)} to ${formatDay(period.end)}`;

function isAbove(above: Goal, goal: Goal, goals: ReadonlyMap<string, Goal>): boolean {
  const seen = new Set<string>();
  for (let at: Goal | undefined = goal; at && !seen.has(at.id); at = at.parentId === null ? undefined : goals.get(at.parentId)) {
    if (at.id === above.id) return at !== goal;
    seen.add(at.id);
  }
  return false;
}

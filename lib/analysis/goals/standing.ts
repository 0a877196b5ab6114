import type { Day } from '../../model/day.ts';
import type { Goal, GoalAct } from '../../model/goals/goal.ts';
import type { UserId } from '../../model/ids.ts';

/** A word about a goal as it was recorded. */
export interface SaidOfGoals {
  key: string;
  authorId: UserId;
  authorName: string;
  at: number;
  body: GoalAct;
}

/** One state of a goal: who set it, when, why, and from which day its target counts. */
export interface GoalVersion {
  goal: Goal;
  /** Key of the record that set it: what people commit to. */
  key: string;
  byId: UserId;
  by: string;
  at: number;
  why: string | null;
  /** null: from the period's first day. */
  from: Day | null;
}

export interface Commitment {
  byId: UserId;
  /** Who committed, and where somebody entered it for them, who that was. */
  by: string;
  onBehalfOf: string | null;
  at: number;
}

export type GoalWord = { byId: UserId; by: string; onBehalfOf: string | null; at: number; text: string } & ({ is: 'comment' } | { is: 'counter'; value: number });

/** `proposed`: its leader hasn't committed. `notHeard`: the leader has, the other side has said nothing. `discussed`: it answered and hasn't committed. */
export type GoalState = 'proposed' | 'notHeard' | 'discussed' | 'committed';

/** A goal as it stands, with all that was said of it. */
export interface StandingGoal {
  goal: Goal;
  /** Oldest first; the last is what stands. */
  versions: GoalVersion[];
  leader: Commitment | null;
  assignee: Commitment | null;
  /** Said of any version, oldest first. */
  words: GoalWord[];
  state: GoalState;
  /** When and by whom it was ended; an ended goal isn't among the standing ones unless asked for. */
  ended: { by: string; at: number; why: string } | null;
}

/** Who may do what to a goal, as the CRM's reporting line says. `before`: the goal as it stood; null: it is new. */
export interface GoalRights {
  maySet(author: UserId, goal: Goal, before: Goal | null): boolean;
  /** Whether somebody is the one who leads (`leader`) or bears (`assignee`) the goal, or may speak for who has no seat in the CRM. */
  isSide(author: UserId, goal: Goal, side: 'leader' | 'assignee'): boolean;
  /** Whether the goal touches somebody: their own, of their team, of those who lead them. */
  mayComment(author: UserId, goal: Goal): boolean;
}

const inOrder = (a: SaidOfGoals, b: SaidOfGoals): number => a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/**
 * What stands of goals, read off all that was said, in any order. A word by somebody who may not say it counts for nothing. A
 * changed number, measure or period needs both commitments anew; a changed title, owner or parent doesn't. An assignee's commitment counts
 * once the leader's is there: leaders commit first.
 */
export function standingGoals(said: readonly SaidOfGoals[], rights: GoalRights): Map<string, StandingGoal> {
  const goals = new Map<string, StandingGoal>();
  for (const r of [...said].sort(inOrder)) {
    const { body } = r;
    if (body.act === 'set') {
      for (const goal of body.goals) {
        const was = goals.get(goal.id);
        if (!rights.maySet(r.authorId, goal, was?.goal ?? null)) continue;
        const version: GoalVersion = { goal, key: r.key, byId: r.authorId, by: r.authorName, at: r.at, why: body.why, from: body.from };
        const keeps = was !== undefined && was.ended === null && sameNumber(was.goal, goal);
        goals.set(goal.id, { goal, versions: [...(was?.versions ?? []), version], leader: keeps ? was.leader : null, assignee: keeps ? was.assignee : null, words: was?.words ?? [], state: 'proposed', ended: null });
      }
      continue;
    }
    const g = goals.get(body.goalId);
    if (!g) continue;
    const who = { byId: r.authorId, by: r.authorName, at: r.at };
    if (body.act === 'end') {
      if (rights.maySet(r.authorId, g.goal, g.goal)) g.ended = { by: r.authorName, at: r.at, why: body.why };
    } else if (body.act === 'commit') {
      const to = g.versions.find((v) => v.key === body.of);
      if (to && sameNumber(to.goal, g.goal) && rights.isSide(r.authorId, g.goal, body.side) && (body.side === 'leader' || g.leader)) g[body.side] = { ...who, onBehalfOf: body.onBehalfOf };
    } else if (rights.mayComment(r.authorId, g.goal)) {
      g.words.push({ ...who, onBehalfOf: body.onBehalfOf, text: body.text, ...(body.act === 'counter' ? { is: 'counter', value: body.value } : { is: 'comment' }) });
    }
  }
  for (const g of goals.values()) g.state = stateOf(g, rights);
  return goals;
}

/** The same number, over the same days, of the same measure: what people committed to. */
const sameNumber = (a: Goal, b: Goal): boolean =>
  a.measureId === b.measureId && a.target.value === b.target.value && a.target.unit === b.target.unit && a.target.currency === b.target.currency && a.period.start === b.period.start && a.period.end === b.period.end;

function stateOf(g: StandingGoal, rights: GoalRights): GoalState {
  if (g.leader && g.assignee) return 'committed';
  const since = g.versions.at(-1)!.at;
  if (g.words.some((w) => w.at >= since && (w.onBehalfOf !== null || rights.isSide(w.byId, g.goal, 'assignee')))) return 'discussed';
  return g.leader ? 'notHeard' : 'proposed';
}

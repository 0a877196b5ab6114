import type { StandingGoal } from '../../../analysis/goals/standing.ts';
import type { GoalMay } from '../../../messages/areas/goal.ts';
import type { GoalAct } from '../../../model/goals/goal.ts';
import type { AreaInput } from '../input.ts';
import { maySay } from '../may-say.ts';
import { bearerName, seatless } from './whose.ts';
import type { GoalWords } from './goal-words.ts';

/** What the reader may do to a goal now, as the background will judge it again. */
export function goalMay(g: StandingGoal, input: AreaInput, w: GoalWords): GoalMay {
  const { me, rights } = input;
  const { goal } = g;
  const asks = (body: GoalAct): { ok: boolean; why: string } => maySay({ kind: 'goal', body }, input);
  const commit = (side: 'leader' | 'assignee'): { ok: boolean; why: string } => asks({ act: 'commit', goalId: goal.id, of: g.versions.at(-1)!.key, side, onBehalfOf: null });
  const behalfOf = seatless(goal);
  const isOf = (side: 'leader' | 'assignee'): boolean => rights.isSide(me.userId, goal, side);
  // An open position has nobody yet who could say yes.
  const hasBearer = bearerName(goal, w) !== null && goal.assignee.kind !== 'open';
  const bearerSide = isOf('assignee') && (behalfOf !== null || hasBearer || goal.assignee.kind === 'company' || goal.assignee.kind === 'function');
  const [leader, bearer] = [commit('leader'), commit('assignee')];
  const comment = asks({ act: 'comment', goalId: goal.id, text: '', onBehalfOf: null });
  const set = asks({ act: 'set', goals: [goal], from: null, why: 'x' });
  const why = g.ended ? [] : [
    ...(!me.verified && (isOf('leader') || isOf('assignee')) ? [leader.why] : []),
    ...(me.verified && bearerSide && !g.leader && !g.assignee && !leader.ok ? [bearer.why] : []),
    ...(!set.ok && comment.ok ? ['The number is set by whoever leads the person or team, by finance or by the head of the company. You can ask for another one, and say why: everybody it concerns sees it.'] : []),
    ...(!set.ok && !comment.ok ? ['You can read this goal. Who it touches can answer it: its bearer, their team and who leads them.'] : []),
  ];
  return {
    commitLeader: leader.ok && g.leader === null, commitBearer: bearer.ok && g.assignee === null && bearerSide,
    comment: comment.ok, counter: comment.ok && g.state !== 'committed', set: set.ok && g.ended === null, end: g.ended === null && asks({ act: 'end', goalId: goal.id, why: 'x' }).ok, behalfOf: comment.ok ? behalfOf : null, why,
  };
}

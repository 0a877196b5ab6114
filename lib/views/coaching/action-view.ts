import type { StandingAction } from '../../analysis/coaching/standing-actions.ts';
import type { ActionView } from '../../messages/coaching.ts';
import type { CoachingAround, CoachingWords } from './around.ts';
import { isOverdue, mayFollow } from '../../analysis/coaching/standing-actions.ts';
import { formatDay } from '../../model/day.ts';
import { crmName } from '../crm-names.ts';
import { WAITING } from './words.ts';

/** An agreed action for a screen, with the state of its task in the CRM. */
export function actionView(a: StandingAction, { coaching, company, context, me }: CoachingAround, w: CoachingWords): ActionView {
  const crm = crmName(context.crm);
  const late = isOverdue(a, w.today);
  const why = (text: string): string => (text.trim() === '' ? '' : `: ${text.trim()}`);
  const stands = a.state === 'open' ? `${late ? 'Was due' : 'Due'} ${w.words.day(a.by)}`
    : a.ended!.by === null ? `Done in ${crm} on ${w.instant(a.ended!.at)}`
      : `${a.state === 'done' ? 'Done' : 'Let go'} on ${w.instant(a.ended!.at)}, said ${a.ended!.by}${why(a.ended!.note)}`;
  const task = context.crm === 'sample' ? null
    : a.task?.isDeleted ? `Its task in ${crm} was deleted; here it stands as it was agreed`
      : a.task ? `A task in ${crm} for ${w.name(a.whoId)}${a.task.isDone ? ', completed' : ', not completed'}${a.moves.length > 0 && a.state === 'open' ? '. The task keeps the date it was made with' : ''}`
        : a.state === 'open' ? `A task in ${crm} for ${w.name(a.whoId)}; its state comes back with the next reading` : null;
  return {
    id: a.id, what: a.what, who: w.name(a.whoId), isMine: a.whoId === me.userId, state: a.state, isOverdue: late, stands, task,
    moves: a.moves.map((m) => `${w.words.day(m.from)} → ${w.words.day(m.to)}, ${m.by}${why(m.why)}`),
    agreed: `Agreed by ${a.agreedById === me.userId ? 'you' : a.agreedBy} on ${w.instant(a.agreedAt)}`, by: formatDay(a.by),
    mayFollow: a.state === 'open' && mayFollow(a, me.userId, coaching.rights), deal: w.deal(a.dealId), waiting: WAITING[company.stateOf(a.id)],
  };
}

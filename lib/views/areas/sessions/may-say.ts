import type { SessionAct } from '../../../model/coaching/session.ts';
import type { May } from '../../company/readers.ts';
import type { AreaInput } from '../input.ts';
import { coachingRights } from '../../coaching/rights.ts';
import { dayOf } from '../../../model/day.ts';
import { sessionsOf } from './standing.ts';

const YES: May = { ok: true, why: '' };
const no = (why: string): May => ({ ok: false, why });

/** Whether the reader may say this of a session, with a sentence where not. */
export function maySayOfSession(body: SessionAct, input: AreaInput): May {
  const { me: { userId: me }, context, now } = input;
  const today = dayOf(now, context.timeZone);
  const sessions = sessionsOf(input);
  if (body.act === 'plan') {
    const { repId, managerId } = body;
    if (me !== repId && me !== managerId) return no('A session is planned by one of the two who speak.');
    if (repId === managerId || !context.people.some((p) => p.id === (me === repId ? managerId : repId) && p.isActive)) return no('A session needs somebody else who is in the CRM. Choose with whom you speak.');
    const isPair = coachingRights(context).leads(managerId, repId) || [...sessions.values()].some((s) => s.repId === repId && s.managerId === managerId);
    if (!isPair) return no('A session is between somebody and who leads them, as the CRM’s reporting line says today.');
    if (sessions.has(body.sessionId)) return no('This session is planned already. Look at the page as it is now.');
    if (body.agenda.some((p) => p.text.trim() === '')) return no('A point of the agenda has no words yet.');
    return body.day < today ? no('A session is planned for today or a later day. One that was held already: plan it for today and say when it was held.') : YES;
  }
  const s = sessions.get(body.sessionId);
  if (!s) return no('This session is no longer there. Look at the page as it is now.');
  if (body.act === 'held') return body.day > today ? no('It can’t have been held on a day that is still to come.') : YES;
  if (body.act === 'move') {
    if (s.state === 'held') return no('This session was held: plan the next one instead.');
    return body.day < today ? no('It is moved to today or a later day.') : body.why.trim() === '' ? no('It is moved with a word why: the other sees it.') : YES;
  }
  if (s.state === 'cancelled') return no('This session was called off. Move it to another day first.');
  if (body.act === 'note') {
    if (body.text.trim() === '') return no('There is no word in it yet.');
    return body.pointId === null || s.agenda.some((p) => p.id === body.pointId) ? YES : no('This point is not on the agenda. Look at the page as it is now.');
  }
  if (body.act === 'wish') return s.repId !== me ? no('What somebody wants to develop is theirs to say.') : body.text.trim() === '' ? no('There is no word in it yet.') : YES;
  if (s.state === 'held') return no('This session was held: its agenda stays as it was. Notes can still be added.');
  if (body.act === 'cancel') return body.why.trim() === '' ? no('It is called off with a word why: the other sees it.') : YES;
  if (body.act === 'leave') return s.agenda.some((p) => p.id === body.pointId && !p.left) ? YES : no('This point is no longer on the agenda.');
  return body.point.text.trim() === '' ? no('A point of the agenda has no words yet.') : YES;
}

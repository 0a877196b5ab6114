import type { AreaWord } from '../../messages/areas/areas.ts';
import type { UserId } from '../../model/ids.ts';
import type { May } from '../company/readers.ts';
import type { AreaInput } from './input.ts';
import { mayAgree, mayFollow } from '../../analysis/coaching/standing-actions.ts';
import { isSide, mayReply } from '../../analysis/coaching/standing-threads.ts';
import { dayOf } from '../../model/day.ts';
import { coachingIn } from '../coaching/standing.ts';

const YES: May = { ok: true, why: '' };
const no = (why: string): May => ({ ok: false, why });

/** Whether the reader may agree, move or end an action; why not, in a sentence. `between`: who alone will read it. */
export function maySayAction({ body }: Extract<AreaWord, { kind: 'action' }>, between: readonly UserId[] | null, input: AreaInput): May {
  const { context, me, now } = input;
  const { threads, actions, rights } = coachingIn(input);
  const today = dayOf(now, context.timeZone);
  if ((body.act === 'agree' || body.act === 'move') && body.by < today) return no('That day has passed. Choose today or a later one.');
  if (body.act === 'agree') {
    if (body.what.trim() === '') return no('Say what is to be done, so that both of you know when it is.');
    if (!context.people.some((p) => p.id === body.whoId && p.isActive)) return no('Whoever is to do this is no longer there in the CRM. Choose somebody else.');
    if (body.source.kind === 'feedback') {
      const t = threads.get(body.source.id);
      if (!t) return no('The thread that this comes from is no longer there, or isn’t one that you see.');
      if (!mayReply(t, me.userId, rights) || !isSide(t, body.whoId)) return no('Actions from a thread are agreed by those who answer there, for one of its two sides.');
    }
    if (between && !between.includes(me.userId)) return no('This is between two people.');
    return mayAgree(me.userId, body.whoId, between, rights) ? YES : no('You can take this on yourself; for somebody else it is agreed by who leads them, or whom they lead.');
  }
  const a = actions.get(body.actionId);
  if (!a) return no('This action is no longer there. Look at the page as it is now.');
  if (a.state !== 'open') return no('This action is over already. Look at the page as it is now.');
  if (body.act === 'drop' && body.why.trim() === '') return no('Say why it is let go: the other side reads it.');
  return mayFollow(a, me.userId, rights) ? YES : no('Who does it, who agreed it and who leads them say what becomes of it.');
}

import type { AreaWord } from '../../messages/areas/areas.ts';
import type { May } from '../company/readers.ts';
import type { AreaInput } from './input.ts';
import { isSide, mayReply } from '../../analysis/coaching/standing-threads.ts';
import { coachingIn } from '../coaching/standing.ts';
import { whyNotTo } from '../coaching/upward.ts';
import { nounOf } from '../coaching/words.ts';

const YES: May = { ok: true, why: '' };
const no = (why: string): May => ({ ok: false, why });

/** Whether the reader may say this word of feedback; why not, in a sentence. */
export function maySayFeedback({ body }: Extract<AreaWord, { kind: 'feedback' }>, input: AreaInput): May {
  const { context, data, me } = input;
  const { threads, rights, sees } = coachingIn(input);
  if ('text' in body && body.text.trim() === '') return no('There is nothing written yet. A sentence is enough.');
  if (body.act === 'open') {
    const { about, toId } = body;
    if (toId === me.userId) return no('Feedback goes to somebody else. What you want to build yourself stands in your development plan.');
    if (!context.people.some((p) => p.id === toId && p.isActive)) return no('Whoever this is for is no longer there in the CRM. Choose somebody else.');
    if (about.kind !== 'person' && !sees(about.dealId)) return no(`This ${nounOf(context.crm)} isn’t among those that you can open, so that nothing can be written on it.`);
    const owner = about.kind === 'person' ? null : (data.book.heads.find((h) => h.id === about.dealId)?.now.ownerId ?? null);
    const why = whyNotTo(toId, { context, me }, owner);
    return why === null ? YES : no(why);
  }
  const t = threads.get(body.threadId);
  if (!t) return no('This thread is no longer there, or isn’t one that you see. Look at the page as it is now.');
  if (t.dealId !== null && t.between === null && !isSide(t, me.userId) && !sees(t.dealId)) return no(`This ${nounOf(context.crm)} isn’t among those that you can open.`);
  if (body.act === 'seen') return isSide(t, me.userId) ? YES : no('Only the two whom a thread concerns mark it as read.');
  if (body.act === 'edit') return t.words.some((w) => w.key === body.of && w.byId === me.userId) ? YES : no('Only your own words can be put otherwise. You can answer instead.');
  return mayReply(t, me.userId, rights) ? YES : no(t.between ? 'This is between two people.' : 'The two whom it concerns answer here, and who leads them.');
}

import type { RhythmAct } from '../../../model/coaching/rhythm.ts';
import type { May } from '../../company/readers.ts';
import type { AreaInput } from '../input.ts';
import { pairKey, pairOf, standingRhythms } from '../../../analysis/coaching/standing-rhythms.ts';
import { rhythmRights } from './pairs.ts';

const no = (why: string): May => ({ ok: false, why });

/** Whether the reader may say this of a rhythm: only of their own pairs, and nobody agrees for the other side. */
export function maySayOfRhythm(body: RhythmAct, input: AreaInput): May {
  const { context, company, me: { userId: me }, data: { today } } = input;
  const rights = rhythmRights(context);
  if (!rights.isPair(me, body.withId)) return no('A rhythm is between somebody and who leads them, by the CRM’s own reporting line or teams.');
  const standing = standingRhythms(company.records('rhythm'), rights).get(pairKey(pairOf(me, body.withId)));
  if (body.act === 'propose') return body.cadence.feedbackDays === null && body.cadence.oneOnOneDays === null ? no('Say at least one of the two: how often feedback, how often a 1:1.') : { ok: true, why: '' };
  if (body.act === 'held') return body.day > today ? no('This day lies ahead. A talk is written down once it was held.') : { ok: true, why: '' };
  if (body.act === 'end') return standing?.agreed ? (body.why.trim() ? { ok: true, why: '' } : no('Say why, so that the other side knows.')) : no('Nothing is agreed that could be ended.');
  if (standing?.open?.key !== body.of) return no('This proposal is no longer the newest. Look at the page as it is now.');
  return standing.open.byId === me ? no('The other side agrees to what you proposed; you can’t do it for them.') : { ok: true, why: '' };
}

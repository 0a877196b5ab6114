import type { Side, StandingReview } from '../../analysis/reviews/standing.ts';
import type { AreaInput } from '../areas/input.ts';
import type { May } from '../company/readers.ts';

const YES: May = { ok: true, why: '' };
const no = (why: string): May => ({ ok: false, why });

/** A review is closed once the manager's part is shared and the two have spoken; a self-assessment that never came is told as missing. */
export function mayClose(review: StandingReview): May {
  if (review.close) return no('It was closed already.');
  if (review.manager.length === 0) return no('Share your part first: nobody signs what isn’t there.');
  return review.talks.length === 0 ? no('Say when the two of you spoke about it: a review is closed after the talk.') : YES;
}

export function maySign(review: StandingReview, side: Side, { me, judged }: Pick<AreaInput, 'me' | 'judged'>): May {
  if (!me.verified) return no('Under a HubSpot key nobody can be told apart for certain, so that reviews stay off.');
  if (!review.close) return no('It is signed after it was closed.');
  if (review.signed[side]) return no('You signed it already.');
  if (review.missing.length > 0) return no('Part of what was closed isn’t here, so it can’t be signed. Read again what the CRM has; if it stays so, ask the other side.');
  if (judged?.noKey !== null) return no(judged?.noKey ?? 'This browser can’t make signatures (Ed25519). Update it, then open this page again.');
  return judged.of.get(review.id)?.digest ? YES : no('The content can’t be read whole.');
}

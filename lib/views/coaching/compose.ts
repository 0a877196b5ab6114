import type { AboutChoice, CoachView, ComposeView, ReceiverView } from '../../messages/coaching.ts';
import type { UserId } from '../../model/ids.ts';
import type { CoachingAround, CoachingWords } from './around.ts';
import { addDays, formatDay } from '../../model/day.ts';
import { leadersOf, whyNotTo } from './upward.ts';
import { valuesOf } from './values.ts';
import { dealSees, twoSee } from './who-sees.ts';

/** An action is usually due in a week. */
const USUAL_DAYS = 7;

/** What any form of coaching is made with: the company's behaviours, and days. */
export const formsAround = (around: CoachingAround, w: CoachingWords): CoachView['around'] => ({
  values: valuesOf(around).filter((v) => v.behaviours.length > 0).map((v) => ({ value: v.title, behaviours: v.behaviours })), today: formatDay(w.today), dueOn: formatDay(addDays(w.today, USUAL_DAYS)),
});

/**
 * What a new word of feedback can say. `first`: who is likely meant, the likeliest first; `abouts`: what on the page it can be about, none where it is
 * to a person.
 */
export function composeView(around: CoachingAround, w: CoachingWords, first: readonly UserId[], { abouts, dealOwner }: { abouts: AboutChoice[]; dealOwner: string | null }): ComposeView {
  const { context, me, locale } = around;
  const about = abouts[0]?.about;
  const dealId = about && about.kind !== 'person' ? about.dealId : null;
  const above = leadersOf(me.userId, context);
  const rank = new Map([...new Set(first)].map((id, i) => [id, i]));
  const { compare } = new Intl.Collator(locale);
  const people = context.people.filter((p) => p.isActive && p.id !== me.userId)
    .sort((a, b) => (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity) || compare(a.name, b.name) || 0)
    .map((p): ReceiverView => ({ id: p.id, name: p.name, isAbove: above.has(p.id), why: whyNotTo(p.id, { context, me }, dealOwner) }));
  return {
    people, abouts, ...formsAround(around, w),
    seenBy: { deal: dealId === null ? null : dealSees(dealId, around), two: twoSee(around) },
  };
}

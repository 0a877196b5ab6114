import type { AreaInput } from '../input.ts';
import { parseDay } from '../../../model/day.ts';
import { makeWords } from '../../format.ts';
import { dayOf } from '../../../model/day.ts';

const ALLOWS = { progress: 'whoever leads you sees how far your goals on calls, emails, meetings and tasks are', weeks: 'whoever leads you sees how far your goals on activity are, and your numbers week by week' } as const;

/** Who sees what of activity, and by which agreement. */
export function seenByLines({ company: { activityAgreement: a }, context, locale }: AreaInput): string[] {
  const words = makeWords(locale);
  const own = 'Your own weeks are seen by you alone. Of others groups of five or more are shown, and never so that fewer could be told by taking one from another.';
  if (!a) return [own, 'Only an agreement that an admin records under Set-up lets whoever leads somebody see more. None is recorded.'];
  const on = parseDay(a.agreedOn);
  const when = on === null ? a.agreedOn : words.day(on);
  const by = `recorded by ${a.recordedBy} on ${words.day(dayOf(a.at, context.timeZone))}`;
  if (a.allows === 'nothing') return [own, `An agreement that allowed more has ended (${a.agreedWith}, ${when}; ${by}).`];
  return [`By the agreement with ${a.agreedWith} of ${when}, ${ALLOWS[a.allows]}; ${by}. “${a.text.trim()}”`, 'Everybody else sees groups of five or more alone.'];
}

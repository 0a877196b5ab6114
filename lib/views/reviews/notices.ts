import type { StandingReview } from '../../analysis/reviews/standing.ts';
import type { AreaInput } from '../areas/input.ts';
import type { ReviewDesk } from './desk.ts';
import type { JudgedReview } from './judged.ts';
import { sameText } from '../../analysis/reviews/content.ts';
import { counted, makeWords } from '../format.ts';

/** What doesn't fit about a review, besides its signatures: each a sentence, none taken silently. */
export function noticesOf(review: StandingReview, judged: JudgedReview | undefined, { cycles, nameOf }: ReviewDesk, { context, locale }: Pick<AreaInput, 'context' | 'locale'>): string[] {
  const words = makeWords(locale);
  const { start: { body }, personId, managerId } = review;
  const cycle = cycles.get(body.cycleId);
  const template = cycle?.templateOf.get(personId);
  const leads = context.people.find((p) => p.id === personId)?.managerId ?? null;
  const out: (string | false)[] = [
    !cycle && 'Its cycle isn’t among the records: who opened it and by which template can’t be checked.',
    cycle !== undefined && !template && `${nameOf(personId)} isn’t in the cycle ${cycle.name}.`,
    template !== undefined && !sameText(template, body.template) && 'It doesn’t ask what the cycle asks of this role: its template was changed.',
    review.state === 'open' && leads !== null && leads !== managerId && `The CRM names ${nameOf(leads)} as leading ${nameOf(personId)} now.`,
    review.missing.length > 0 && `${counted(words, review.missing.length, 'record')} that ${review.missing.length === 1 ? 'was' : 'were'} part of it when it was closed ${review.missing.length === 1 ? 'isn’t' : 'aren’t'} here: taken away, changed or not yet read.`,
    review.late.length > 0 && `${counted(words, review.late.length, 'record')} ${review.late.length === 1 ? 'was' : 'were'} added ${review.close ? 'beside what was closed' : 'that begin it a second time'}. ${review.late.length === 1 ? 'It is' : 'They are'} no part of what is signed, and not shown.`,
    review.closes > 1 && 'It was closed more than once. What stands is the close that was signed, or the first.',
    judged !== undefined && judged.remembered !== null && judged.digest !== judged.remembered && 'This device saw both sign another content than what lies here now. Hold it against a printed or saved copy.',
  ];
  return out.filter((x) => x !== false);
}

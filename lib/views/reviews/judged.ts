import type { Judged, Verdict } from '../../analysis/reviews/judge.ts';
import type { StandingReview } from '../../analysis/reviews/standing.ts';

/** A review's signatures as they were held against its content, and what this device remembers of it. */
export interface JudgedReview extends Judged {
  /** The digest under which this device saw both good signatures first; null: it never did. */
  remembered: string | null;
}

/** What takes cryptography to say, by review. Absent: this browser can't say it, and nothing is called signed. */
export interface JudgedReviews {
  of: ReadonlyMap<string, JudgedReview>;
  /** Reviews that this device saw signed by both and that aren't here any more. */
  lost: string[];
  /** Why nothing can be signed here; null: it can. */
  noKey: string | null;
}

/** What a verdict means, with what to do; null where all is well. */
export function verdictWords(verdict: Verdict, who: string): string | null {
  switch (verdict) {
    case 'good': return null;
    case 'content': return `The review isn’t what ${who} signed: something in it was changed, added or taken away since. Hold it against a printed or saved copy, and speak with the other side.`;
    case 'signature': return `${who}’s signature doesn’t fit: it, or what it says, was changed. It counts for nothing.`;
    case 'noKey': return `The public key that ${who} signed with isn’t among the records, so the signature can’t be checked here.`;
    case 'notTheirs': return `This signature was made with a key of somebody else than ${who}. It counts for nothing.`;
    case 'newKey': return `${who} signed with a key that this device hasn’t seen from them before. It counts once you have asked them, in person or by phone, whether it is theirs, and confirmed it under Set-up, My key.`;
  }
}

/** Both signatures are there and good, and nothing is missing. */
export const isGood = (review: StandingReview, judged: JudgedReview | undefined): boolean =>
  review.state === 'signed' && review.missing.length === 0 && judged?.self === 'good' && judged.manager === 'good' && (judged.remembered === null || judged.remembered === judged.digest);

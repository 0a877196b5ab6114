import type { StandingReview } from '../../analysis/reviews/standing.ts';
import type { ReviewRow } from '../../messages/areas/reviews.ts';
import type { AreaInput } from '../areas/input.ts';
import type { ReviewDesk } from './desk.ts';
import { sideOf } from '../../analysis/reviews/standing.ts';
import { isGood } from './judged.ts';
import { noticesOf } from './notices.ts';

/** What a review waits for, told to the reader. */
export function stateWords(review: StandingReview, desk: ReviewDesk, input: AreaInput): string {
  const side = sideOf(review, input.me.userId);
  const other = side === 'self' ? desk.nameOf(review.managerId) : desk.nameOf(review.personId);
  if (side === null) return review.state === 'signed' ? 'Handed to you, signed by both' : 'Handed to you';
  if (review.state === 'signed') return isGood(review, input.judged?.of.get(review.id)) ? 'Signed by both' : 'Signed, and something doesn’t fit';
  if (review.state === 'closed') return review.signed[side] ? `Waits for ${other}’s signature` : 'Waits for your signature';
  if (review[side].length === 0) return side === 'self' ? 'Waits for your self-assessment' : `Waits for your part${review.self.length > 0 ? `; ${other} has written theirs` : ''}`;
  const theirs = side === 'self' ? review.manager : review.self;
  if (theirs.length === 0) return `Waits for ${other}’s part`;
  if (review.talks.length === 0) return 'Both have written: talk about it';
  return side === 'manager' ? 'Talked through: close it when nothing is to be added' : `Talked through: ${other} closes it`;
}

export function reviewRow(review: StandingReview, desk: ReviewDesk, input: AreaInput): ReviewRow {
  const judged = input.judged?.of.get(review.id);
  const { personName, managerName, cycleId } = review.start.body;
  const side = sideOf(review, input.me.userId);
  return {
    id: review.id, title: side === 'self' ? `Your review, by ${managerName}` : `${personName}${side === 'manager' ? '' : `, by ${managerName}`}`,
    cycle: desk.cycles.get(cycleId)?.name ?? 'A cycle that isn’t among the records', state: stateWords(review, desk, input), is: review.state,
    isNoticed: noticesOf(review, judged, desk, input).length > 0 || (review.state === 'signed' && !isGood(review, judged)),
  };
}

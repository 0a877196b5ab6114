import type { StandingCycle } from '../../analysis/reviews/cycles.ts';
import type { BrokenReview, StandingReview } from '../../analysis/reviews/standing.ts';
import type { UserId } from '../../model/ids.ts';
import type { AreaInput } from '../areas/input.ts';
import { standingCycles } from '../../analysis/reviews/cycles.ts';
import { withHanded } from '../../analysis/reviews/handed.ts';
import { standingReviews } from '../../analysis/reviews/standing.ts';
import { mayRunReviews } from './rights.ts';

/** Cycles and reviews as the reader may read them. */
export interface ReviewDesk {
  cycles: ReadonlyMap<string, StandingCycle>;
  /** Of which the reader is a side, or that were handed to them. */
  reviews: ReadonlyMap<string, StandingReview>;
  broken: BrokenReview[];
  mayRun: boolean;
  nameOf(id: UserId): string;
}

/** A record between people is read by those it is between, whatever lies on this device. */
export function reviewDesk({ company, context, me }: Pick<AreaInput, 'company' | 'context' | 'me'>): ReviewDesk {
  const may = mayRunReviews(context);
  const names = new Map(context.people.map((p) => [p.id, p.name]));
  const { reviews, broken } = standingReviews(withHanded(company.records('review').filter((r) => r.between?.includes(me.userId))));
  return { cycles: standingCycles(company.records('reviewCycle'), may), reviews, broken, mayRun: may(me.userId), nameOf: (id) => names.get(id) ?? 'Somebody who left' };
}

/** Whether a review is begun with somebody: by whoever leads them in the CRM, from a cycle that runs and that they are in, once. */
export function mayBegin({ cycles, reviews }: ReviewDesk, { rights, me, context }: Pick<AreaInput, 'rights' | 'me' | 'context'>, cycleId: string, personId: UserId): { ok: boolean; why: string } {
  const no = (why: string) => ({ ok: false, why });
  const cycle = cycles.get(cycleId);
  if (!cycle || cycle.ended) return no('This cycle is no longer there. Look at the page as it is now.');
  if (!cycle.templateOf.has(personId)) return no('This person isn’t in the cycle.');
  const person = context.people.find((p) => p.id === personId);
  const isTheirs = person?.managerId ? person.managerId === me.userId : rights.leads(me.userId).has(personId);
  if (personId === me.userId || !isTheirs) return no('A review is begun by who leads the person in the CRM.');
  const other = [...reviews.values()].find((r) => r.start.body.cycleId === cycleId && r.personId === personId && r.managerId === me.userId);
  return other ? no('This review has been begun already.') : { ok: true, why: '' };
}

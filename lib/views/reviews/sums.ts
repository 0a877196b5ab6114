import type { StandingReview } from '../../analysis/reviews/standing.ts';
import type { ReviewsView } from '../../messages/areas/reviews.ts';
import type { ReviewSums, ReviewTemplate } from '../../model/coaching/review.ts';
import type { AreaInput } from '../areas/input.ts';
import type { ReviewDesk } from './desk.ts';
import { FEWEST_TOLD } from '../../model/coaching/review.ts';
import { counted } from '../format.ts';
import { financeWords } from '../finance/words.ts';
import { isGood } from './judged.ts';
import { sumsReaders } from './rights.ts';

/** How often each place stands in the manager's parts of some reviews. */
export function placesIn(reviews: readonly StandingReview[], template: ReviewTemplate): Pick<ReviewSums, 'results' | 'behaviours'> {
  const of = (axis: 'results' | 'behaviours'): number[] => {
    const places = reviews.map((r) => r.manager.at(-1)?.answers.find((a) => a.to === axis)?.place ?? null);
    return template[axis].map((_, i) => places.filter((p) => p === i).length);
  };
  return { results: of('results'), behaviours: of('behaviours') };
}

/** The reader's own good reviews of a cycle and template, as sums; null where they are fewer than may be told, or nobody may look at them. */
export function sumsOf({ reviews }: ReviewDesk, input: AreaInput, cycleId: string, template: ReviewTemplate): ReviewSums | null {
  const { me, judged } = input;
  const mine = [...reviews.values()].filter((r) => r.managerId === me.userId && r.start.body.cycleId === cycleId && r.template.id === template.id && isGood(r, judged?.of.get(r.id)));
  if (mine.length < FEWEST_TOLD || sumsReaders(input).length === 0) return null;
  return { cycleId, templateId: template.id, reviews: mine.length, ...placesIn(mine, template) };
}

/** Sums that the reader can tell to who looks at how even a cycle was; with what they hold, before they are told. */
export function sumsToTell(desk: ReviewDesk, input: AreaInput): ReviewsView['sums'] {
  const { words } = financeWords(input.context, input.locale);
  const told = input.company.records('reviewSums').filter((r) => r.authorId === input.me.userId);
  return [...desk.cycles.values()].flatMap((c) => c.templates.flatMap((t) => {
    const sums = sumsOf(desk, input, c.id, t);
    if (!sums) return [];
    const line = (axis: 'results' | 'behaviours') => t[axis].map((w, i) => `${w}: ${words.count(sums[axis][i]!)}`).join(', ');
    return [{
      cycleId: c.id, templateId: t.id, label: `${c.name}, ${t.name}: ${counted(words, sums.reviews, 'signed review')}`, holds: `Results: ${line('results')}. Behaviours: ${line('behaviours')}. No names.`,
      to: sumsReaders(input).map((id) => desk.nameOf(id)).join(', '), isTold: told.some((r) => r.body.cycleId === c.id && r.body.templateId === t.id && r.body.reviews === sums.reviews),
    }];
  }));
}

import type { AreaName, AreaViews } from '../../messages/areas/areas.ts';
import type { Opened } from '../../model/coaching/about-people.ts';
import { userId, type UserId } from '../../model/ids.ts';
import type { AreaInput } from '../areas/input.ts';
import { reviewDesk } from '../reviews/desk.ts';

/** Whose data a drawn view opened, and which part of it. */
export interface OpenedData {
  personId: UserId;
  part: Opened['part'];
}

/**
 * What each view opens of others, read off what it was asked for and what it showed. A view that shows what is written about somebody has its line here: it is written into
 * the log that the person sees. The reader's own data is never among it.
 */
const one = (personId: string | null | undefined, part: Opened['part']): OpenedData[] => (personId == null ? [] : [{ personId: userId(personId), part }]);

export const OPENED_BY: { [N in AreaName]?: (input: AreaInput, ask: AreaViews[N]['ask'], view: AreaViews[N]['view']) => OpenedData[] } = {
  strengths: (_, __, view) => one(view.personId, 'measures'),
  development: (_, __, view) => (view.plans.length + view.ended.length === 0 ? [] : one(view.personId, 'development')),
  behaviours: (_, __, view) => one(view.person?.id, 'feedback'),
  activityRows: (_, ask, view) => (view.done.length + view.effects.length === 0 ? [] : one(ask.person, 'activity')),
  reviews: (input, _, view) => {
    const review = view.opened && reviewDesk(input).reviews.get(view.opened.id);
    return review ? [{ personId: review.personId, part: 'review' }] : [];
  },
};

import type { AreaName, AreaViews } from '../../messages/areas/areas.ts';
import type { Opened } from '../../model/coaching/about-people.ts';
import type { UserId } from '../../model/ids.ts';
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
export const OPENED_BY: { [N in AreaName]?: (input: AreaInput, ask: AreaViews[N]['ask'], view: AreaViews[N]['view']) => OpenedData[] } = {
  reviews: (input, _, view) => {
    const review = view.opened && reviewDesk(input).reviews.get(view.opened.id);
    return review ? [{ personId: review.personId, part: 'review' }] : [];
  },
};

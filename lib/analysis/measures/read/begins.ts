import type { Activity } from '../../../model/activity.ts';
import type { DealBook } from '../../../model/book.ts';
import type { Lead } from '../../../model/lead.ts';
import type { MeasureData, MeasureSource } from '../measure.ts';
import { dayOf } from '../../../model/day.ts';
import { keptFor } from './kept.ts';

const firstDeal = keptFor((book: DealBook) => book.created.reduce((a, b) => Math.min(a, b), Infinity));
const firstLead = keptFor((leads: readonly Lead[]) => leads.reduce((a, l) => Math.min(a, l.createdAt), Infinity));
const firstActivity = keptFor((activities: readonly Activity[]) => activities.reduce((a, x) => Math.min(a, x.day ?? Infinity), Infinity));

/** The first day that anything is recorded of: a period that began before it would look like one in which nothing happened. Infinity: nothing is. */
export function beginsOn(source: MeasureSource, { book, leads, activities, context }: MeasureData): number {
  const dayAt = (instant: number): number => (instant === Infinity ? Infinity : dayOf(instant, context.timeZone));
  switch (source) {
    case 'deals': return dayAt(firstDeal(book));
    case 'leads': return dayAt(firstLead(leads));
    case 'activities': return firstActivity(activities);
    case 'records':
    case 'entries': return -Infinity;
  }
}

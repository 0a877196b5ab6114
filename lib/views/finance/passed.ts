import type { DealRow } from '../../messages/views.ts';
import type { Worked } from './worked.ts';
import { timelineOf } from '../../model/book.ts';
import { stateAt } from '../../model/timeline.ts';

/** Deals that came into the basis after the first date and left it unwon, as they stood on the second. */
export const passedRows = (w: Worked): DealRow[] => w.bridge.passedThrough.map((i) => {
  const timeline = timelineOf(w.book, i);
  const after = stateAt(timeline, w.t1);
  const text = after?.amount == null ? 'no amount' : w.lineWords.amount(after.amount, after.currency ?? '');
  return {
    dealId: timeline.head.id, name: timeline.head.name, href: w.input.link(timeline.head.id), badges: [], amount: { minor: after?.amount ?? 0, currency: after?.currency ?? w.f.currency, text },
    detail: [timeline.head.deletedAt !== null && timeline.head.deletedAt < w.t1 ? 'Deleted' : w.lineWords.stage(after?.stageId), w.nameOf(timeline.head.now.ownerId)].filter((t) => t !== null).join(' · '),
  };
});

import type { DealBook } from '../../model/book.ts';
import type { FieldMap } from '../../model/facts.ts';
import type { ForecastType } from '../../model/forecast-type.ts';
import { pickDeals } from '../../model/pick-deals.ts';
import { motionReader } from './motion.ts';

/** Deals that a type is about. A deal whose pipeline, record type or motion isn't known is left out where the type asks for one, and counted. */
export function selectDeals(book: DealBook, filter: ForecastType['filter'], fieldMap: FieldMap): { book: DealBook; notes: string[] } {
  if (filter.pipelineIds === null && filter.recordTypeIds === null && filter.motions === null) return { book, notes: [] };
  const motionOf = motionReader(fieldMap);
  const keep: number[] = [];
  let noMotion = 0;
  let noRecordType = 0;
  book.heads.forEach((head, i) => {
    if (filter.pipelineIds && (head.pipelineId === null || !filter.pipelineIds.includes(head.pipelineId))) return;
    if (filter.recordTypeIds) {
      if (head.recordTypeId === undefined) noRecordType++;
      if (!head.recordTypeId || !filter.recordTypeIds.includes(head.recordTypeId)) return;
    }
    if (filter.motions) {
      const motion = motionOf(head);
      if (motion === null) noMotion++;
      if (motion === null || !filter.motions.includes(motion)) return;
    }
    keep.push(i);
  });
  const notes: string[] = [];
  if (noRecordType > 0) notes.push(`The record type of ${deals(noRecordType)} was not read: not counted here.`);
  if (noMotion > 0) notes.push(`Nothing says whether ${deals(noMotion)} ${noMotion === 1 ? 'is' : 'are'} new business, expansion or renewal: not counted here.`);
  if (filter.motions || filter.recordTypeIds) notes.push('What kind a deal is, is as of today.');
  return { book: pickDeals(book, keep), notes };
}

export const deals = (n: number): string => (n === 1 ? '1 deal' : `${n.toLocaleString('en-GB')} deals`);

import type { Activity } from '../../model/activity.ts';
import type { Basis } from '../../model/basis.ts';
import type { DealBook } from '../../model/book.ts';
import type { Lead } from '../../model/lead.ts';
import type { OrgContext } from '../../model/org.ts';

/** What leads are judged from. */
export interface LeadInput {
  leads: readonly Lead[];
  activities: readonly Activity[];
  book: DealBook;
  context: OrgContext;
  /** Which deals stand in the forecast. */
  basis: Basis;
  now: number;
}

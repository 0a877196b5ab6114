import type { Day } from './day.ts';
import type { DealId, UserId } from './ids.ts';

export type ActivityKind = 'call' | 'email' | 'meeting' | 'task' | 'note' | 'other';

/** One thing done or planned, on a deal or not. */
export interface Activity {
  id: string;
  dealId: DealId | null;
  /** The lead (HubSpot: the contact) it was with; null where none is named. */
  leadId: string | null;
  /** The contact it was with, where that is no lead itself: what was done with a lead stands there once the lead is converted. */
  contactId?: string | null;
  ownerId: UserId | null;
  kind: ActivityKind;
  day: Day | null;
  /** When it took place or was logged, where the CRM says it more finely than the day. */
  at: number | null;
  /** Length in minutes, as the CRM has it. */
  minutes: number | null;
  /** What came of it, as the CRM writes it: a call's disposition, a meeting's outcome. */
  outcome: string | null;
  /** Ticked off, or not called off. A day that lies ahead is planned all the same. */
  isDone: boolean;
  isDeleted: boolean;
}

import type { Day } from './day.ts';
import type { DealId, UserId } from './ids.ts';

export type ActivityKind = 'call' | 'email' | 'meeting' | 'task' | 'note' | 'other';

/** One thing done or planned, on a deal or not. */
export interface Activity {
  id: string;
  dealId: DealId | null;
  /** The lead (HubSpot: the contact) it was with; null where none is named. */
  leadId: string | null;
  ownerId: UserId | null;
  kind: ActivityKind;
  day: Day | null;
  /** When it took place or was logged, where the CRM says it more finely than the day. */
  at: number | null;
  /** Length in minutes, as the CRM has it. */
  minutes: number | null;
  /** What came of it, as the CRM writes it: a call's disposition, a meeting's outcome. */
  outcome: string | null;
  isDone: boolean;
  isDeleted: boolean;
}

import type { Day } from './day.ts';
import type { DealId, UserId } from './ids.ts';

export type ActivityKind = 'call' | 'email' | 'meeting' | 'task' | 'note' | 'other';

/** One thing done or planned, on a deal or not. */
export interface Activity {
  id: string;
  dealId: DealId | null;
  ownerId: UserId | null;
  kind: ActivityKind;
  day: Day | null;
  isDone: boolean;
  isDeleted: boolean;
}

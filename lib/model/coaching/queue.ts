/** Why a deal waits for somebody's word, those that a person waits for first. */
export const QUEUE_REASONS = ['feedback', 'question', 'cause', 'overdue', 'prompt'] as const;
export type QueueReason = (typeof QUEUE_REASONS)[number];

/** A walk through a queue of deals, as it was begun on a day. Kept on the device. */
export interface Walk {
  /** `Day` of the org. */
  day: number;
  dealIds: readonly string[];
  /** The deal that was gone to last; null: none yet. */
  at: string | null;
}

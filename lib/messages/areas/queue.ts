import type { QueueReason } from '../../model/coaching/queue.ts';

/** `team`: deals of those whom the reader leads; `own`: the reader's. null: the team's where they lead anybody. */
export interface QueueAsk {
  whose: 'team' | 'own' | null;
}

export interface QueueRow {
  dealId: string;
  name: string;
  href: string | null;
  amount: string;
  owner: string;
  /** Each reason in a sentence, the strongest first. */
  reasons: { kind: QueueReason; text: string }[];
}

export interface QueueView {
  title: string;
  sentence: string;
  whose: 'team' | 'own';
  /** Both can be asked for. */
  hasTeam: boolean;
  rows: QueueRow[];
  /** How it is ordered, and how much was looked at. */
  how: string;
  whoSees: string;
}

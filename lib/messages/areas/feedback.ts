import type { ActionView, ComposeView, ThreadView } from '../coaching.ts';

/** `way`: received, given, or both; `withId`: one person's alone; `dealId`: one deal's. */
export interface FeedbackAsk {
  way: 'received' | 'given' | null;
  withId: string | null;
  dealId: string | null;
}

/** The reader's own threads, and what was agreed in them. */
export interface FeedbackView {
  kicker: string;
  headline: string;
  sentence: string;
  way: FeedbackAsk['way'];
  withId: string | null;
  dealId: string | null;
  /** People and deals that there are threads with, each with how many of them have something unread. */
  people: { id: string; name: string; threads: number; unread: number }[];
  deals: { id: string; name: string; threads: number; unread: number }[];
  threads: ThreadView[];
  /** Threads in all, before the choice. */
  total: number;
  /** Open actions of the reader's, and those that they wait for. */
  mine: ActionView[];
  theirs: ActionView[];
  compose: ComposeView;
  seenBy: string;
}

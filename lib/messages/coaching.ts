import type { FeedbackAbout } from '../model/coaching/feedback.ts';

/** What screens of feedback and agreed actions are given: formatted, JSON-safe. The panel and the dashboard draw the same. */

/** One word of a thread. */
export interface WordView {
  key: string;
  by: string;
  isMine: boolean;
  when: string;
  text: string;
  /** Behaviours that it points at, in the company's words. */
  behaviours: string[];
  isUnread: boolean;
  /** "Edited 24 Nov"; null: never. */
  edited: string | null;
  /** Earlier wordings, oldest first. */
  earlier: { text: string; when: string }[];
  /** "Read by Anneliese Brandt"; null: by nobody else yet. */
  read: string | null;
  /** "Waits to be sent" or "On this device only"; null: shared. */
  waiting: string | null;
}

/** An agreed action. */
export interface ActionView {
  id: string;
  what: string;
  /** "Anneliese Brandt", "you" */
  who: string;
  isMine: boolean;
  state: 'open' | 'done' | 'dropped';
  isOverdue: boolean;
  /** "Due 1 Dec 2026", "Done in Salesforce on 3 Dec 2026", "Let go on 3 Dec 2026 by …: why" */
  stands: string;
  /** "A task in Salesforce for Anneliese Brandt"; null: nothing to say of it. */
  task: string | null;
  /** Each new date with who and why, oldest first. */
  moves: string[];
  agreed: string;
  /** `2026-12-01`, for a date field. */
  by: string;
  mayFollow: boolean;
  /** Of its deal; null: none, or one that the reader can't open. */
  deal: { id: string; name: string; href: string | null } | null;
  waiting: string | null;
}

/** A thread of feedback. */
export interface ThreadView {
  id: string;
  tone: 'praise' | 'advice' | 'ask';
  /** "Advice on the close date", "Praise", "A question for feedback on this deal" */
  title: string;
  /** "Tomasz Wiśniewski to you" */
  sides: string;
  /** Whether it came to the reader, or went out from them; `beside`: the reader looks on. */
  way: 'received' | 'given' | 'beside';
  other: { id: string; name: string };
  when: string;
  about: FeedbackAbout;
  /** What it is about, by `anchorOf`: the mark on a field or a change leads here. */
  anchor: string | null;
  deal: { id: string; name: string; href: string | null } | null;
  unread: number;
  /** Keys of the words that opening it marks as read. */
  unreadKeys: string[];
  words: WordView[];
  /** Situation, behaviour, impact, question: those that were filled in. */
  sbi: { label: string; text: string }[];
  actions: ActionView[];
  mayReply: boolean;
  /** Whom an action can be agreed for; empty: none by this reader. */
  agreeFor: { id: string; name: string }[];
  /** "Who sees this: …" */
  seenBy: string;
  isPrivate: boolean;
}

/** Somebody who can be written to. */
export interface ReceiverView {
  id: string;
  name: string;
  /** Leads the reader: what is written to them is between the two unless the reader says otherwise. */
  isAbove: boolean;
  /** Why nothing can be written to them now; null: it can. */
  why: string | null;
}

/** A thing that feedback can be about. */
export interface AboutChoice {
  anchor: string;
  label: string;
  about: FeedbackAbout;
}

/** What the form for new feedback can hold. */
export interface ComposeView {
  /** The usual receiver first. */
  people: ReceiverView[];
  abouts: AboutChoice[];
  values: { value: string; behaviours: { id: string; words: string }[] }[];
  /** Who sees what follows the deal, and what is between two people, in words. */
  seenBy: { deal: string | null; two: string };
  /** First day an action can be due, and a usual one: `2026-12-01`. */
  today: string;
  dueOn: string;
}

/** The panel's coaching view of a page. */
export interface CoachView {
  /** The deal of the page; null: the page has none, and the reader's own threads stand here. */
  deal: { id: string; name: string; meta: string } | null;
  /** The one sentence that it begins with. */
  sentence: string;
  threads: ThreadView[];
  /** Open actions of the reader's, the most urgent first; on a deal those on that deal. */
  due: ActionView[];
  /** null: nothing can be written here. */
  compose: ComposeView | null;
  around: Pick<ComposeView, 'values' | 'today' | 'dueOn'>;
}

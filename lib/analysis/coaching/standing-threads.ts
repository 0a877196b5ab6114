import type { FeedbackAbout, FeedbackAct, Sbi } from '../../model/coaching/feedback.ts';
import type { DealId, UserId } from '../../model/ids.ts';

/** A word of feedback as it was recorded. */
export interface SaidInThreads {
  key: string;
  authorId: UserId;
  authorName: string;
  /** Only these people read it; left out: whoever sees the deal. */
  between?: readonly UserId[];
  at: number;
  body: FeedbackAct;
}

/** One word of a thread as it stands, with how it was put before. */
export interface ThreadWord {
  /** Key of the record that said it. */
  key: string;
  byId: UserId;
  by: string;
  at: number;
  text: string;
  behaviourIds: readonly string[];
  /** Earlier wordings, oldest first, each with when it was written; empty: never edited. */
  earlier: readonly { text: string; at: number }[];
  /** When it was last edited; null: never. */
  editedAt: number | null;
  /** Who has read it, its author not among them. */
  seenBy: ReadonlySet<UserId>;
}

/** A thread of feedback as it stands. */
export interface Thread {
  id: string;
  about: FeedbackAbout;
  /** The deal that it is about; null: somebody's way of working. */
  dealId: DealId | null;
  fromId: UserId;
  from: string;
  toId: UserId;
  tone: 'praise' | 'advice' | 'ask';
  sbi: Sbi | null;
  /** Who alone reads it, sorted; null: whoever sees the deal. */
  between: readonly UserId[] | null;
  /** The opening first, then the replies by time; never empty. */
  words: readonly ThreadWord[];
  /** Every behaviour that a word points at. */
  behaviourIds: readonly string[];
  /** Of the last word, epoch milliseconds. */
  lastAt: number;
}

/** Who may say what in threads. */
export interface ThreadRights {
  /** Whether `author` leads `other`, by the CRM's own reporting line. */
  leads(author: UserId, other: UserId): boolean;
}

export const isSide = (t: Pick<Thread, 'fromId' | 'toId'>, id: UserId): boolean => t.fromId === id || t.toId === id;

/** Whether somebody may add to a thread: its two sides; on one that follows its deal also who leads either. */
export const mayReply = (t: Pick<Thread, 'fromId' | 'toId' | 'between'>, id: UserId, rights: ThreadRights): boolean =>
  isSide(t, id) || (t.between === null && (rights.leads(id, t.fromId) || rights.leads(id, t.toId)));

/** The words that somebody hasn't read and didn't write. Only the two sides have any: who looks on isn't waited for. */
export const unreadIn = (t: Thread, me: UserId): ThreadWord[] => (isSide(t, me) ? t.words.filter((w) => w.byId !== me && !w.seenBy.has(me)) : []);

const inOrder = (a: SaidInThreads, b: SaidInThreads): number => a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/**
 * What stands of threads, read off all that was said, in any order. A thread is opened once: where two records claim one id, the record that bears
 * it as its key counts, then the earlier. A reply counts from those who may reply, an edit from the author of what it edits, and the earlier words
 * stay; anything else counts for nothing. Keys that come twice count once.
 */
export function standingThreads(said: readonly SaidInThreads[], rights: ThreadRights): Map<string, Thread> {
  const ordered = [...new Map(said.map((r) => [r.key, r])).values()].sort(inOrder);
  const drafts = new Map<string, Draft>();
  for (const r of ordered) if (r.body.act === 'open') open(drafts, r, r.body);
  // Replies, then edits, then marks: each after what it is about, however clocks differ.
  for (const r of ordered) if (r.body.act === 'reply') {
    const t = drafts.get(r.body.threadId);
    if (t && mayReply(t, r.authorId, rights)) t.words.push(wordOf(r, r.body));
  }
  for (const r of ordered) if (r.body.act === 'edit') {
    const { threadId, of, text } = r.body;
    const w = drafts.get(threadId)?.words.find((x) => x.key === of && x.byId === r.authorId);
    if (!w) continue;
    w.earlier.push({ text: w.text, at: w.editedAt ?? w.at });
    w.text = text;
    w.editedAt = r.at;
  }
  for (const r of ordered) if (r.body.act === 'seen') {
    const of = new Set(r.body.of);
    for (const w of drafts.get(r.body.threadId)?.words ?? []) if (of.has(w.key) && w.byId !== r.authorId) w.seenBy.add(r.authorId);
  }
  return new Map([...drafts].map(([id, t]) => [id, { ...t, behaviourIds: [...new Set(t.words.flatMap((w) => w.behaviourIds))], lastAt: Math.max(...t.words.map((w) => w.at)) }]));
}

interface DraftWord extends ThreadWord {
  earlier: { text: string; at: number }[];
  seenBy: Set<UserId>;
}
type Draft = Omit<Thread, 'behaviourIds' | 'lastAt' | 'words'> & { words: DraftWord[] };

const wordOf = (r: SaidInThreads, { text, behaviourIds }: { text: string; behaviourIds: readonly string[] }): DraftWord =>
  ({ key: r.key, byId: r.authorId, by: r.authorName, at: r.at, text, behaviourIds, earlier: [], editedAt: null, seenBy: new Set() });

function open(drafts: Map<string, Draft>, r: SaidInThreads, body: Extract<FeedbackAct, { act: 'open' }>): void {
  const { threadId, about } = body;
  const isOwn = r.key === threadId;
  if (body.toId === r.authorId || (drafts.has(threadId) && !isOwn)) return;
  drafts.set(threadId, {
    id: threadId, about, dealId: about.kind === 'person' ? null : about.dealId, fromId: r.authorId, from: r.authorName, toId: body.toId, tone: body.tone, sbi: body.sbi,
    // What is about a person alone concerns the two, whatever its record says.
    between: r.between ? [...r.between].sort() : about.kind === 'person' ? [r.authorId, body.toId].sort() : null,
    words: [wordOf(r, body)],
  });
}

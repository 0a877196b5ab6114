import type { Ask, AskAct } from '../../model/goals/ask.ts';
import type { UserId } from '../../model/ids.ts';

/** A word about an ask as it was recorded. */
export interface SaidOfAsks {
  key: string;
  authorId: UserId;
  authorName: string;
  at: number;
  body: AskAct;
}

/** One state of an ask: who put it so, when and why. */
export interface AskVersion {
  ask: Ask;
  /** Key of the record. */
  key: string;
  byId: UserId;
  by: string;
  at: number;
  why: string | null;
}

/** `question`: what is it for. `proposeDrop`: let it go. `review`: kept until another date. */
export interface AskWord {
  is: 'comment' | 'question' | 'proposeDrop' | 'review';
  /** Key of the record. */
  key: string;
  byId: UserId;
  by: string;
  at: number;
  text: string;
  /** Of a review: the next date; null for the rest. */
  reviewOn: string | null;
}

/** An ask as it stands, with all that was said of it. */
export interface StandingAsk {
  /** With the review date of whatever set it last: a change or a review. */
  ask: Ask;
  /** Who entered it; it may be somebody who only feels it. */
  enteredBy: { id: UserId; name: string; at: number };
  /** Oldest first; the last is what stands. */
  versions: AskVersion[];
  /** Of any version, oldest first. */
  words: AskWord[];
  /** The oldest question that waits for the asking side; null: none does. */
  question: AskWord | null;
  /** The oldest proposal to drop it that waits for the asking side; null: none does. */
  drop: AskWord | null;
  ended: { key: string; by: string; at: number; why: string } | null;
}

/** Who may do what to an ask. */
export interface AskRights {
  /** Whether somebody may change, review or end it: who entered it, who asks it, the leader of either side, who keeps the settings. */
  mayChange(author: UserId, ask: Ask, enteredBy: UserId): boolean;
  /** Whether somebody speaks for the side that asks it, so that their word is an answer. */
  speaksForAsker(author: UserId, ask: Ask): boolean;
}

const inOrder = (a: SaidOfAsks, b: SaidOfAsks): number => a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/**
 * What stands of asks, read off all that was said, in any order. Anybody may enter an ask, comment on it, question it or propose to drop it;
 * a change, review or end by somebody who may not make it counts for nothing. An ask that was ended and is set again stands again.
 * A question waits until the asking side says something after it, or the ask comes to serve a goal.
 */
export function standingAsks(said: readonly SaidOfAsks[], rights: AskRights): Map<string, StandingAsk> {
  const asks = new Map<string, StandingAsk>();
  const ordered = [...new Map(said.map((r) => [r.key, r])).values()].sort(inOrder);
  for (const r of ordered) apply(asks, r, rights);
  // Words are laid on last: a clock that runs slow puts a word before the ask that it is about, and it is none the less said.
  for (const { body, ...r } of ordered) {
    if (body.act === 'set' || body.act === 'end') continue;
    const a = asks.get(body.askId);
    if (!a || (body.act === 'review' && !rights.mayChange(r.authorId, a.ask, a.enteredBy.id))) continue;
    a.words.push({ is: body.act, key: r.key, byId: r.authorId, by: r.authorName, at: r.at, text: body.text, reviewOn: body.act === 'review' ? body.reviewOn : null });
  }
  for (const a of asks.values()) {
    const since = servesSince(a);
    a.question = a.words.find((w) => w.is === 'question' && w.at >= since && !isAnswered(w, a, rights)) ?? null;
    a.drop = a.words.find((w) => w.is === 'proposeDrop' && !isAnswered(w, a, rights)) ?? null;
  }
  return asks;
}

function apply(asks: Map<string, StandingAsk>, { body, ...r }: SaidOfAsks, rights: AskRights): void {
  if (body.act === 'set') {
    const was = asks.get(body.ask.id);
    if (was && !rights.mayChange(r.authorId, was.ask, was.enteredBy.id)) return;
    const version: AskVersion = { ask: body.ask, key: r.key, byId: r.authorId, by: r.authorName, at: r.at, why: body.why };
    asks.set(body.ask.id, {
      ask: body.ask, enteredBy: was?.enteredBy ?? { id: r.authorId, name: r.authorName, at: r.at }, versions: [...(was?.versions ?? []), version], words: [], question: null, drop: null, ended: null,
    });
    return;
  }
  const a = asks.get(body.askId);
  if (!a || (body.act !== 'review' && body.act !== 'end') || !rights.mayChange(r.authorId, a.ask, a.enteredBy.id)) return;
  if (body.act === 'end') a.ended = { key: r.key, by: r.authorName, at: r.at, why: body.why };
  else a.ask = { ...a.ask, reviewOn: body.reviewOn };
}

/** Whether the asking side said or changed something after a word. Who asked doesn't answer themselves, except who asks the ask too. */
function isAnswered(word: AskWord, a: StandingAsk, rights: AskRights): boolean {
  const said = [...a.words.filter((w) => w.is === 'comment' || w.is === 'review'), ...a.versions];
  return said.some((x) => x.at > word.at && rights.speaksForAsker(x.byId, a.ask) && (x.byId !== word.byId || x.byId === a.ask.askedBy.id));
}

/** Since when it serves a goal, as it stands now; −∞: it serves none, so that a question goes on waiting. */
function servesSince(a: StandingAsk): number {
  let since = -Infinity;
  for (const v of a.versions) {
    const serves = v.ask.goalId !== null || v.ask.strategyId !== null;
    if (!serves) since = -Infinity;
    else if (since === -Infinity) since = v.at;
  }
  return since;
}

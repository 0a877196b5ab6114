import type { Cadence, RhythmAct } from '../../model/coaching/rhythm.ts';
import type { Day } from '../../model/day.ts';
import type { UserId } from '../../model/ids.ts';
import type { By, Said } from './said.ts';
import { byOf, inOrder } from './said.ts';

export type SaidOfRhythm = Said<RhythmAct>;

/** Two people, in the order of their ids. */
export type PairIds = readonly [UserId, UserId];
export const pairOf = (a: UserId, b: UserId): PairIds => (a < b ? [a, b] : [b, a]);
/** One name for a pair, whoever asks. */
export const pairKey = ([a, b]: PairIds): string => JSON.stringify([a, b]);

export interface Proposal extends By {
  cadence: Cadence;
  why: string;
}

/** What stands of the rhythm of two people. */
export interface StandingRhythm {
  pair: PairIds;
  /** What both agreed, the newest; null: nothing, or it was ended. */
  agreed: (Proposal & { agreed: By }) | null;
  /** The newest proposal that the other side has still to answer. */
  open: Proposal | null;
  /** Talks that either side wrote down, oldest first; one a day. */
  held: (By & { day: Day })[];
  ended: (By & { why: string }) | null;
}

export interface RhythmRights {
  /** Whether two people are a pair: one leads the other. */
  isPair(a: UserId, b: UserId): boolean;
}

const DAY_MS = 86_400_000;

/**
 * What stands of rhythms, read off all that was said, in any order. A word counts between its author and the person it names, where these are a pair. Nobody agrees
 * to a proposal of their own, nor to one that a newer one, of either side, has taken the place of; what was agreed stands until both agree anew or one of them ends
 * it. A talk that lies in the future wasn't held.
 */
export function standingRhythms(said: readonly SaidOfRhythm[], rights: RhythmRights): Map<string, StandingRhythm> {
  const out = new Map<string, StandingRhythm>();
  const proposed = new Map(said.filter((r) => r.body.act === 'propose').map((r) => [r.key, r.at]));
  // An answer comes after what it answers, however the two clocks differ.
  const timed = inOrder(said).map((r) => ({ r, at: r.body.act === 'agree' ? Math.max(r.at, proposed.get(r.body.of) ?? r.at) : r.at }));
  timed.sort((a, b) => a.at - b.at || Number(a.r.body.act === 'agree') - Number(b.r.body.act === 'agree') || (a.r.key < b.r.key ? -1 : 1));
  for (const { r } of timed) {
    const { body, authorId } = r;
    if (authorId === body.withId || !rights.isPair(authorId, body.withId)) continue;
    const pair = pairOf(authorId, body.withId);
    const key = pairKey(pair);
    let s = out.get(key);
    if (!s) out.set(key, (s = { pair, agreed: null, open: null, held: [], ended: null }));
    take(s, r);
  }
  for (const s of out.values()) s.held.sort((a, b) => a.day - b.day);
  return out;
}

function take(s: StandingRhythm, r: SaidOfRhythm): void {
  const { body } = r;
  const by = byOf(r);
  if (body.act === 'propose') s.open = { ...by, cadence: body.cadence, why: body.why };
  else if (body.act === 'agree') {
    if (s.open?.key !== body.of || s.open.byId === r.authorId) return;
    Object.assign(s, { agreed: { ...s.open, agreed: by }, open: null, ended: null });
  } else if (body.act === 'end') Object.assign(s, { ended: s.agreed ? { ...by, why: body.why } : s.ended, agreed: null, open: null });
  else if (body.day <= Math.floor(r.at / DAY_MS) + 1 && !s.held.some((h) => h.day === body.day)) s.held.push({ ...by, day: body.day });
}

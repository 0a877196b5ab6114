import type { Day } from '../../model/day.ts';
import type { FrozenGoals, ReviewAct, ReviewAnswer, ReviewTemplate } from '../../model/coaching/review.ts';
import type { UserId } from '../../model/ids.ts';
import type { SharedRecord } from '../../model/records.ts';

export type ReviewRecord = SharedRecord<'review'>;
export type Side = 'self' | 'manager';
type Of<A extends ReviewAct['act']> = Omit<ReviewRecord, 'body'> & { body: Extract<ReviewAct, { act: A }> };

/** `open`: parts and talk. `closed`: to be signed. `signed`: by both. */
export type ReviewState = 'open' | 'closed' | 'signed';

/** A part as somebody shared it; the newest of a side stands, and the earlier ones are kept. */
export interface PartVersion {
  key: string;
  at: number;
  answers: ReviewAnswer[];
}

/** A review as it stands. Whether its signatures are good isn't told here: that takes keys. */
export interface StandingReview {
  id: string;
  start: Of<'start'>;
  template: ReviewTemplate;
  personId: UserId;
  managerId: UserId;
  /** Oldest first. */
  self: PartVersion[];
  manager: PartVersion[];
  talks: { key: string; byId: UserId; at: number; day: Day; text: string }[];
  close: { key: string; at: number; goals: FrozenGoals } | null;
  /** What both sign: every record that the close names, and the close. null while it is open. */
  content: ReviewRecord[] | null;
  /** Keys that the close names and that aren't here. */
  missing: string[];
  /** Written beside what was closed: it is no part of what is signed. */
  late: ReviewRecord[];
  /** A side's first signature of the close that stands. */
  signed: { self: Of<'sign'> | null; manager: Of<'sign'> | null };
  /** Closed more than once: what was signed is one of them. */
  closes: number;
  /** To whom the person handed it. */
  handedTo: { id: UserId; at: number }[];
  state: ReviewState;
}

/** What is left of a review whose beginning isn't here. */
export interface BrokenReview {
  id: string;
  records: number;
}

const inOrder = (a: { at: number; key: string }, b: { at: number; key: string }): number => a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
const is = <A extends ReviewAct['act']>(act: A) => (r: ReviewRecord): r is ReviewRecord & Of<A> => r.body.act === act;

const sameTwo = (between: readonly UserId[] | undefined, a: UserId, b: UserId): boolean => between !== undefined && new Set(between).size === new Set([a, b]).size && between.includes(a) && between.includes(b);

/** The side whose author somebody is; null: of neither. */
export const sideOf = ({ personId, managerId }: Pick<StandingReview, 'personId' | 'managerId'>, id: UserId): Side | null => (id === personId ? 'self' : id === managerId ? 'manager' : null);

/** A word that its author may say: each side its own part, the manager the close, either the talk and their signature. */
function isTheirs(r: ReviewRecord, start: Of<'start'>): boolean {
  const { personId, managerId } = start.body;
  if (!sameTwo(r.between, personId, managerId)) return false;
  const { body } = r;
  if (body.act === 'part') return r.authorId === (body.side === 'self' ? personId : managerId);
  if (body.act === 'close') return r.authorId === managerId;
  return body.act !== 'handOver' && (r.authorId === personId || r.authorId === managerId);
}

/**
 * Reviews as they stand, read off all that was said, in any order; a word by somebody who may not say it counts for nothing. A review is begun by the manager it names,
 * between the two, and about somebody else. After the close only what it names counts, whatever a clock says; of several closes the one that is signed stands, else the first.
 */
export function standingReviews(said: readonly ReviewRecord[]): { reviews: Map<string, StandingReview>; broken: BrokenReview[] } {
  const reviews = new Map<string, StandingReview>();
  const broken: BrokenReview[] = [];
  const byId = Map.groupBy([...new Map(said.map((r) => [r.key, r])).values()].sort(inOrder), (r) => r.body.reviewId);
  for (const [id, all] of byId) {
    const starts = all.filter(is('start')).filter(({ authorId, between, body: { personId, managerId } }) => authorId === managerId && personId !== managerId && sameTwo(between, personId, managerId));
    const start = begun(starts, all);
    if (start) reviews.set(id, oneReview(id, start, all));
    else if (all.some((r) => r.body.act !== 'handOver')) broken.push({ id, records: all.length });
  }
  return { reviews, broken };
}

/** The beginning that a close names, else the first. */
function begun(starts: readonly Of<'start'>[], all: readonly ReviewRecord[]): Of<'start'> | undefined {
  const named = new Set(all.filter(is('close')).flatMap((c) => c.body.of));
  return starts.find((s) => named.has(s.key)) ?? starts[0];
}

function oneReview(id: string, start: Of<'start'>, all: readonly ReviewRecord[]): StandingReview {
  const { personId, managerId, template } = start.body;
  const theirs = all.filter((r) => r.key === start.key || isTheirs(r, start));
  const closes = theirs.filter(is('close')).filter((c) => c.body.of.includes(start.key));
  const signs = theirs.filter(is('sign'));
  const signedKey = signs.find((s) => closes.some((c) => c.key === s.body.of))?.body.of;
  const close = closes.find((c) => c.key === signedKey) ?? closes[0] ?? null;
  const named = close && new Set([...close.body.of, close.key]);
  const counts = theirs.filter((r) => (named ? named.has(r.key) : r.body.act !== 'sign') && !is('sign')(r));
  const parts = (side: Side): PartVersion[] => counts.filter(is('part')).filter((p) => p.body.side === side).map((p) => ({ key: p.key, at: p.at, answers: p.body.answers }));
  const sign = (who: UserId): Of<'sign'> | null => (close ? (signs.find((s) => s.authorId === who && s.body.of === close.key) ?? null) : null);
  const signed = { self: sign(personId), manager: sign(managerId) };
  return {
    id, start, template, personId, managerId, self: parts('self'), manager: parts('manager'),
    talks: counts.filter(is('talk')).map((t) => ({ key: t.key, byId: t.authorId, at: t.at, day: t.body.day, text: t.body.text })),
    close: close && { key: close.key, at: close.at, goals: close.body.goals }, content: named && counts,
    missing: close ? close.body.of.filter((k) => !counts.some((r) => r.key === k)) : [],
    late: named ? theirs.filter((r) => !named.has(r.key) && !is('sign')(r)) : theirs.filter((r) => is('start')(r) && r.key !== start.key),
    signed, closes: closes.length,
    handedTo: all.filter(is('handOver')).filter((h) => h.authorId === personId && sameTwo(h.between, personId, h.body.toId)).map((h) => ({ id: h.body.toId, at: h.at })),
    state: !close ? 'open' : signed.self && signed.manager ? 'signed' : 'closed',
  };
}

import type { AgendaPoint, SessionAct } from '../../model/coaching/session.ts';
import type { Day } from '../../model/day.ts';
import type { UserId } from '../../model/ids.ts';
import { beginnersFirst, byOf, inOrder, type By, type Said } from './said.ts';

export type SaidOfSessions = Said<SessionAct>;

/** A point of the agenda, who put it there, and who took it off; null: it stands. */
export interface StandingPoint extends AgendaPoint {
  added: By;
  left: By | null;
}

export interface SessionNote extends By {
  pointId: string | null;
  text: string;
}

export interface SessionWish extends By {
  text: string;
  behaviourIds: string[];
}

/** A coaching session of two people as it stands. */
export interface StandingSession {
  id: string;
  repId: UserId;
  managerId: UserId;
  planned: By;
  /** `held` once it was; else whether it is still to be. */
  state: 'planned' | 'held' | 'cancelled';
  /** The day it was held on, else the one it is planned for. */
  day: Day;
  /** In the order in which they were put there, those that were taken off among them. */
  agenda: StandingPoint[];
  /** Oldest first. */
  notes: SessionNote[];
  /** What the rep wants to develop, oldest first; the last is what stands. */
  wishes: SessionWish[];
  held: (By & { day: Day }) | null;
  /** Every move to another day, with the word why; oldest first. */
  moves: (By & { from: Day; to: Day; why: string })[];
  cancelled: (By & { why: string }) | null;
}

/** Whether somebody is one of the two. */
export const isOfSession = (who: UserId, { repId, managerId }: Pick<StandingSession, 'repId' | 'managerId'>): boolean => who === repId || who === managerId;

/**
 * What stands of coaching sessions, read off all that was said, in any order. A session is planned by one of the two it names; whatever anybody else says of it counts for
 * nothing, a wish by anybody but the rep too. The plan that bears its record’s key stands, else the first of its id. A session that was held stays held; the last word on its day counts. One that was
 * cancelled and then moved is planned again.
 */
export function standingSessions(said: readonly SaidOfSessions[]): Map<string, StandingSession> {
  const sessions = new Map<string, StandingSession>();
  const ordered = inOrder(said);
  for (const r of beginnersFirst(ordered, (b) => b.sessionId)) {
    const { body } = r;
    if (body.act !== 'plan' || sessions.has(body.sessionId) || body.repId === body.managerId || !isOfSession(r.authorId, body)) continue;
    sessions.set(body.sessionId, {
      id: body.sessionId, repId: body.repId, managerId: body.managerId, planned: byOf(r), state: 'planned', day: body.day, agenda: body.agenda.map((p) => ({ ...p, added: byOf(r), left: null })), notes: [], wishes: [], held: null, moves: [], cancelled: null,
    });
  }
  // Words are laid on last: a clock that runs slow puts one before the plan that it is about, and it is none the less said.
  for (const r of ordered) {
    const s = sessions.get(r.body.sessionId);
    if (s && isOfSession(r.authorId, s)) apply(s, r);
  }
  for (const s of sessions.values()) {
    if (s.held) s.day = s.held.day;
    s.state = s.held ? 'held' : s.cancelled ? 'cancelled' : 'planned';
  }
  return sessions;
}

function apply(s: StandingSession, r: SaidOfSessions): void {
  const { body } = r;
  const by = byOf(r);
  if (body.act === 'point') {
    const known = s.agenda.find((p) => p.id === body.point.id);
    if (known) known.left = null;
    else s.agenda.push({ ...body.point, added: by, left: null });
  } else if (body.act === 'leave') {
    const known = s.agenda.find((p) => p.id === body.pointId);
    if (known) known.left = by;
  } else if (body.act === 'note') s.notes.push({ ...by, pointId: body.pointId, text: body.text });
  else if (body.act === 'wish' && r.authorId === s.repId) s.wishes.push({ ...by, text: body.text, behaviourIds: body.behaviourIds });
  else if (body.act === 'held') s.held = { ...by, day: body.day };
  else if (body.act === 'cancel') s.cancelled = { ...by, why: body.why };
  else if (body.act === 'move') {
    s.moves.push({ ...by, from: s.day, to: body.day, why: body.why });
    s.day = body.day;
    s.cancelled = null;
  }
}

/** A session that was held: for whoever asks how often two people speak. */
export interface HeldSession {
  sessionId: string;
  repId: UserId;
  managerId: UserId;
  day: Day;
}

/** When sessions were held, oldest first. */
export const heldSessions = (sessions: ReadonlyMap<string, StandingSession>): HeldSession[] =>
  [...sessions.values()].flatMap(({ id, repId, managerId, held }) => (held ? [{ sessionId: id, repId, managerId, day: held.day }] : [])).sort((a, b) => a.day - b.day || (a.sessionId < b.sessionId ? -1 : 1));

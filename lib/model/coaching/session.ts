import type { Day } from '../day.ts';
import type { UserId } from '../ids.ts';

/** A point of a session's agenda. `source`: what it was made from ("goal", "deal", "action", "feedback", "factor", "development", "own") and its id. */
export interface AgendaPoint {
  id: string;
  source: { kind: 'goal' | 'deal' | 'action' | 'feedback' | 'factor' | 'development' | 'own'; id: string | null };
  text: string;
}

/** A word about a coaching session of two people. Sealed to the two; kept apart from judging. */
export type SessionAct =
  | { act: 'plan'; sessionId: string; repId: UserId; managerId: UserId; day: Day; agenda: AgendaPoint[] }
  | { act: 'point'; sessionId: string; point: AgendaPoint }
  /** Takes a point off the agenda, with its notes kept; either side adds it again. */
  | { act: 'leave'; sessionId: string; pointId: string }
  /** A note of one side; both read it. `pointId`: of the agenda, or null. */
  | { act: 'note'; sessionId: string; pointId: string | null; text: string }
  /** What the rep wants to develop. */
  | { act: 'wish'; sessionId: string; text: string; behaviourIds: string[] }
  | { act: 'held'; sessionId: string; day: Day }
  | { act: 'move'; sessionId: string; day: Day; why: string }
  | { act: 'cancel'; sessionId: string; why: string };

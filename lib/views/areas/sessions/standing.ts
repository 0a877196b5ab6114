import type { StandingAction } from '../../../analysis/coaching/standing-actions.ts';
import type { StandingFactors } from '../../../analysis/coaching/standing-factors.ts';
import type { StandingPlan } from '../../../analysis/coaching/standing-development.ts';
import type { StandingSession } from '../../../analysis/coaching/standing-sessions.ts';
import type { Thread } from '../../../analysis/coaching/standing-threads.ts';
import type { Pair } from '../../coaching/pairs.ts';
import type { AreaInput } from '../input.ts';
import { isOfSession, standingSessions } from '../../../analysis/coaching/standing-sessions.ts';
import { coachingIn } from '../../coaching/standing.ts';
import { plansOf } from '../development/standing.ts';
import { factorsOf } from '../factors/standing.ts';

/** Sessions that the reader is part of; nobody else's are shown, whatever lies on this device. */
export function sessionsOf({ company, me }: AreaInput): Map<string, StandingSession> {
  return new Map([...standingSessions(company.records('session'))].filter(([, s]) => isOfSession(me.userId, s)));
}

/** Everything between two people that a session may be about. */
export interface Between {
  pair: Pair;
  /** Of the two, sooner first. */
  sessions: StandingSession[];
  threads: Thread[];
  actions: StandingAction[];
  plans: StandingPlan[];
  /** About the rep. */
  factors: StandingFactors;
}

export function betweenOf(input: AreaInput, pair: Pair): Between {
  const two = new Set([pair.repId, pair.managerId]);
  const { threads, actions } = coachingIn(input);
  const factors = factorsOf(input).factors;
  return {
    pair, sessions: [...sessionsOf(input).values()].filter((s) => s.repId === pair.repId && s.managerId === pair.managerId).sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1)),
    threads: [...threads.values()].filter((t) => two.has(t.fromId) && two.has(t.toId)),
    // Between the two: agreed by one of them for one of them. What one agreed with a third isn't the other's to read here.
    actions: [...actions.values()].filter((a) => two.has(a.whoId) && two.has(a.agreedById) && (a.between === null || a.between.every((id) => two.has(id)))),
    plans: [...plansOf(input).values()].filter((p) => two.has(p.personId) && two.has(p.withId)),
    factors: { spoken: new Map([...factors.spoken].filter(([, f]) => f.aboutId === pair.repId)), personal: new Map([...factors.personal].filter(([, f]) => f.aboutId === pair.repId && f.withId === pair.managerId)) },
  };
}

/** When the last session before a day was held, epoch milliseconds, and its day; null: there was none. */
export const lastHeld = ({ sessions }: Between, except: string | null): StandingSession | null => sessions.findLast((s) => s.state === 'held' && s.id !== except) ?? null;

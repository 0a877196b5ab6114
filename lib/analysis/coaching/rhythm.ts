import type { Day } from '../../model/day.ts';
import type { UserId } from '../../model/ids.ts';
import type { PairIds, StandingRhythm } from './standing-rhythms.ts';
import type { StandingSession } from './standing-sessions.ts';
import type { Thread } from './standing-threads.ts';
import { addDays } from '../../model/day.ts';
import { pairOf } from './standing-rhythms.ts';

/** One time that two people spoke: a word of feedback, or a talk. */
export interface Touch {
  day: Day;
  /** What it was read off. */
  from: 'thread' | 'session' | 'word';
  id: string;
  byId: UserId;
}

/** How one kind of talk goes between two people, against what both agreed. */
export interface Beat {
  /** Days that both agreed on; null: nothing agreed. */
  every: number | null;
  /** Oldest first. */
  touches: Touch[];
  /** The last one; null: none is recorded. */
  last: Day | null;
  /** Planned days that lie ahead, the next first. */
  planned: Day[];
  /** The day from which one is due; null where nothing is agreed. */
  dueOn: Day | null;
  isDue: boolean;
}

export interface PairRhythm {
  pair: PairIds;
  standing: StandingRhythm;
  feedback: Beat;
  oneOnOne: Beat;
  /** The last time of either kind; null: none is recorded. */
  lastSpoken: Day | null;
}

export interface RhythmInput {
  threads: Iterable<Thread>;
  sessions: Iterable<StandingSession>;
  today: Day;
  dayAt(instant: number): Day;
}

const NOTHING = (pair: PairIds): StandingRhythm => ({ pair, agreed: null, open: null, held: [], ended: null });

/**
 * How often two people spoke: words of feedback between them, and 1:1s, which are sessions that were held and talks that one of them wrote down. Due is counted from
 * the last one, or from the day on which both agreed, whichever is later. Nothing in it says which of the two asks: both are shown the same.
 */
export function rhythmOf(pair: PairIds, standing: StandingRhythm | undefined, { threads, sessions, today, dayAt }: RhythmInput): PairRhythm {
  const s = standing ?? NOTHING(pair);
  const isOurs = (a: UserId, b: UserId): boolean => { const [x, y] = pairOf(a, b); return x === pair[0] && y === pair[1]; };
  const words = [...threads].filter((t) => isOurs(t.fromId, t.toId)).flatMap((t) => t.words.filter((w) => pair.includes(w.byId)).map((w): Touch => ({ day: dayAt(w.at), from: 'thread', id: t.id, byId: w.byId })));
  const ours = [...sessions].filter((x) => isOurs(x.repId, x.managerId));
  const talks = [
    ...ours.filter((x) => x.state === 'held').map((x): Touch => ({ day: x.day, from: 'session', id: x.id, byId: x.held?.byId ?? x.managerId })),
    ...s.held.map((h): Touch => ({ day: h.day, from: 'word', id: h.key, byId: h.byId })),
  ];
  const since = s.agreed ? dayAt(s.agreed.agreed.at) : null;
  const planned = ours.filter((x) => x.state === 'planned' && x.day >= today).map((x) => x.day).sort((a, b) => a - b);
  const feedback = beat(words, s.agreed?.cadence.feedbackDays ?? null, since, today, []);
  const oneOnOne = beat(talks, s.agreed?.cadence.oneOnOneDays ?? null, since, today, planned);
  const lasts = [feedback.last, oneOnOne.last].filter((d) => d !== null);
  return { pair, standing: s, feedback, oneOnOne, lastSpoken: lasts.length === 0 ? null : lasts.reduce((a, b) => (a > b ? a : b)) };
}

function beat(touches: Touch[], every: number | null, since: Day | null, today: Day, planned: Day[]): Beat {
  const past = touches.filter((t) => t.day <= today).sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
  const last = past.at(-1)?.day ?? null;
  const from = since === null ? null : last === null || since > last ? since : last;
  const dueOn = every === null || from === null ? null : addDays(from, every);
  return { every, touches: past, last, planned, dueOn, isDue: dueOn !== null && today >= dueOn };
}

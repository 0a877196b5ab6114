import type { Basis } from '../../model/basis.ts';
import type { DealBook } from '../../model/book.ts';
import type { OrgContext } from '../../model/org.ts';
import type { ActivityIndex } from './activity-index.ts';
import type { Looks } from './columns.ts';
import type { FollowInput } from './follow.ts';
import type { Norms, Signal } from './signal.ts';
import type { ClosedPeriod, Week } from './weeks.ts';
import { BLANK_DAY, UNKNOWN, UNKNOWN_DAY, rowAt } from '../../model/book.ts';
import { addDays } from '../../model/day.ts';
import { NOT_KNOWN, YES, makeReader } from '../bridge/reader.ts';
import { addLook, noLooks, trimmed } from './columns.ts';
import { countDeal, noCrowd, openDeals } from './crowd.ts';
import { dueWeek } from './due.ts';
import { makeFollower } from './follow.ts';
import { crowdOf, noExperience, normsBefore } from './norms.ts';
import { joinedAt, thenOf } from './then.ts';

/** Deals walked between two chances to let go of the thread. */
const SLICE = 1000;

/**
 * What was seen. `person`: the owner's index + 1 where recorded, else today's; 0: nobody. `week`: index into the weeks. `due`: as
 * `dueWeek`. `won`: in the quarter by the time its books closed, 1 or 0. `known`, `holds`: bit s for signal s.
 */
export interface Snapshots {
  looks: Looks;
  /** Deals left out since their record begins later than they do. */
  cut: number;
}

export interface SnapshotInput extends FollowInput {
  basis: Basis;
  periods: readonly ClosedPeriod[];
  weeks: readonly Week[];
  signals: readonly Signal[];
  activities: ActivityIndex | null;
}

/**
 * Takes all snapshots: one pass over the rows to learn what is usual at each time, one to look. Yields the share done, 0 to 1,
 * every thousand deals.
 */
export function* takeSnapshots(input: SnapshotInput): Generator<number, Snapshots> {
  const { book, context, periods, weeks, signals } = input;
  const follower = makeFollower(input);
  const deals = book.heads.length;
  const experience = noExperience();
  const crowd = noCrowd(weeks.length, book.ownerIds.length);
  const instants = weeks.map((w) => w.instant);
  let cut = 0;
  for (let i = 0; i < deals; i++) {
    if (book.cut[i] === 1) cut++;
    else countDeal(book, follower, i, instants, crowd, experience);
    if (i % SLICE === SLICE - 1) yield i / deals / 2;
  }
  const earlier = new Map(periods.map((p) => [p, normsBefore(experience, p.start)]));
  const norms = weeks.map((w, j): Norms => ({ ...earlier.get(w.closed)!, crowd: context.knowledge.ownerHistory ? crowdOf(openDeals(crowd, j)) : null }));
  const looks = noLooks();
  const outcome = outcomes(book, context, periods);
  const looker = { ...input, follower, joined: joinedAt(book, context) };
  const t = follower.trail;
  for (let i = 0; i < deals; i++) {
    if (i % SLICE === SLICE - 1) yield 0.5 + i / deals / 2;
    if (book.cut[i] === 1) continue;
    follower.begin(i);
    const last = book.first[i + 1]! - 1;
    for (let j = 0; j < weeks.length; j++) {
      const { closed: { period }, closed, instant, day } = weeks[j]!;
      if (book.created[i]! >= instant) continue;
      follower.to(instant);
      if (book.deleted[i]! < instant || (!t.isOpen && t.row === last)) break;
      if (!t.isIn) continue;
      const close = book.closeDay[t.row]!;
      if (close === BLANK_DAY || close === UNKNOWN_DAY || close < period.start || close > period.end) continue;
      const won = outcome(i, closed);
      if (won === NOT_KNOWN) continue;
      const ownerDeals = t.owner >= 0 && context.knowledge.ownerHistory ? openDeals(crowd, j)[t.owner]! : null;
      const at = { period, then: thenOf(looker, instant, addDays(day, -1), ownerDeals), norms: norms[j]!, today: null };
      let [known, holds] = [0, 0];
      for (let s = 0; s < signals.length; s++) {
        const value = signals[s]!.known === 'then' ? signals[s]!.value(at) : null;
        if (value === null) continue;
        known |= 1 << s;
        if (signals[s]!.holds(value, at)) holds |= 1 << s;
      }
      const owner = book.owner[t.row]! === UNKNOWN ? book.ownerNow[i]! : book.owner[t.row]!;
      addLook(looks, { deal: i, person: Math.max(0, owner + 1), week: j, due: dueWeek(close, period, day), category: t.category, stage: t.stage, won, known, holds });
    }
  }
  return { looks: trimmed(looks), cut };
}

/** Whether a deal was won in a quarter, as its books closed. Deleted by then: not won. */
function outcomes(book: DealBook, context: OrgContext, periods: readonly ClosedPeriod[]): (deal: number, closed: ClosedPeriod) => 0 | 1 | 2 {
  const readers = new Map(periods.map((p) => [p, makeReader(book, context, p.period, 'pipeline', null)]));
  return (deal, closed) => {
    if (book.deleted[deal]! < closed.end) return 0;
    const row = rowAt(book, deal, closed.end);
    const won = readers.get(closed)!.won(row);
    if (won !== YES) return won;
    const close = book.closeDay[row]!;
    return close === UNKNOWN_DAY ? NOT_KNOWN : close >= closed.period.start && close <= closed.period.end ? 1 : 0;
  };
}

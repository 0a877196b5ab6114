import type { DealBook } from '../model/book.ts';
import type { Day } from '../model/day.ts';
import type { UserId } from '../model/ids.ts';
import type { OrgContext } from '../model/org.ts';
import type { Period } from '../model/period.ts';
import type { Landing, Pace, PastPeriod } from './pace.ts';
import type { Standed } from './slices.ts';
import type { Target } from './target.ts';
import { categoryRank } from '../model/category.ts';
import { addDays, dayOf } from '../model/day.ts';
import { sumMinor } from '../model/money.ts';
import { quarterOf, shiftQuarter } from '../model/period.ts';
import { landingOf, paceOf } from './pace.ts';
import { dealsOf, wonIn } from './slices.ts';
import { targetFor } from './target.ts';

/** Win rates of fewer closed deals than this are not told. */
export const ENOUGH = 20;

/** All that the goal of one person rests on, in minor units of the org's currency. */
export interface GoalFacts {
  today: Day;
  period: Period;
  target: Target;
  won: number;
  wonDeals: Standed[];
  past: PastPeriod[];
  pace: Pace;
  landing: Landing | null;
  commit: number;
  commitDeals: Standed[];
  openDeals: Standed[];
  /** Median worth of the deals won in the last four whole quarters; null without any. */
  usual: number | null;
  /** Of deals closed in the last four whole quarters. */
  closedWon: number;
  closed: number;
}

const total = (deals: readonly Standed[]): number => sumMinor(deals.map((d) => d.minor ?? 0));

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : Math.round((sorted[half - 1]! + sorted[half]!) / 2);
}

/** Earlier quarters that lie wholly in the data, newest first, at most twelve. */
function pastOf(deals: readonly Standed[], period: Period, dayOfPeriod: number, isLast: boolean, begins: Day, context: OrgContext): PastPeriod[] {
  const past: PastPeriod[] = [];
  for (let n = 1; n <= 12; n++) {
    const q = shiftQuarter(period, -n, context.calendar);
    if (q.start < begins) break;
    const then = isLast ? q.end : addDays(q.start, Math.min(dayOfPeriod - 1, q.end - q.start));
    past.push({ label: q.label, byThen: total(wonIn(deals, q.start, then)), inAll: total(wonIn(deals, q.start, q.end)) });
  }
  return past;
}

/** Works out the goal of one person for the fiscal quarter that holds `now`. */
export function goalFacts(input: { book: DealBook; context: OrgContext; userId: UserId; now: number }): GoalFacts {
  const { book, context, userId, now } = input;
  const today = dayOf(now, context.timeZone);
  const period = quarterOf(today, context.calendar);
  const target = targetFor(context, userId, period);
  const deals = dealsOf(book, context, target.owners, today);
  const wonDeals = wonIn(deals, period.start, period.end);
  const won = total(wonDeals);
  const created = book.heads.reduce((least, h) => Math.min(least, h.createdAt), now);
  const dayOfPeriod = today - period.start + 1;
  const past = pastOf(deals, period, dayOfPeriod, today === period.end, dayOf(created, context.timeZone), context);
  const openDeals = deals.filter((d) => d.standing === 'open' && d.head.now.category !== 'omitted' && d.closeDay !== null && d.closeDay >= period.start && d.closeDay <= period.end);
  const commitDeals = openDeals.filter((d) => d.head.now.category && categoryRank(d.head.now.category) >= categoryRank('commit'));
  const yearAgo = shiftQuarter(period, -4, context.calendar).start;
  const closed = deals.filter((d) => (d.standing === 'won' || d.standing === 'lost') && d.closeDay !== null && d.closeDay >= yearAgo && d.closeDay < period.start);
  const closedWon = closed.filter((d) => d.standing === 'won');
  return {
    today, period, target, won, wonDeals, past, pace: paceOf(past, dayOfPeriod, period.end - period.start + 1), landing: landingOf(won, past),
    commit: total(commitDeals), commitDeals, openDeals,
    usual: median(closedWon.flatMap((d) => (d.minor !== null && d.minor > 0 ? [d.minor] : []))), closedWon: closedWon.length, closed: closed.length,
  };
}

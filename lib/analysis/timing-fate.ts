import type { Basis } from '../model/basis.ts';
import type { DealBook } from '../model/book.ts';
import type { UserId } from '../model/ids.ts';
import type { OrgContext } from '../model/org.ts';
import type { Period } from '../model/period.ts';
import type { Sliced } from './accuracy/sliced.ts';
import { rowAt } from '../model/book.ts';
import { checkMinor } from '../model/money.ts';
import { shiftPeriod } from '../model/shift-period.ts';
import { forecastBridge } from './bridge/bridge.ts';
import { booksClosed, defaultBaseline } from './bridge/dates.ts';
import { INSIDE, YES, makeReader } from './bridge/reader.ts';

/** How many periods are looked at, and how long what slipped is given to be won. */
const PERIODS = 4;
const FOLLOWING = 2;

/** What became of deals that were a bridge's timing: slipped, or overdue. */
export interface TimingFate {
  /** The periods they slipped from, oldest first: those whose two following periods have closed. Empty: none had the time yet. */
  periods: Period[];
  /** Deals that slipped, and what they were forecast with; minor units of the org's currency. A deal that slipped twice counts twice. */
  deals: number;
  amount: number;
  /** Of these, won in one of the two periods after: by number, and by what they had been forecast with. */
  wonDeals: number;
  wonAmount: number;
  /** Shares; null where nothing slipped or nothing had the time. */
  share: number | null;
  shareByMoney: number | null;
}

export interface TimingFateInput {
  book: DealBook;
  context: OrgContext;
  /** The newest period to look at; where it or those before it haven't had their two periods, earlier ones are taken. */
  period: Period;
  basis: Basis;
  now: number;
  owners: ReadonlySet<UserId> | null;
  baseline?(period: Period): number;
  closes?(period: Period): number;
}

/** "Of the money that slipped in the last four periods, x % was won within two periods." Yields between periods. */
export function* timingFate(input: TimingFateInput): Sliced<TimingFate> {
  const { book, context, basis, now, owners } = input;
  const zone = context.timeZone;
  const closes = input.closes ?? ((p: Period) => booksClosed(p, zone));
  const out: TimingFate = { periods: [], deals: 0, amount: 0, wonDeals: 0, wonAmount: 0, share: null, shareByMoney: null };
  for (let back = 0; back < PERIODS + FOLLOWING + 1 && out.periods.length < PERIODS; back++) {
    const period = shiftPeriod(input.period, -back, context.calendar);
    const last = shiftPeriod(period, FOLLOWING, context.calendar);
    if (closes(last) > now) continue;
    out.periods.unshift(period);
    const after = { ...last, start: shiftPeriod(period, 1, context.calendar).start };
    const reader = makeReader(book, context, after, basis, null);
    const { lines } = forecastBridge({ book, context, period, basis, t0: input.baseline?.(period) ?? defaultBaseline(period, zone), t1: closes(period), owners });
    for (const line of lines) {
      if (line.reason !== 'slipped' && line.reason !== 'overdue') continue;
      const row = rowAt(book, line.deal, closes(last));
      const isWon = book.deleted[line.deal]! >= closes(last) && reader.won(row) === YES && reader.place(row) === INSIDE;
      out.deals++;
      out.amount = checkMinor(out.amount - line.amount);
      if (!isWon) continue;
      out.wonDeals++;
      out.wonAmount = checkMinor(out.wonAmount - line.amount);
    }
    yield out.deals;
  }
  return { ...out, share: out.deals > 0 ? out.wonDeals / out.deals : null, shareByMoney: out.amount > 0 ? out.wonAmount / out.amount : null };
}

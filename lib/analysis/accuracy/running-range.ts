import type { Basis } from '../../model/basis.ts';
import type { DealBook } from '../../model/book.ts';
import type { UserId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Period } from '../../model/period.ts';
import type { Ledger } from './ledger.ts';
import type { NoRange, Range } from './range.ts';
import { dayOf } from '../../model/day.ts';
import { weekOf } from '../../model/period.ts';
import { forecastBridge } from '../bridge/bridge.ts';
import { frozenAt } from './ledger.ts';
import { weekStart, weeksIn } from './past-period.ts';
import { rangeOf } from './range.ts';

/** Where the running period may end, by what it was forecast with at the start of its present week. */
export interface RunningRange {
  week: number;
  /** At 00:00 of the week's first day, and what has come in until now; minor units of the org's currency. */
  forecast: number;
  won: number;
  range: Range | NoRange;
}

export interface RunningInput {
  book: DealBook;
  context: OrgContext;
  /** Of earlier periods of the same kind and the same basis. */
  ledger: Ledger;
  period: Period;
  basis: Basis;
  now: number;
  owners: ReadonlySet<UserId> | null;
}

export function runningRange({ book, context, ledger, period, basis, now, owners }: RunningInput): RunningRange {
  const { week } = weekOf(dayOf(now, context.timeZone), period);
  const t0 = Math.min(now, weekStart(period, week, context.timeZone));
  const { forecast, actual: won } = forecastBridge({ book, context, period, basis, t0, t1: now, owners });
  // In the last week of a long period, shorter ones are looked at in their own last week.
  const shorter = frozenAt(ledger, week - 1, owners).filter((f) => weeksIn(f.period) === week - 1);
  const past = [...frozenAt(ledger, week, owners), ...shorter].filter((f) => f.period.end < period.start);
  return { week, forecast, won, range: rangeOf(forecast, past, won) };
}

import type { Day } from '../model/day.ts';
import type { FiscalCalendar, Period } from '../model/period.ts';
import type { DealNow } from './won.ts';
import { shiftQuarter } from '../model/period.ts';
import { isIn, totalOf } from './won.ts';

/** How many earlier quarters are looked at, and how few make no pattern. */
const LOOK_BACK = 12;
const ENOUGH = 2;
/** From this many whole periods on, a range leaves out the rarest ends. */
const ENOUGH_FOR_RANGE = 8;

/** One earlier quarter, up to the same day of it and in all. Minor units. */
export interface EarlierQuarter {
  period: Period;
  byThen: number;
  inAll: number;
}

export interface Pace {
  method: 'seasonal' | 'linear';
  /** Share of a whole quarter that is usually won by this day, 0 to 1. */
  share: number;
  earlier: EarlierQuarter[];
}

/** Earlier quarters with any win, oldest first, by `deals` of the same owners as today. */
export function earlierQuarters(deals: readonly DealNow[], period: Period, today: Day, calendar: FiscalCalendar): EarlierQuarter[] {
  const won = deals.filter((d) => d.state === 'won');
  // On the last day of a short quarter the longer ones before it count whole.
  const elapsed = today >= period.end ? Infinity : today - period.start;
  const out: EarlierQuarter[] = [];
  let p = period;
  for (let n = 0; n < LOOK_BACK; n++) {
    p = shiftQuarter(p, -1, calendar);
    const inAll = totalOf(won.filter((d) => isIn(d, p.start, p.end)));
    if (inAll > 0) out.unshift({ period: p, byThen: totalOf(won.filter((d) => isIn(d, p.start, Math.min(p.end, p.start + elapsed)))), inAll });
  }
  return out;
}

/**
 * The share of a quarter usually won by this day: Σ won by then ÷ Σ won in all over earlier quarters, where there are two or
 * more; else a straight line by days, and labelled so.
 */
export function paceOf(earlier: EarlierQuarter[], period: Period, today: Day): Pace {
  if (earlier.length >= ENOUGH) {
    const all = earlier.reduce((n, q) => n + q.inAll, 0);
    const share = earlier.reduce((n, q) => n + q.byThen, 0) / all;
    if (all > 0 && share > 0) return { method: 'seasonal', share: Math.min(1, share), earlier };
  }
  const days = period.end - period.start + 1;
  return { method: 'linear', share: Math.min(1, Math.max(0, (today - period.start + 1) / days)), earlier };
}

export interface Landing {
  low: number;
  high: number;
  quarters: number;
  /** The widest seen (few quarters), or 10th to 90th percentile. */
  widest: boolean;
}

/** Where this quarter may end: what is won, and what earlier quarters still won after this day, whole quarters at a time. */
export function landingOf(won: number, earlier: readonly EarlierQuarter[]): Landing | null {
  if (earlier.length < ENOUGH) return null;
  const rest = earlier.map((q) => q.inAll - q.byThen).sort((a, b) => a - b);
  const widest = rest.length < ENOUGH_FOR_RANGE;
  const at = (share: number): number => rest[Math.round(share * (rest.length - 1))]!;
  return { low: won + at(widest ? 0 : 0.1), high: won + at(widest ? 1 : 0.9), quarters: rest.length, widest };
}

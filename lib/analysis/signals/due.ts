import type { Day } from '../../model/day.ts';
import type { Period } from '../../model/period.ts';

/** Beyond any number of weeks that a quarter has. */
const OVERDUE = 31;
/** The end of a quarter draws dates: its last three days are compared among themselves. */
const LAST_DAYS = 30;

/**
 * How soon a deal is due, from 0 to 31: whole weeks from its close date to the quarter's end; its last three days apart, and
 * deals whose date has passed. What is due sooner has more time for a second date inside the quarter, whatever signs it shows.
 */
export const dueWeek = (close: number, period: Period, today: Day): number =>
  (close < today ? OVERDUE : close > period.end - 3 ? LAST_DAYS : Math.floor((period.end - close) / 7));

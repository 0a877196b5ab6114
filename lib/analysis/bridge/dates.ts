import type { Period } from '../../model/period.ts';
import { addDays, addWorkingDays, startOfDay } from '../../model/day.ts';

/** Day of the period on which the baseline is taken where no call says otherwise. */
const BASELINE_DAY = 8;
/** Working days after a period's end until the books count as closed. */
const BOOKS_CLOSE_AFTER = 5;

export const periodEndInstant = (period: Period, zone: string): number => startOfDay(addDays(period.end, 1), zone);

/** 00:00 of day 8 of the period. */
export const defaultBaseline = (period: Period, zone: string): number => startOfDay(addDays(period.start, BASELINE_DAY - 1), zone);

/** 00:00 of the fifth working day after the period's last day. */
export const booksClosed = (period: Period, zone: string): number => startOfDay(addWorkingDays(period.end, BOOKS_CLOSE_AFTER), zone);

/** Books closed, or now where that is still to come. */
export const defaultEnd = (period: Period, zone: string, now: number): number => Math.min(booksClosed(period, zone), now);

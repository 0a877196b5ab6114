/** Shares of a goal at which whoever bears it is told, once each. In percent. */
export const MARKS = [50, 90, 100] as const;
export type Mark = (typeof MARKS)[number];

/** The highest mark that is reached; null below the first, or where nothing can be told. A goal that is to stay small is told of when it is reached, at its end. */
export function markReached(attainment: number | null, isReached: boolean, better: 'more' | 'less'): Mark | null {
  if (isReached) return 100;
  if (better === 'less' || attainment === null) return null;
  // What rounds up to a mark hasn't reached it.
  return MARKS.findLast((mark) => mark < 100 && attainment * 100 >= mark) ?? null;
}

/** Which marks of a goal were told, and when the last one first was; kept on the device. */
export interface Told {
  mark: Mark;
  /** Epoch milliseconds. */
  at: number;
  isDismissed: boolean;
}

/** How long a mark stands from when it was first shown, unless it is dismissed. */
const STANDS_MS = 24 * 60 * 60_000;

/** Whether a mark is shown now: it is higher than any told before, or it was told within the last day and not dismissed. A goal that falls back and rises again isn't told of twice. */
export const isShown = (mark: Mark, told: Told | undefined, now: number): boolean =>
  told === undefined || mark > told.mark || (mark === told.mark && !told.isDismissed && now - told.at < STANDS_MS);

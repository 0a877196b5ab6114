/**
 * Calendar days, as whole days since 1970-01-01, so that they compare and subtract as numbers.
 * A day is no instant: it has no time zone. `startOfDay` and `dayOf` go between the two in an org's zone.
 */
declare const brand: unique symbol;
export type Day = number & { readonly [brand]: 'Day' };

const MS = 86_400_000;
export const day = (n: number): Day => n as Day;
export const addDays = (d: Day, n: number): Day => (d + n) as Day;

/** 0 Monday … 6 Sunday. */
export const weekday = (d: Day): number => (((d + 3) % 7) + 7) % 7;

export function dayFromYmd(year: number, month: number, date: number): Day {
  return Math.round(Date.UTC(year, month - 1, date) / MS) as Day;
}

export function ymd(d: Day): { year: number; month: number; date: number } {
  const at = new Date(d * MS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** `2026-09-30` → day, or null where the text is no such date (the 31st of June is none). */
export function parseDay(text: string | null | undefined): Day | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text?.trim() ?? '');
  if (!m) return null;
  const [year, month, date] = [Number(m[1]), Number(m[2]), Number(m[3])];
  const d = dayFromYmd(year, month, date);
  // Up to the 28th every month has it; writing the day out to compare takes ten times as long.
  const certain = year >= 100 && month >= 1 && month <= 12 && date >= 1 && date <= 28;
  return certain || formatDay(d) === m[0] ? d : null;
}

export const formatDay = (d: Day): string => new Date(d * MS).toISOString().slice(0, 10);

/** The first day of the month `n` months after the one that holds `d`. */
export function monthStart(d: Day, n = 0): Day {
  const { year, month } = ymd(d);
  return dayFromYmd(year, month + n, 1);
}

/** The day `n` working days (Monday to Friday) after `d`. */
export function addWorkingDays(d: Day, n: number): Day {
  let at = d;
  for (let left = n; left > 0; ) {
    at = addDays(at, 1);
    if (weekday(at) < 5) left--;
  }
  return at;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Offset of `zone` from UTC at an instant, in milliseconds. Throws RangeError for a zone that doesn't exist. */
function offsetAt(instant: number, zone: string): number {
  if (zone === 'UTC') return 0;
  let f = formatters.get(zone);
  if (!f) {
    f = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric', era: 'short' });
    formatters.set(zone, f);
  }
  const p: Record<string, string> = {};
  for (const part of f.formatToParts(instant)) p[part.type] = part.value;
  const local = Date.UTC(Number(p.year), Number(p.month) - 1, Number(p.day), Number(p.hour), Number(p.minute), Number(p.second));
  return local - Math.floor(instant / 1000) * 1000;
}

/** 00:00 of `d` in `zone`, as epoch milliseconds; where a clock change skips midnight, the first instant of the day. */
export function startOfDay(d: Day, zone: string): number {
  const midnight = d * MS;
  for (const guess of [midnight - offsetAt(midnight - MS / 2, zone), midnight - offsetAt(midnight + MS / 2, zone)]) {
    if (guess + offsetAt(guess, zone) === midnight) return guess;
  }
  // Midnight was skipped: the day begins where the offset changes.
  return midnight - offsetAt(midnight - MS / 2, zone);
}

/** The calendar day that an instant falls on in `zone`. */
export const dayOf = (instant: number, zone: string): Day => Math.floor((instant + offsetAt(instant, zone)) / MS) as Day;

export const isTimeZone = (zone: string): boolean => {
  try {
    offsetAt(0, zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

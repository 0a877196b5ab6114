const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const count = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'} ago`;

/** How old something is: "just now", "4 minutes ago", "3 days ago". */
export function ageText(ms: number): string {
  if (ms < MINUTE) return 'just now';
  if (ms < HOUR) return count(Math.floor(ms / MINUTE), 'minute');
  if (ms < 2 * DAY) return count(Math.floor(ms / HOUR), 'hour');
  return count(Math.floor(ms / DAY), 'day');
}

/** A moment as people say it: "17:05", "Friday, 17:05", "20 Nov, 17:05". */
export function whenText(at: number, now: number, locale: string, timeZone: string): string {
  const part = (options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(at);
  const time = part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (now - at < 12 * HOUR) return time;
  return now - at < 6 * DAY ? `${part({ weekday: 'long' })}, ${time}` : `${part({ day: 'numeric', month: 'short' })}, ${time}`;
}

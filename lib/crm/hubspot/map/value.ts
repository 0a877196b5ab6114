import type { Day } from '../../../model/day.ts';
import { dayOf, parseDay } from '../../../model/day.ts';

/** HubSpot's text for an instant (ISO, or epoch milliseconds in older histories); null where blank or unreadable. */
export function instantOf(text: string | null | undefined): number | null {
  const t = text?.trim() ?? '';
  if (t === '') return null;
  const n = /^-?\d{10,}$/.test(t) ? Number(t) : Date.parse(t);
  return Number.isNaN(n) ? null : n;
}

/** closedate is an instant: it falls on a day of the account's zone. A bare date stays itself. undefined where unreadable. */
export function dayOfValue(text: string | null | undefined, zone: string): Day | null | undefined {
  if (!text?.trim()) return null;
  const bare = parseDay(text);
  if (bare !== null) return bare;
  const at = instantOf(text);
  return at === null ? undefined : dayOf(at, zone);
}

const DAY_MS = 86_400_000;

/**
 * The day a goal or forecast begins or ends on. HubSpot writes whole days of UTC (`…T00:00:00.000Z` to `…T23:59:59.999Z`, as ISO
 * text or epoch milliseconds); other times are dated in the account's zone.
 */
export function boundaryDay(text: string | null | undefined, zone: string): Day | null {
  const at = instantOf(text);
  if (at === null) return null;
  const into = ((at % DAY_MS) + DAY_MS) % DAY_MS;
  const isUtc = into === 0 || into >= DAY_MS - 1_000;
  return dayOf(at, isUtc ? 'UTC' : zone);
}

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

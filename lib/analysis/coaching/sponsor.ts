import type { Activity } from '../../model/activity.ts';
import type { DealContact } from '../../model/deal.ts';
import type { Day } from '../../model/day.ts';

/** Who of the buyer could sign, and whether they were met. */
export interface Sponsor {
  /** Contacts whose title or role is recorded. */
  known: number;
  /** Of these, how many are senior. */
  senior: number;
  /** The last meeting that took place with one of them; null: none is recorded. */
  metOn: Day | null;
}

/** Titles of people who decide about money, in the languages that the sample and most orgs here write: a word of the title, whole. */
const SENIOR_TITLE = /\b(?:chief|c[efiotmrp]o|ciso|president|vice[\s-]president|s?vp|evp|owner|founder|partner|managing|director|head|geschäftsführ\w*|vorstand\w*|leiter\w*|direkt\w*|directeur|directrice|président\w*|dyrektor\w*|prezes\w*)\b/i;
/** Roles by which a CRM says that somebody decides: Salesforce's own picklist values. */
const SENIOR_ROLE = /\b(?:decision maker|economic|sponsor|executive)\b/i;

/** By title where one is recorded, else by role. */
const isSenior = ({ title, role }: DealContact): boolean => (title !== null ? SENIOR_TITLE.test(title) : role !== null && SENIOR_ROLE.test(role));

/**
 * Of a deal's contacts, who is senior, and the last meeting with one of them. `meetings`: meetings on this deal. null where no title and no role is
 * recorded, or the meetings don't name whom they were with.
 */
export function sponsorOf(contacts: readonly DealContact[] | undefined, meetings: readonly Activity[], today: Day): Sponsor | null {
  const known = (contacts ?? []).filter((c) => c.title !== null || c.role !== null);
  if (known.length === 0) return null;
  const held = meetings.filter((a) => a.kind === 'meeting' && a.isDone && a.day !== null && a.day <= today);
  if (held.some((a) => !a.contactId)) return null;
  const senior = new Set(known.filter(isSenior).map((c) => c.id));
  return { known: known.length, senior: senior.size, metOn: held.reduce<Day | null>((last, a) => (senior.has(a.contactId!) && (last === null || a.day! > last) ? a.day : last), null) };
}

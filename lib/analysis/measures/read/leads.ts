import type { Activity } from '../../../model/activity.ts';
import type { Day } from '../../../model/day.ts';
import type { Lead } from '../../../model/lead.ts';
import type { OrgContext } from '../../../model/org.ts';
import type { MeasureData, MeasureScope } from '../measure.ts';
import type { ByOwner, Counted } from './by-owner.ts';
import { startOfDay } from '../../../model/day.ts';
import { dayReader } from '../../../model/day-reader.ts';
import { ninetyBy } from '../../calibration/cycle.ts';
import { byOwner, within } from './by-owner.ts';
import { keptFor } from './kept.ts';
import { ENOUGH } from './reading.ts';

const DAY_MS = 86_400_000;

export interface CountedLead extends Counted {
  lead: Lead;
}

export const NO_LEADS = 'No leads were read from the CRM.';

/** Marketing's number is everybody's: the leads that it hands over are owned by sales. */
export const ofMarketing = (functionId: string): boolean => functionId === 'marketing';

const leadsByDay = keptFor((leads: readonly Lead[], zone: string): ByOwner<CountedLead> => {
  const dayAt = dayReader(zone);
  return byOwner(leads.filter((l) => !l.isDeleted).map((lead) => ({ lead, ownerId: lead.ownerId, day: dayAt(lead.createdAt) })));
});

/** Leads that came in on the scope's days, of whoever owns them: no CRM says reliably who did before. */
export const leadsIn = ({ leads, context }: MeasureData, scope: MeasureScope): Lead[] => within(leadsByDay(leads, context.timeZone), scope).map((l) => l.lead);

export const ofLeads = (list: readonly Lead[]): { leads: string[] } => ({ leads: list.map((l) => l.id).sort() });

/** Statuses (in HubSpot, also stages of a contact's life before sales') that say nobody has looked yet, and that somebody has turned it down, as the CRMs bring them and people write them. */
const FRESH = /^(?:new|neu|nouveau|nuevo|open|offen|ouvert|abierto|subscriber|lead|marketingqualifiedlead)$|not[\s_-]+(?:yet[\s_-]+)?(?:contacted|attempted)|uncontacted|unworked|nicht kontaktiert/i;
const TURNED_DOWN = /unqualif|disqualif|not[\s_-]+(?:qualified|converted|a[\s_-]+fit)|reject|declin|junk|spam|recycl|bad[\s_-]+(?:fit|timing)|nicht qualifiziert|abgelehnt|refus|rechaz/i;

/** What sales said to a lead: took it up, turned it down; null: nothing yet. */
export function answerTo(lead: Lead): 'taken' | 'turnedDown' | null {
  if (lead.convertedAt !== null) return 'taken';
  if (lead.facts?.rejectionReason?.now) return 'turnedDown';
  if (lead.status === null) return null;
  return TURNED_DOWN.test(lead.status) ? 'turnedDown' : FRESH.test(lead.status.trim()) ? null : 'taken';
}

/** Calls, e-mails and meetings with each lead that were done. */
const touches = keptFor((activities: readonly Activity[]): ReadonlyMap<string, Activity[]> => {
  const out = new Map<string, Activity[]>();
  for (const a of activities) {
    if (a.leadId === null || !a.isDone || a.isDeleted || a.day === null || (a.kind !== 'call' && a.kind !== 'email' && a.kind !== 'meeting')) continue;
    const own = out.get(a.leadId);
    if (own) own.push(a);
    else out.set(a.leadId, [a]);
  }
  return out;
});

/** When days begin, each looked up once. */
const dayStarts = keptFor(({ timeZone }: OrgContext) => {
  const known = new Map<Day, number>();
  return (d: Day): number => {
    let at = known.get(d);
    if (at === undefined) known.set(d, (at = startOfDay(d, timeZone)));
    return at;
  };
});

export interface Touch {
  at: number;
  activityId: string;
}

/** The first call, e-mail or meeting with a lead since it came in, up to now; null: none. Where the CRM knows the day alone, its first instant counts, and never one before the lead. */
export function firstTouch(lead: Lead, { activities, context, now }: MeasureData): Touch | null {
  const starts = dayStarts(context);
  let found: Touch | null = null;
  for (const a of touches(activities).get(lead.id) ?? []) {
    const known = a.at ?? starts(a.day!);
    // A day that ends before the lead came in is before it; the day it came in on isn't.
    if (a.at === null ? known + DAY_MS <= lead.createdAt : known < lead.createdAt) continue;
    const at = Math.max(known, lead.createdAt);
    if (at <= now && (found === null || at < found.at || (at === found.at && a.id < found.activityId))) found = { at, activityId: a.id };
  }
  return found;
}

export interface AgedLead extends CountedLead {
  isConverted: boolean;
}

const agedAt = keptFor((leads: readonly Lead[], zone: string, asOf: number, now: number): { leads: ByOwner<AgedLead>; days: number } | null => {
  const living = leads.filter((l) => !l.isDeleted);
  const took = (l: Lead): number => Math.max(0, l.convertedAt! - l.createdAt);
  const seen = living.filter((l) => l.createdAt < asOf);
  const converted = seen.filter((l) => l.convertedAt !== null && l.convertedAt <= asOf);
  if (converted.length < ENOUGH) return null;
  const waited = seen.filter((l) => l.convertedAt === null || l.convertedAt > asOf).map((l) => asOf - l.createdAt);
  const age = ninetyBy(Float64Array.from(converted.map(took)).sort(), Float64Array.from(waited).sort());
  const dayAt = dayReader(zone);
  const aged = living.filter((l) => l.createdAt + age < now);
  return { leads: byOwner(aged.map((lead): AgedLead => ({ lead, ownerId: lead.ownerId, day: dayAt(lead.createdAt + age) as Day, isConverted: lead.convertedAt !== null && took(lead) <= age }))), days: Math.round(age / DAY_MS) };
});

/**
 * Leads on the day they came of age: as old as the age by which nine in ten of those that are ever converted have been. The age is the one known on the scope's
 * first day; where under 20 had been converted by then, today's. null where under 20 have by now.
 */
export const agedLeads = ({ leads, context, now }: MeasureData, { start }: Pick<MeasureScope, 'start'>): { leads: ByOwner<AgedLead>; days: number } | null =>
  agedAt(leads, context.timeZone, Math.min(now, startOfDay(start, context.timeZone)), now) ?? agedAt(leads, context.timeZone, now, now);

import type { Activity } from '../../model/activity.ts';
import type { Fates, LeadFate } from './fate.ts';
import type { OutOfScope } from './words.ts';

/** What qualifying a lead took, as far as it is recorded. */
export interface TimeSpent {
  /** Minutes of calls and meetings with the lead before it was qualified or turned down, where the CRM has their length; null: none has. */
  qualifying: number | null;
  /** Minutes flagged as out of scope; null: nobody flagged any. */
  outOfScope: number | null;
}

const NOTHING: TimeSpent = { qualifying: null, outOfScope: null };
const DAY_MS = 86_400_000;

export interface SpentTime {
  /** By lead id; a lead of which nothing is recorded has none. */
  of(leadId: string): TimeSpent;
  /** Flags on deals that no lead is known to have become. */
  apart: OutOfScope[];
}

/** Until when work with a lead is qualifying: its qualification or conversion; never, where neither came. */
const qualifiedAt = ({ lead, qualifiedAfter }: LeadFate): number => (qualifiedAfter === null ? Infinity : lead.createdAt + qualifiedAfter);

/** Sums what each lead took. A flag on a deal counts for the lead that became it. Activities count from the day the lead came in. */
export function timeSpent({ fates }: Pick<Fates, 'fates'>, activities: readonly Activity[], flags: readonly OutOfScope[], dealIndex: ReadonlyMap<string, number>): SpentTime {
  const byId = new Map(fates.map((f) => [f.lead.id, f]));
  const byDeal = new Map(fates.flatMap((f) => (f.deal === null ? [] : [[f.deal, f]])));
  const spent = new Map<string, TimeSpent>();
  const add = (id: string, part: keyof TimeSpent, minutes: number): void => {
    const was = spent.get(id) ?? NOTHING;
    spent.set(id, { ...was, [part]: (was[part] ?? 0) + minutes });
  };
  for (const a of activities) {
    if (a.leadId === null || a.minutes === null || a.minutes <= 0 || !a.isDone || a.isDeleted || (a.kind !== 'call' && a.kind !== 'meeting')) continue;
    const fate = byId.get(a.leadId);
    const at = a.at ?? (a.day === null ? null : a.day * DAY_MS);
    if (fate && at !== null && at <= qualifiedAt(fate) && at + DAY_MS > fate.lead.createdAt) add(a.leadId, 'qualifying', a.minutes);
  }
  const apart: OutOfScope[] = [];
  for (const flag of flags) {
    const deal = flag.dealId === null ? undefined : dealIndex.get(flag.dealId);
    const fate = (flag.leadId === null ? undefined : byId.get(flag.leadId)) ?? (deal === undefined ? undefined : byDeal.get(deal));
    if (fate) add(fate.lead.id, 'outOfScope', flag.minutes);
    else apart.push(flag);
  }
  return { of: (id) => spent.get(id) ?? NOTHING, apart };
}

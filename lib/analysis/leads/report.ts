import type { Day } from '../../model/day.ts';
import type { Period } from '../../model/period.ts';
import type { LeadInput } from './input.ts';
import type { Fates, LeadFate } from './fate.ts';
import type { LeadGroup } from './group.ts';
import { dayReader } from '../../model/day-reader.ts';
import { quarterOf } from '../../model/period.ts';
import { fatesOf } from './fate.ts';
import { groupOf } from './group.ts';
import { ripeAge } from './ripe.ts';

export type LeadCut = 'source' | 'campaign';

export interface LeadReport extends Fates {
  /** By source or campaign, the most leads first. */
  groups: LeadGroup[];
  /** The same by the fiscal quarter the leads came in, oldest first. */
  cohorts: { period: Period; group: LeadGroup }[];
  /** All leads that are looked at, as one group. */
  total: LeadGroup;
  /** Milliseconds after which nine in ten of the leads that are ever won have been won; null under 20 wins. */
  ripeAge: number | null;
}

const keyOf: Record<LeadCut, (f: LeadFate) => string | null> = { source: (f) => f.lead.source, campaign: (f) => f.lead.campaign };
const byName = (a: string | null, b: string | null): number => Number(a === null) - Number(b === null) || ((a ?? '') < (b ?? '') ? -1 : Number(a !== b));

/**
 * What became of leads, by source or campaign and by the quarter they came in. `period`: those alone that came in during it.
 * What is usual, and how long a lead takes, is read off all of them.
 */
export function leadReport(input: LeadInput, { by = 'source', period = null }: { by?: LeadCut; period?: Period | null } = {}): LeadReport {
  const found = fatesOf(input);
  const { now, context } = input;
  const age = ripeAge(found.fates, now);
  const dayAt = dayReader(context.timeZone);
  const seen = period === null ? found.fates : found.fates.filter((f) => { const d = dayAt(f.lead.createdAt); return d >= period.start && d <= period.end; });
  const cut = (fates: readonly LeadFate[]): LeadGroup[] => [...Map.groupBy(fates, keyOf[by])].map(([key, list]) => groupOf(key, list, age, now)).sort((a, b) => b.n - a.n || byName(a.key, b.key));
  const quarters = new Map<string, { period: Period; fates: LeadFate[] }>();
  const ofDay = new Map<Day, Period>();
  for (const f of seen) {
    const day = dayAt(f.lead.createdAt) as Day;
    const quarter = ofDay.get(day) ?? quarterOf(day, context.calendar);
    ofDay.set(day, quarter);
    const of = quarters.get(quarter.id);
    if (of) of.fates.push(f);
    else quarters.set(quarter.id, { period: quarter, fates: [f] });
  }
  const cohorts = [...quarters.values()].sort((a, b) => a.period.start - b.period.start).flatMap((q) => cut(q.fates).map((group) => ({ period: q.period, group })));
  return { ...found, groups: cut(seen), cohorts, total: groupOf(null, seen, age, now), ripeAge: age };
}

import type { Activity } from '../../../lib/model/activity.ts';
import { random } from '../../../lib/crm/sample/generate/random.ts';
import { addDays, weekday, type Day } from '../../../lib/model/day.ts';
import { userId } from '../../../lib/model/ids.ts';
import { d } from './books.ts';
import { normal, poisson } from './weeks-company.ts';

/** The shape of what more calls bring in a week. `turn`: where it is known that nothing more comes; null: nowhere. */
export type Curve = { name: string; turn: number | null; at(calls: number): number };

export const CURVES: Curve[] = [
  { name: 'saturating', turn: 45, at: (x) => 0.11 * Math.min(x, 45) },
  { name: 'tent', turn: 45, at: (x) => Math.max(0.2, 0.11 * Math.min(x, 45) - 0.07 * Math.max(0, x - 45)) },
  { name: 'hump', turn: 50, at: (x) => Math.max(0.2, 5 - 0.0022 * (x - 50) ** 2) },
  { name: 'linear', turn: null, at: (x) => 0.08 * x },
  { name: 'none', turn: null, at: () => 3.5 },
  // Rising ever more slowly, and nowhere ending.
  { name: 'square root', turn: null, at: (x) => 0.62 * Math.sqrt(x) },
  { name: 'log', turn: null, at: (x) => 1.1 * Math.log1p(x) },
];

export interface ActivityOrg {
  seed: number;
  curve: Curve;
  people?: number;
  weeks?: number;
  today?: Day;
  /** Days from a week's calls to what comes of them. */
  lag?: [number, number];
  linked?: boolean;
}

/**
 * People of different skill, each with a usual number of calls that goes with it (the busy are the good), in seasons that lift calls and effect alike. What the calls of a week bring
 * follows the curve; each meeting is held some days after one of them.
 */
export function activityOrg({ seed, curve, people = 20, weeks = 52, today = d('2026-11-23'), lag = [1, 12], linked = true }: ActivityOrg): { activities: Activity[]; today: Day } {
  const r = random(seed * 104_729 + 11);
  const monday = addDays(today, -weekday(today));
  const season = Array.from({ length: weeks }, (_, w) => 1 + 0.2 * Math.sin((2 * Math.PI * w) / 26) + 0.08 * normal(r));
  const activities: Activity[] = [];
  const act = (id: string, who: string, kind: Activity['kind'], on: Day, lead: string | null): number => activities.push({ id, dealId: null, leadId: lead, ownerId: userId(who), kind, day: on, at: null, minutes: kind === 'call' ? 4 + Math.floor(r.next() * 9) : null, outcome: null, isDone: true, isDeleted: false });
  for (let p = 0; p < people; p++) {
    const who = `P${String(p).padStart(3, '0')}`;
    const busy = 0.75 + 0.5 * r.next();
    const skill = (0.6 + 0.4 * r.next()) * (0.6 + 0.4 * busy);
    for (let w = 0; w < weeks; w++) {
      const start = addDays(monday, (w - weeks) * 7);
      const calls = Math.max(0, Math.round(42 * busy * season[w]! * Math.exp(0.35 * normal(r))));
      for (let c = 0; c < calls; c++) act(`c${p}-${w}-${c}`, who, 'call', addDays(start, r.int(0, 4)), linked ? `L${p}-${w}-${c}` : null);
      const meetings = poisson(r, curve.at(calls) * skill * season[w]!);
      for (let m = 0; m < meetings; m++) {
        const on = addDays(addDays(start, r.int(0, 4)), r.int(lag[0], lag[1]));
        if (on < today) act(`m${p}-${w}-${m}`, who, 'meeting', on, linked && calls > 0 ? `L${p}-${w}-${r.int(0, calls - 1)}` : null);
      }
    }
  }
  return { activities, today };
}

import type { Activity } from '../../../lib/model/activity.ts';
import type { DealSketch } from './books.ts';
import { random, type Random } from '../../../lib/crm/sample/generate/random.ts';
import { addDays, weekday, type Day } from '../../../lib/model/day.ts';
import { userId } from '../../../lib/model/ids.ts';
import { d } from './books.ts';

/** A made-up company of which it is known what its weeks have to do with each other. */
export interface WeeksCompany {
  seed: number;
  people?: number;
  weeks?: number;
  today?: Day;
  /** Chance that a call leads to a meeting, by how many calls there are in the week and who calls. */
  leads?(calls: number, person: number): number;
}

export const poisson = (r: Random, mean: number): number => {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(r)));
  let [k, p] = [0, r.next()];
  const floor = Math.exp(-mean);
  while (p > floor) { k++; p *= r.next(); }
  return k;
};
export const normal = (r: Random): number => Math.sqrt(-2 * Math.log(1 - r.next())) * Math.cos(2 * Math.PI * r.next());

const act = (id: string, owner: string, kind: Activity['kind'], day: Day, leadId: string | null): Activity =>
  ({ id, dealId: null, leadId, ownerId: userId(owner), kind, day, at: null, minutes: null, outcome: null, isDone: true, isDeleted: false });

/** Calls, emails, meetings and deals of some weeks. Busy people are busy with everything, December is quiet with everything; beyond that nothing has to do with anything but `leads`. */
export function weeksCompany({ seed, people = 20, weeks = 26, today = d('2026-11-23'), leads = () => 0.1 }: WeeksCompany): { activities: Activity[]; deals: DealSketch[]; today: Day } {
  const r = random(seed * 7919 + 5);
  const activities: Activity[] = [];
  const deals: DealSketch[] = [];
  const monday = addDays(today, -weekday(today));
  const season = Array.from({ length: weeks }, () => 0.75 + 0.5 * r.next());
  for (let p = 0; p < people; p++) {
    const who = `P${String(p).padStart(2, '0')}`;
    const busy = 0.5 + r.next();
    let mood = normal(r);
    for (let w = 0; w < weeks; w++) {
      mood = 0.6 * mood + 0.8 * normal(r);
      const start = addDays(monday, (w - weeks) * 7);
      const calls = poisson(r, 45 * busy * season[w]! * Math.exp(0.25 * mood));
      for (let c = 0; c < calls; c++) {
        const on = addDays(start, r.int(0, 4));
        const lead = `L${p}-${w}-${c}`;
        activities.push(act(`c${lead}`, who, 'call', on, lead));
        const meets = addDays(on, r.int(1, 10));
        if (meets < today && r.chance(leads(calls, p))) activities.push(act(`m${lead}`, who, 'meeting', meets, lead));
      }
      const emails = poisson(r, 30 * busy * season[w]! * Math.exp(0.3 * normal(r)));
      for (let e = 0; e < emails; e++) activities.push(act(`e${p}-${w}-${e}`, who, 'email', addDays(start, r.int(0, 4)), null));
      for (let n = poisson(r, 0.8 * busy * season[w]!); n > 0; n--) deals.push(deal(r, `D${p}-${w}-${n}`, who, start, today));
    }
  }
  return { activities, deals, today };
}

function deal(r: Random, id: string, owner: string, start: Day, today: Day): DealSketch {
  const instant = (on: Day): number => on * 86_400_000 + 10 * 3_600_000;
  const created = addDays(start, r.int(0, 4));
  const steps: DealSketch['steps'] = [{ at: instant(created), stage: 'Qualify', amount: 100_00 * r.int(50, 900), close: '2026-12-31', owner }];
  let on = created;
  for (const stage of ['Propose', 'Negotiate', r.chance(0.35) ? 'Won' : 'Lost']) {
    on = addDays(on, r.int(5, 40));
    if (on >= today) break;
    steps.push({ at: instant(on), stage });
    if (r.chance(0.25)) { if (stage !== 'Won' && stage !== 'Lost') { on = addDays(on, r.int(1, 20)); if (on < today) steps.push({ at: instant(on), stage: 'Lost' }); } break; }
  }
  return { id, steps };
}

import type { Day } from '../../model/day.ts';
import type { Doing, Doings } from '../doings/doing.ts';
import { addDays, weekday } from '../../model/day.ts';
import { doingIndex } from '../doings/doing.ts';

/** What is done, and what may come of it. */
export const ACTIVITIES = ['call', 'email', 'meeting', 'task', 'note', 'other'] as const;
export const EFFECTS = ['meeting', 'created', 'qualified', 'advanced', 'won'] as const;
export type ActivityOf = (typeof ACTIVITIES)[number];
export type EffectOf = (typeof EFFECTS)[number];

const MOST_WEEKS = 104;
const RECORDED: readonly Doing[] = ['call', 'email', 'meeting', 'task', 'note', 'other'];

/** Weeks of people, Monday to Sunday, in which anything of theirs is recorded. Row r is person `person[r]` in week `week[r]`. */
export interface PersonWeeks {
  person: Int32Array;
  week: Int32Array;
  /** First days of the weeks. */
  starts: Day[];
  /** What was done in the week, and what came of it: the same number of days, so many days later. */
  done: Float64Array;
  effect: Float64Array;
  /** Minutes that this activity took, as far as recorded, and how many of it have minutes. */
  minutes: Float64Array;
  timed: Float64Array;
}

/** Lays out person-weeks whose time for an effect is up: `lag` days after the week's last. `accept`: which activities count, by their index; all where left out. */
export function personWeeks(doings: Doings, of: ActivityOf, effect: EffectOf, lag: number, today: Day, accept: (source: number) => boolean = () => true): PersonWeeks {
  const last = addDays(today, -lag);
  const end = addDays(last, -weekday(last));
  const first = addDays(end, -MOST_WEEKS * 7);
  const people = doings.people.length;
  const cells = people * MOST_WEEKS;
  const [there, done, came, minutes, timed] = [new Uint8Array(cells), new Float64Array(cells), new Float64Array(cells), new Float64Array(cells), new Float64Array(cells)];
  const recorded = new Uint8Array(16);
  for (const k of RECORDED) recorded[doingIndex(k)] = 1;
  const [a, e] = [doingIndex(of), doingIndex(effect)];
  const { day, kind, person, value, source } = doings;
  for (let i = 0; i < day.length; i++) {
    const d = day[i]! - first;
    const k = kind[i]!;
    if (recorded[k] === 1 && d >= 0 && day[i]! < end) {
      const cell = person[i]! * MOST_WEEKS + Math.floor(d / 7);
      there[cell] = 1;
      if (k === a && accept(source[i]!)) {
        done[cell]!++;
        if (!Number.isNaN(value[i]!)) { minutes[cell]! += value[i]!; timed[cell]!++; }
      }
    }
    if (k === e) {
      const then = d - lag;
      if (then >= 0 && day[i]! - lag < end) came[person[i]! * MOST_WEEKS + Math.floor(then / 7)]!++;
    }
  }
  // By id, so that the order of the records makes no difference.
  const order = doings.people.map((id, i) => ({ id, i })).sort((x, y) => (x.id < y.id ? -1 : 1)).map((x) => x.i);
  const rows: number[] = [];
  for (const p of order) for (let w = 0; w < MOST_WEEKS; w++) if (there[p * MOST_WEEKS + w]) rows.push(p * MOST_WEEKS + w);
  const take = (column: Float64Array): Float64Array => Float64Array.from(rows, (r) => column[r]!);
  return {
    person: Int32Array.from(rows, (r) => Math.floor(r / MOST_WEEKS)), week: Int32Array.from(rows, (r) => r % MOST_WEEKS), starts: Array.from({ length: MOST_WEEKS }, (_, w) => addDays(first, w * 7)),
    done: take(done), effect: take(came), minutes: take(minutes), timed: take(timed),
  };
}

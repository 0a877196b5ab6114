import type { Activity } from '../../model/activity.ts';
import type { Ask } from '../../model/goals/ask.ts';
import type { Day } from '../../model/day.ts';
import type { UserId } from '../../model/ids.ts';
import type { OutOfScope } from '../leads/words.ts';

/** Where recorded time goes. What is left of the hours is not recorded. */
export const TIME_PARTS = ['customers', 'qualifying', 'outOfScope', 'internal', 'asks'] as const;
/**
 * `customers`: calls and meetings on a deal, with a contact, or with a lead once it was qualified. `qualifying`: those with a lead before that, less what was
 * flagged of the same person and lead. `outOfScope`: minutes flagged. `internal`: calls and meetings with none of these. `asks`: the register's.
 */
export type TimePart = (typeof TIME_PARTS)[number];

/** The longest that one calendar entry counts on a day: an all-day entry is no 24 hours of work. */
export const MOST_A_DAY = 480;
const WEEK = 7;
const DAY_MS = 86_400_000;

/** An ask over the days it stood. */
export interface StoodAsk {
  ask: Ask;
  /** First and last day, both inside. */
  from: Day;
  to: Day;
}

export interface CapacityInput {
  activities: readonly Activity[];
  flags: readonly OutOfScope[];
  asks: readonly StoodAsk[];
  /** When a lead was qualified or converted, epoch milliseconds; a lead that isn't in it never was. */
  qualifiedAt: ReadonlyMap<string, number>;
  /** The lead that a deal came of, for flags on deals. */
  leadOf: ReadonlyMap<string, string>;
  /** First and last day, both inside; the last isn't later than today. */
  start: Day;
  end: Day;
  dayAt(instant: number): Day;
}

/** Minutes of one person, by week from `start` and part; and how many of their calls and meetings have no length. */
export interface PersonTime {
  weeks: Record<Exclude<TimePart, 'asks'>, number>[];
  noLength: number;
}

const NOTHING = (): PersonTime['weeks'][number] => ({ customers: 0, qualifying: 0, outOfScope: 0, internal: 0 });

/** Reads everybody's recorded time off calls, meetings and flags, once for all groups. */
export function recordedTime({ activities, flags, qualifiedAt, leadOf, start, end, dayAt }: CapacityInput): Map<UserId, PersonTime> {
  const count = Math.floor((end - start) / WEEK) + 1;
  const out = new Map<UserId, PersonTime>();
  const of = (id: UserId): PersonTime => {
    let found = out.get(id);
    if (!found) out.set(id, (found = { weeks: Array.from({ length: count }, NOTHING), noLength: 0 }));
    return found;
  };
  const flagged = new Map<string, number>();
  for (const f of flags) {
    const on = dayAt(f.at);
    if (on < start || on > end) continue;
    of(f.byId).weeks[Math.floor((on - start) / WEEK)]!.outOfScope += f.minutes;
    const lead = f.leadId ?? (f.dealId === null ? undefined : leadOf.get(f.dealId));
    if (lead !== undefined) flagged.set(`${f.byId} ${lead}`, (flagged.get(`${f.byId} ${lead}`) ?? 0) + f.minutes);
  }
  for (const a of activities) {
    if (a.ownerId === null || !a.isDone || a.isDeleted || a.day === null || a.day < start || a.day > end || (a.kind !== 'call' && a.kind !== 'meeting')) continue;
    const person = of(a.ownerId);
    if (a.minutes === null || a.minutes <= 0) {
      person.noLength++;
      continue;
    }
    const week = person.weeks[Math.floor((a.day - start) / WEEK)]!;
    const minutes = Math.min(a.minutes, MOST_A_DAY);
    const isEarly = a.leadId !== null && a.dealId === null && (a.at ?? a.day * DAY_MS) <= (qualifiedAt.get(a.leadId) ?? Infinity);
    if (isEarly) {
      // What was flagged of it already stands in its own part.
      const key = `${a.ownerId} ${a.leadId!}`;
      const taken = Math.min(minutes, flagged.get(key) ?? 0);
      if (taken > 0) flagged.set(key, flagged.get(key)! - taken);
      week.qualifying += minutes - taken;
    } else if (a.dealId !== null || a.leadId !== null || a.contactId != null) week.customers += minutes;
    else week.internal += minutes;
  }
  return out;
}

const PER_WEEK: Record<Exclude<Ask['cost']['each'], 'once'>, number> = { day: 5, week: 1, month: 3 / 13, quarter: 1 / 13 };

/** Minutes that asks took of one person of their function, over the days they stood; an ask reaches as many of the function as it says, spread over all of it alike. */
export function askMinutes({ ask, from, to }: StoodAsk, { start, end }: Pick<CapacityInput, 'start' | 'end'>, inFunction: number): number {
  const { minutes, people, each } = ask.cost;
  const days = Math.min(to, end) - Math.max(from, start) + 1;
  if (days <= 0 || inFunction === 0) return 0;
  const share = Math.min(1, people / inFunction);
  return each === 'once' ? (from >= start && from <= end ? minutes * share : 0) : minutes * share * PER_WEEK[each] * (days / WEEK);
}

/** Working days, Monday to Friday, of a span of days. */
export function workdays(start: Day, end: Day): number {
  let n = 0;
  for (let d: number = start; d <= end; d++) if ((((d + 3) % 7) + 7) % 7 < 5) n++;
  return n;
}

export interface GroupTime {
  /** Minutes, rounded once. */
  parts: Record<TimePart, number>;
  /** people × working days × hours a day. */
  capacity: number;
  /** capacity − Σ parts; below zero where more is recorded than the hours hold. */
  left: number;
  asks: { ask: Ask; minutes: number }[];
  weeks: PersonTime['weeks'];
  noLength: number;
}

/** Adds up a group. `functions`: the function of each of its people, null where none is told; `sizes`: how many people each function has. */
export function groupTime(people: Iterable<UserId>, time: ReadonlyMap<UserId, PersonTime>, input: CapacityInput, { hoursPerWeek, functions, sizes }: { hoursPerWeek: number; functions(id: UserId): string | null; sizes: ReadonlyMap<string, number> }): GroupTime {
  const ids = [...people];
  const weeks = Array.from({ length: Math.floor((input.end - input.start) / WEEK) + 1 }, NOTHING);
  let noLength = 0;
  for (const id of ids) {
    const own = time.get(id);
    noLength += own?.noLength ?? 0;
    own?.weeks.forEach((w, i) => { for (const part of Object.keys(w) as (keyof typeof w)[]) weeks[i]![part] += w[part]; });
  }
  const within = new Map<string, number>();
  for (const id of ids) {
    const f = functions(id);
    if (f !== null) within.set(f, (within.get(f) ?? 0) + 1);
  }
  const asks = input.asks.map((s) => ({ ask: s.ask, minutes: Math.round(askMinutes(s, input, sizes.get(s.ask.of) ?? 0) * (within.get(s.ask.of) ?? 0)) })).filter((a) => a.minutes > 0).sort((a, b) => b.minutes - a.minutes || (a.ask.id < b.ask.id ? -1 : 1));
  const sum = (part: Exclude<TimePart, 'asks'>): number => Math.round(weeks.reduce((n, w) => n + w[part], 0));
  const parts = { customers: sum('customers'), qualifying: sum('qualifying'), outOfScope: sum('outOfScope'), internal: sum('internal'), asks: asks.reduce((n, a) => n + a.minutes, 0) };
  const capacity = Math.round(ids.length * workdays(input.start, input.end) * (hoursPerWeek / 5) * 60);
  return { parts, capacity, left: capacity - TIME_PARTS.reduce((n, p) => n + parts[p], 0), asks, weeks, noLength };
}

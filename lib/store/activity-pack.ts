import type { Activity, ActivityKind } from '../model/activity.ts';
import type { Day } from '../model/day.ts';
import type { DealId, UserId } from '../model/ids.ts';

/**
 * Activities as columns: what IndexedDB stores and reads of 200,000 rows in a fraction of what as many objects take. Ids and
 * words are indices into `texts`; −1 blank.
 */
export interface ActivityPack {
  /** Ids, each on a line. */
  ids: string;
  texts: string[];
  deal: Int32Array;
  lead: Int32Array;
  contact: Int32Array;
  owner: Int32Array;
  kind: Int32Array;
  outcome: Int32Array;
  /** Day; NaN blank. */
  day: Float64Array;
  /** Epoch milliseconds; NaN blank. */
  at: Float64Array;
  minutes: Float64Array;
  /** Bit 1 done, bit 2 deleted. */
  flags: Uint8Array;
}

const DONE = 1;
const DELETED = 2;

export function packActivities(rows: readonly Activity[]): ActivityPack {
  const n = rows.length;
  const texts: string[] = [];
  const index = new Map<string, number>();
  const of = (text: string | null | undefined): number => {
    if (text === null || text === undefined) return -1;
    let i = index.get(text);
    if (i === undefined) index.set(text, (i = texts.push(text) - 1));
    return i;
  };
  const words = (): Int32Array => new Int32Array(n);
  const pack: ActivityPack = {
    ids: rows.map((a) => a.id).join('\n'), texts, deal: words(), lead: words(), contact: words(), owner: words(), kind: words(), outcome: words(),
    day: new Float64Array(n), at: new Float64Array(n), minutes: new Float64Array(n), flags: new Uint8Array(n),
  };
  rows.forEach((a, i) => {
    pack.deal[i] = of(a.dealId);
    pack.lead[i] = of(a.leadId);
    pack.contact[i] = of(a.contactId);
    pack.owner[i] = of(a.ownerId);
    pack.kind[i] = of(a.kind);
    pack.outcome[i] = of(a.outcome);
    pack.day[i] = a.day ?? NaN;
    pack.at[i] = a.at ?? NaN;
    pack.minutes[i] = a.minutes ?? NaN;
    pack.flags[i] = (a.isDone ? DONE : 0) | (a.isDeleted ? DELETED : 0);
  });
  return pack;
}

export function unpackActivities(pack: ActivityPack): Activity[] {
  if (pack.flags.length === 0) return [];
  const { texts } = pack;
  const word = (i: number): string | null => (i < 0 ? null : texts[i]!);
  const number = (x: number): number | null => (Number.isNaN(x) ? null : x);
  return pack.ids.split('\n').map((id, i): Activity => ({
    id, dealId: word(pack.deal[i]!) as DealId | null, leadId: word(pack.lead[i]!), contactId: word(pack.contact[i]!), ownerId: word(pack.owner[i]!) as UserId | null,
    kind: word(pack.kind[i]!) as ActivityKind, day: number(pack.day[i]!) as Day | null, at: number(pack.at[i]!), minutes: number(pack.minutes[i]!), outcome: word(pack.outcome[i]!),
    isDone: (pack.flags[i]! & DONE) !== 0, isDeleted: (pack.flags[i]! & DELETED) !== 0,
  }));
}

/** A row that an earlier version stored: what it didn't know is blank, never undefined. */
export const completeActivity = (a: Activity): Activity => {
  const { leadId, contactId, at, minutes, outcome } = a as Partial<Activity>;
  return { ...a, leadId: leadId ?? null, contactId: contactId ?? null, at: at ?? null, minutes: minutes ?? null, outcome: outcome ?? null };
};

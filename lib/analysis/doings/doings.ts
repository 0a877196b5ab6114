import type { Activity } from '../../model/activity.ts';
import type { DealBook } from '../../model/book.ts';
import type { Lead } from '../../model/lead.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Conversion } from '../../model/money.ts';
import type { Sliced } from '../accuracy/sliced.ts';
import { UNKNOWN } from '../../model/book.ts';
import { addDays, day, dayOf, startOfDay } from '../../model/day.ts';
import { conversionOn, convertMinor } from '../../model/money.ts';
import { wasHeld } from '../measures/read/activities.ts';
import { DoingColumns, doingIndex, type Doings } from './doing.ts';

const CHUNK = 2048;
const MS = 86_400_000;

export interface DoingsInput {
  book: DealBook;
  context: OrgContext;
  activities: readonly Activity[];
  /** A lead that became a deal is the same matter as the deal. */
  leads: readonly Lead[];
  now: number;
}

/**
 * All that people did and what came of it, up to now, one pass over activities and one over the history of deals. Counted are done and
 * undeleted activities of their owner's, of meetings those that were held; a deal's creation; each first arrival in a later open stage (`advanced`), the first of them
 * or the win without one (`qualified`); its being won or lost for
 * good, on the day that was recorded; each move of the close date to a later month (`pushed`); all of who owned the deal then, where that is
 * recorded, else of who owns it today. Deleted deals don't count, nor does what lies before a cut record. Yields how many rows are done.
 */
export function* doingsOf({ book, context, activities, leads, now }: DoingsInput): Sliced<Doings> {
  const columns = new DoingColumns(activities.length + book.heads.length * 4);
  const today = dayOf(now, context.timeZone);
  const became = new Map(leads.flatMap((l) => (l.dealId === null ? [] : [[l.id, String(l.dealId)] as const])));
  let [unowned, unlinked] = [0, 0];
  const kinds = new Map(['call', 'email', 'meeting', 'task', 'note', 'other'].map((k) => [k, doingIndex(k as 'call')]));
  for (let i = 0; i < activities.length; i++) {
    if (i > 0 && i % CHUNK === 0) yield i;
    const a = activities[i]!;
    if (!a.isDone || a.isDeleted) continue;
    if (a.ownerId === null || a.day === null) { unowned++; continue; }
    if (a.day > today || (a.kind === 'meeting' && !wasHeld(a))) continue;
    const about = columns.subjectOf(a.dealId ?? (a.leadId === null ? null : (became.get(a.leadId) ?? a.leadId)));
    if (about < 0) unlinked++;
    columns.add(columns.personOf(a.ownerId), a.day, kinds.get(a.kind)!, about, i, a.minutes ?? NaN);
  }
  const asOfToday = yield* dealDoings({ book, context, now, columns, from: activities.length });
  return columns.done({ ownersAsOfToday: asOfToday, unowned, unlinked });
}

interface OfDeals extends Omit<DoingsInput, 'activities' | 'leads'> {
  columns: DoingColumns;
  from: number;
}

function* dealDoings({ book, context, now, columns, from }: OfDeals): Sliced<boolean> {
  const stages = new Map(context.stages.map((s) => [String(s.id), s]));
  const order = Float64Array.from(book.stageIds, (id) => stages.get(id)?.order ?? NaN);
  // 0 open, 1 won, 2 lost, 3 a stage that isn't known.
  const ends = Uint8Array.from(book.stageIds, (id) => { const s = stages.get(id); return s ? (s.isWon ? 1 : s.isClosed ? 2 : 0) : 3; });
  const people = Int32Array.from(book.ownerIds, (id) => columns.personOf(id));
  const onDay = dayReader(context.timeZone);
  const amountAt = amountReader(book, context);
  const [created, advanced, won, lost, pushed, qualified] = (['created', 'advanced', 'won', 'lost', 'pushed', 'qualified'] as const).map(doingIndex) as [number, number, number, number, number, number];
  const monthOf = (d: number): number => { const at = new Date(d * MS); return at.getUTCFullYear() * 12 + at.getUTCMonth(); };
  let asOfToday = false;
  for (let i = 0; i < book.heads.length; i++) {
    if (i > 0 && i % CHUNK === 0) yield from + i;
    if (book.deleted[i] !== Infinity) continue;
    const about = columns.subjectOf(book.heads[i]!.id);
    const owner = (r: number): number => {
      if (book.owner[r] !== UNKNOWN) return book.owner[r]!;
      asOfToday = true;
      return book.ownerNow[i]!;
    };
    const first = book.first[i]!;
    let [highest, closed, close] = [NaN, 0, NaN];
    let isQualified = book.cut[i] === 1;
    const add = (r: number, kind: number, value = NaN, age = NaN): void => {
      const o = owner(r);
      if (o >= 0) columns.add(people[o]!, onDay(book.at[r]!), kind, about, i, value, age);
    };
    const qualify = (r: number): void => {
      if (!isQualified) add(r, qualified);
      isQualified = true;
    };
    for (let r = first; r < book.first[i + 1]! && book.at[r]! < now; r++) {
      const s = book.stage[r]!;
      const end = s < 0 ? 3 : ends[s]!;
      if (r === first && book.cut[i] !== 1) add(r, created, amountAt(r));
      if (end === 0) {
        if (order[s]! > highest) {
          add(r, advanced);
          qualify(r);
        }
        if (!(order[s]! <= highest)) highest = order[s]!;
        closed = 0;
      } else if (end < 3 && closed === 0) {
        closed = end;
        // The last word counts: a deal that was closed, opened and closed again was decided once.
        if (end === 1) qualify(r);
        if (!reopens(book, i, r, ends, now)) add(r, end === 1 ? won : lost, amountAt(r), book.cut[i] === 1 ? NaN : (book.at[r]! - book.created[i]!) / MS);
      }
      const date = book.closeDay[r]!;
      const isDate = date > -2_000_000_000;
      if (isDate && closed === 0 && !Number.isNaN(close) && date > close && monthOf(date) > monthOf(close)) add(r, pushed);
      if (isDate) close = date;
    }
  }
  return asOfToday;
}

function reopens(book: DealBook, i: number, row: number, ends: Uint8Array, now: number): boolean {
  for (let r = row + 1; r < book.first[i + 1]! && book.at[r]! < now; r++) if (book.stage[r]! >= 0 && ends[book.stage[r]!] === 0) return true;
  return false;
}

/** Days of instants in a zone: where the zone's own days begin within each UTC day is asked once, since asking costs more than all the rest. */
function dayReader(zone: string): (instant: number) => number {
  const kept = new Map<number, { day: number; next: number; nextButOne: number }>();
  return (instant) => {
    const utc = Math.floor(instant / MS);
    let found = kept.get(utc);
    if (found === undefined) {
      const first = dayOf(utc * MS, zone);
      kept.set(utc, (found = { day: first, next: startOfDay(addDays(first, 1), zone), nextButOne: startOfDay(addDays(first, 2), zone) }));
    }
    return found.day + (instant >= found.nextButOne ? 2 : instant >= found.next ? 1 : 0);
  };
}

/** Minor units of the org's currency, at the rate of the day the row was written; NaN where the amount isn't known or has no rate. */
function amountReader(book: DealBook, context: OrgContext): (row: number) => number {
  const rates = new Map<string, Conversion | undefined>();
  return (row) => {
    const minor = book.amount[row]!;
    if (!Number.isFinite(minor)) return NaN;
    const code = book.currency[row]! < 0 ? context.currencies.org : book.currencyCodes[book.currency[row]!]!;
    if (code === context.currencies.org) return minor;
    const on = Math.floor(book.at[row]! / MS);
    const key = `${code} ${on}`;
    if (!rates.has(key)) rates.set(key, conversionOn(context.currencies, code, day(on)));
    const by = rates.get(key);
    return by ? convertMinor(minor, by) : NaN;
  };
}

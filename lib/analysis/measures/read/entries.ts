import type { MeasureDefinition, MeasureEntry } from '../../../model/goals/measure.ts';
import type { SharedRecord } from '../../../model/records.ts';
import type { MeasureData, MeasureScope, Reading } from '../measure.ts';
import type { ByOwner, Counted } from './by-owner.ts';
import { conversionOn, convertMinor, sumMinor } from '../../../model/money.ts';
import { parseAssignee } from '../../../model/goals/assignee.ts';
import { NOTHING } from '../measure.ts';
import { byOwner, within } from './by-owner.ts';
import { keptFor } from './kept.ts';
import { notKnown } from './reading.ts';

interface Entered extends Counted {
  key: string;
  body: MeasureEntry;
}

interface Book {
  /** By measure and `assigneeText`, ascending by day; the newest of a day alone. */
  by: ReadonlyMap<string, readonly Entered[]>;
  /** By measure: what was entered for people. */
  people: ReadonlyMap<string, ByOwner<Entered>>;
}

const placeOf = (measureId: string, assignee: string): string => `${measureId}\n${assignee}`;

const entriesBook = keptFor((entries: readonly SharedRecord<'entry'>[]): Book => {
  const newest = new Map<string, SharedRecord<'entry'>>();
  for (const e of entries) {
    const at = `${placeOf(e.body.measureId, e.body.assignee)}\n${e.body.day}`;
    const was = newest.get(at);
    if (!was || e.at > was.at || (e.at === was.at && e.key > was.key)) newest.set(at, e);
  }
  const all = [...newest.values()].map((e): Entered => {
    const whose = parseAssignee(e.body.assignee);
    return { key: e.key, body: e.body, day: e.body.day, ownerId: whose?.kind === 'person' ? whose.id : null };
  }).sort((a, b) => a.day - b.day || (a.key < b.key ? -1 : 1));
  return {
    by: Map.groupBy(all, (e) => placeOf(e.body.measureId, e.body.assignee)),
    people: new Map([...Map.groupBy(all.filter((e) => e.ownerId !== null), (e) => e.body.measureId)].map(([id, list]) => [id, byOwner(list)])),
  };
});

/**
 * What was entered by hand for whose number it is. `sum`: all that came in on the scope's days; where nothing was entered for a team or the company itself, what was
 * entered for its people while they were in it. `rate`: the newest number on those days. Money at the rate of its day.
 */
export function readEntries(measure: Pick<MeasureDefinition, 'id' | 'adds' | 'label'>, data: MeasureData, scope: MeasureScope): Reading {
  const book = entriesBook(data.entries);
  const own = (book.by.get(placeOf(measure.id, scope.assignee)) ?? []).filter((e) => e.day >= scope.start && e.day <= scope.end);
  const people = book.people.get(measure.id);
  const used = measure.adds === 'rate' ? own.slice(-1) : own.length > 0 || !people ? own : within(people, scope);
  if (used.length === 0) return notKnown('Nothing has been entered for these days yet.', 0);
  const values = used.map((e) => inOrgMoney(e.body, data));
  const known = values.filter((v) => v !== null);
  const evidence = { entries: used.map((e) => e.key) };
  if (known.length === 0) return notKnown('It was entered in a currency without a rate.', used.length, evidence);
  const lost = used.length - known.length;
  return {
    value: sumMinor(known), n: used.length, evidence: { ...NOTHING, ...evidence },
    why: lost > 0 ? `${lost} of ${used.length} numbers are in a currency without a rate: not in the sum.` : null,
  };
}

/** The newest number entered up to a day, for whose it is; null: none. */
export function enteredBy(measureId: string, assignee: string, entries: readonly SharedRecord<'entry'>[], day: number): { value: number; key: string } | null {
  const found = (entriesBook(entries).by.get(placeOf(measureId, assignee)) ?? []).findLast((e) => e.day <= day);
  return found ? { value: found.body.value, key: found.key } : null;
}

function inOrgMoney(e: MeasureEntry, { context }: MeasureData): number | null {
  if (e.currency === null) return e.value;
  const by = conversionOn(context.currencies, e.currency, e.day);
  return by ? convertMinor(e.value, by) : null;
}

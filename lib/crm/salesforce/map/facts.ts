import type { DealHead } from '../../../model/deal.ts';
import type { DealFactValues, FactName, FactValue, FieldMap } from '../../../model/facts.ts';
import type { Row } from '../../sample/tables.ts';
import { to18 } from '../../../model/salesforce-id.ts';
import { instant, text } from './cell.ts';

/** Mapped facts that lie on the opportunity: fact → field. */
export type DealFields = Partial<Record<FactName, string>>;

export const dealFields = (map: FieldMap | undefined): DealFields =>
  Object.fromEntries(Object.entries(map?.fields ?? {}).filter(([, f]) => f.object === 'deal').map(([fact, f]): [string, string] => [fact, f.field]).sort()) as DealFields;

/** The same text for the same fields, whatever their order. */
export const mapKey = (fields: DealFields): string => Object.entries(fields).map(([fact, field]) => `${fact}=${field}`).sort().join('&');

/** Field → the instant from which its changes are recorded, as far as the rows that are still kept tell. */
export type TrackedSince = Record<string, number>;

/** Off an export's own rows. Field names as OpportunityFieldHistory.Field writes them. */
export function trackedSince(rows: readonly Row[]): TrackedSince {
  const since: TrackedSince = {};
  for (const row of rows) {
    const field = text(row.Field);
    const at = instant(row.CreatedDate);
    if (field !== null && typeof at === 'number') since[field] = Math.min(since[field] ?? Infinity, at);
  }
  return since;
}

/** Mapped facts that lie on leads. */
export const leadFields = (map: FieldMap | undefined): DealFields =>
  Object.fromEntries(Object.entries(map?.fields ?? {}).filter(([, f]) => f.object === 'lead').map(([fact, f]): [string, string] => [fact, f.field]).sort()) as DealFields;

/**
 * The facts of one deal or lead. A tracked field's past begins where it is known to have been recorded and the deal existed; before
 * that nothing is said. The first row's old value is what held until then.
 */
export function factsOf(row: Row, head: Pick<DealHead, 'createdAt'>, changes: readonly Row[], fields: DealFields, tracked: TrackedSince): DealFactValues {
  const facts: DealFactValues = {};
  for (const [fact, field] of Object.entries(fields) as [FactName, string][]) {
    if (row[field] === undefined) continue;
    const now = text(row[field]);
    const since = tracked[field];
    facts[fact] = { now, history: since === undefined ? null : pastOf(changes.filter((c) => text(c.Field) === field), now, Math.max(since, head.createdAt)) };
  }
  return facts;
}

/** A tracked field's values from `begin` on, off its rows of a field history. */
export function pastOf(changes: readonly Row[], now: string | null, begin: number): NonNullable<FactValue['history']> {
  const dated = changes.map((c) => ({ at: instant(c.CreatedDate), id: text(c.Id) ?? '', was: text(c.OldValue), is: text(c.NewValue) }))
    .filter((c): c is typeof c & { at: number } => typeof c.at === 'number')
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : Number(a.id > b.id)));
  const first = dated[0];
  if (!first) return [{ at: begin, value: now }];
  return [...(begin < first.at ? [{ at: begin, value: first.was }] : []), ...dated.map((c) => ({ at: c.at, value: c.is }))];
}

/** Puts facts on heads; `rows` are the opportunities, `history` their OpportunityFieldHistory. */
export function addFacts(heads: Iterable<DealHead>, rows: readonly Row[], history: readonly Row[], fields: DealFields, tracked: TrackedSince): void {
  if (Object.keys(fields).length === 0) return;
  const rowOf = new Map(rows.map((r) => [to18(text(r.Id) ?? ''), r]));
  const names = new Set(Object.values(fields));
  const changes = Map.groupBy(history.filter((r) => names.has(text(r.Field) ?? '')), (r) => to18(text(r.OpportunityId) ?? ''));
  for (const head of heads) {
    const row = rowOf.get(head.id);
    if (row) head.facts = factsOf(row, head, changes.get(head.id) ?? [], fields, tracked);
  }
}

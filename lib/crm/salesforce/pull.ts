import type { Activity } from '../../model/activity.ts';
import type { CurrencyTable } from '../../model/currency.ts';
import type { DealChange, DealHead } from '../../model/deal.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Cursor, PullBatch } from '../port.ts';
import type { OrgTables, Row } from '../sample/tables.ts';
import type { Salesforce } from './client.ts';
import type { KnownFields } from './describe.ts';
import type { Read } from './pages.ts';
import { dealId } from '../../model/ids.ts';
import { to18 } from '../../model/salesforce-id.ts';
import { describeOrg } from './describe.ts';
import { addContacts, isProblem, mapActivity, mapContext, mapDealHead, mapHistoryRow, mapLead, mapOwnerChange } from './map/index.ts';
import { CONTEXT_OBJECTS, DEAL_OBJECTS } from './objects.ts';
import { nextPages, read, readAll } from './pages.ts';

/** Late commits may carry an older stamp: read this much again. */
const OVERLAP_MS = 5 * 60_000;
const HOUR_MS = 3_600_000;
const ACTIVITY_MS = 730 * 86_400_000;

type State = {
  fields: KnownFields; currencies: CurrencyTable; timeZone: string; reads: Read[] | null;
  /** Instant (ISO) up to which everything is known, and when the org around the deals was last read. */
  since: string; contextAt: number; leadsSince: string;
  /** Row id → its stamp, for rows of the overlap that have come already. */
  seen: Record<string, string>;
  /** Any change of owner has come: an org that doesn't track them has none at all. */
  ownersTracked: boolean;
};
export interface PullOptions { now: () => number }

const iso = (at: number): string => new Date(at).toISOString();
const stampOf = (row: Row): string => String(row.SystemModstamp ?? row.CreatedDate ?? '');
const cursorOf = (state: State): Cursor => structuredClone(state) as unknown as Cursor;

async function readContext(sf: Salesforce, signal: AbortSignal): Promise<{ context: OrgContext; fields: KnownFields }> {
  const { fields, notes } = await describeOrg(sf, signal);
  const tables: OrgTables = await readAll(sf, CONTEXT_OBJECTS.map((name) => read(name, name, fields[name] ?? [])), signal);
  const context = mapContext(tables, { ownerHistory: fields.OpportunityFieldHistory !== undefined, dealHistory: fields.OpportunityHistory !== undefined });
  return { context: { ...context, notes: [...notes, ...context.notes] }, fields };
}

/** History of a deleted deal is deleted with it: all reads take deleted rows along. */
const dealReads = (fields: KnownFields, now: number): Read[] => DEAL_OBJECTS.map((name) => read(name, name, fields[name] ?? [],
  name === 'OpportunityFieldHistory' ? `Field = 'Owner'` : name === 'Task' || name === 'Event' ? `CreatedDate >= ${iso(now - ACTIVITY_MS)}` : '', true));

interface Mapped { deals: DealHead[]; changes: DealChange[]; activities: Activity[]; leads: NonNullable<PullBatch['leads']>; notes: string[] }

function mapRows(found: ReadonlyMap<string, Row[]>, state: State, now: number): Mapped {
  const of = (name: string): Row[] => found.get(name) ?? [];
  const notes: string[] = [];
  const live = <T>(x: T | { problem: string } | null): x is T => {
    if (isProblem(x)) notes.push(`A row was left out: ${x.problem}.`);
    return x !== null && !isProblem(x);
  };
  return {
    deals: of('Opportunity').map((r) => mapDealHead(r, state, now)).filter((h): h is DealHead => live(h)),
    changes: [...of('OpportunityHistory').map((r) => mapHistoryRow(r, state)), ...of('OpportunityFieldHistory').map((r) => mapOwnerChange(r))].filter((c): c is DealChange => live(c)),
    activities: (['Task', 'Event'] as const).flatMap((name) => of(name).map((r) => mapActivity(r, name, state.timeZone))).filter((a) => a !== null),
    leads: of('Lead').map(mapLead).filter((l) => l !== null), notes,
  };
}

async function contactsFor(sf: Salesforce, state: State, where: string, heads: DealHead[], signal: AbortSignal): Promise<void> {
  if (!state.fields.OpportunityContactRole || heads.length === 0) return;
  const tables = await readAll(sf, [read('OpportunityContactRole', 'OpportunityContactRole', state.fields.OpportunityContactRole, where)], signal);
  addContacts({ OpportunityContactRole: [], ...tables }, new Map(heads.map((h) => [h.id, h])));
}

const latest = (stamps: readonly string[], than: string): string => stamps.reduce((a, b) => (Date.parse(b.replace('+0000', 'Z')) > Date.parse(a.replace('+0000', 'Z')) ? b : a), than);

/** Everything an org has, or what changed since; see CrmPort.pull. */
export async function* pull(sf: Salesforce, from: Cursor | null, signal: AbortSignal, { now }: PullOptions): AsyncGenerator<PullBatch> {
  if (from === null) {
    const started = now();
    const { context, fields } = await readContext(sf, signal);
    const state: State = { fields, currencies: context.currencies, timeZone: context.timeZone, reads: dealReads(fields, started), since: iso(started - OVERLAP_MS), contextAt: started, leadsSince: iso(started - OVERLAP_MS), seen: {}, ownersTracked: false };
    yield { cursor: cursorOf(state), progress: { what: 'org', done: 1, total: 1 }, context };
    yield* full(sf, state, signal, now);
    return;
  }
  const state = structuredClone(from) as unknown as State;
  if (state.reads) yield* full(sf, state, signal, now);
  else yield* changed(sf, state, signal, now);
}

async function* full(sf: Salesforce, state: State, signal: AbortSignal, now: () => number): AsyncGenerator<PullBatch> {
  const reads = state.reads ?? [];
  while (reads.some((r) => !r.done)) {
    const found = await nextPages(sf, reads, signal);
    const mapped = mapRows(found, state, now());
    const ids = (found.get('Opportunity') ?? []).map((r) => String(r.Id));
    if (ids.length > 0) await contactsFor(sf, state, `OpportunityId >= '${ids[0]}' AND OpportunityId <= '${ids.at(-1)}'`, mapped.deals, signal);
    const done = reads.every((r) => r.done);
    state.ownersTracked ||= mapped.changes.some((c) => c.set.ownerId !== undefined);
    // Nothing is cut silently: what Salesforce counted and what came are held against each other.
    for (const r of reads) if (done && r.total !== null && r.total !== r.count) mapped.notes.push(`Salesforce counted ${r.total} rows of ${r.from}, and ${r.count} came.`);
    if (done) state.reads = null;
    yield { cursor: cursorOf(state), progress: { what: found.has('Opportunity') ? 'deals' : found.has('OpportunityHistory') ? 'history' : 'activities', done: reads.reduce((n, r) => n + r.count, 0), total: reads.every((r) => r.done || r.total !== null) ? reads.reduce((n, r) => n + (r.done ? r.count : (r.total ?? 0)), 0) : null }, ...mapped, ...(done && { done: true as const, ...(!state.ownersTracked && { knowledge: { ownerHistory: false } }) }) };
  }
}

async function* changed(sf: Salesforce, state: State, signal: AbortSignal, now: () => number): AsyncGenerator<PullBatch> {
  let context: OrgContext | undefined;
  const at = now();
  const hourly = at - state.contextAt >= HOUR_MS;
  if (hourly) {
    const fresh = await readContext(sf, signal);
    context = fresh.context;
    Object.assign(state, { fields: fresh.fields, currencies: context.currencies, timeZone: context.timeZone, contextAt: at });
  }
  const { fields } = state;
  const since = iso(Date.parse(state.since.replace('+0000', 'Z')) - OVERLAP_MS);
  const stamp = `SystemModstamp >= ${since}`;
  const found = new Map(Object.entries(await readAll(sf, [
    read('Opportunity', 'Opportunity', fields.Opportunity ?? [], stamp, true),
    read('OpportunityHistory', 'OpportunityHistory', fields.OpportunityHistory ?? [], stamp, true),
    read('OpportunityFieldHistory', 'OpportunityFieldHistory', fields.OpportunityFieldHistory ?? [], `Field = 'Owner' AND CreatedDate >= ${since}`, true),
    read('Task', 'Task', fields.Task ?? [], stamp, true), read('Event', 'Event', fields.Event ?? [], stamp, true),
    ...(hourly ? [read('Lead', 'Lead', fields.Lead ?? [], `SystemModstamp >= ${state.leadsSince}`, true)] : []),
  ], signal)));
  const all = [...found.values()].flat();
  const isNew = (row: Row): boolean => state.seen[String(row.Id)] !== stampOf(row);
  for (const [key, rows] of found) found.set(key, rows.filter(isNew));
  const moved = new Set(['Opportunity', 'OpportunityHistory', 'OpportunityFieldHistory'].flatMap((key) => (found.get(key) ?? []).map((r) => to18(String(key === 'Opportunity' ? r.Id : r.OpportunityId)))));
  const side = mapRows(new Map([...found].filter(([key]) => key === 'Task' || key === 'Event' || key === 'Lead')), state, at);
  state.seen = Object.fromEntries(all.map((r) => [String(r.Id), stampOf(r)]));
  state.since = latest(all.map(stampOf), state.since);
  if (hourly) state.leadsSince = iso(at - OVERLAP_MS);
  const batch: PullBatch = { cursor: {}, progress: { what: 'deals', done: moved.size, total: moved.size }, ...(context && { context }), deals: [], changes: [], activities: side.activities, leads: side.leads, notes: side.notes, goneDealIds: [], done: true };
  const ids = [...moved];
  for (let i = 0; i < ids.length; i += 200) {
    const some = ids.slice(i, i + 200);
    const list = `(${some.map((id) => `'${id}'`).join(',')})`;
    const whole = new Map(Object.entries(await readAll(sf, [
      read('Opportunity', 'Opportunity', fields.Opportunity ?? [], `Id IN ${list}`, true),
      read('OpportunityHistory', 'OpportunityHistory', fields.OpportunityHistory ?? [], `OpportunityId IN ${list}`, true),
      read('OpportunityFieldHistory', 'OpportunityFieldHistory', fields.OpportunityFieldHistory ?? [], `Field = 'Owner' AND OpportunityId IN ${list}`, true),
    ], signal)));
    const mapped = mapRows(whole, state, at);
    await contactsFor(sf, state, `OpportunityId IN ${list}`, mapped.deals, signal);
    const there = new Set<string>(mapped.deals.map((d) => d.id));
    batch.notes!.push(...mapped.notes);
    batch.deals!.push(...mapped.deals);
    batch.changes!.push(...mapped.changes.filter((c) => there.has(c.dealId)));
    batch.goneDealIds!.push(...some.filter((id) => !there.has(id)).map(dealId));
  }
  yield { ...batch, cursor: cursorOf(state) };
}

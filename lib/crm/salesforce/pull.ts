import type { Activity } from '../../model/activity.ts';
import type { CurrencyTable } from '../../model/currency.ts';
import type { DealChange, DealHead } from '../../model/deal.ts';
import type { FieldMap } from '../../model/facts.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Cursor, PullBatch } from '../port.ts';
import type { Row } from '../sample/tables.ts';
import type { AroundState } from './around-deals.ts';
import type { Salesforce } from './client.ts';
import type { KnownFields } from './describe.ts';
import type { Read } from './pages.ts';
import { dealId } from '../../model/ids.ts';
import { to18 } from '../../model/salesforce-id.ts';
import { readAround } from './around-deals.ts';
import { readAroundLeads, type AroundLeadsState } from './around-leads.ts';
import { readContext } from './context.ts';
import { dealFields, leadFields, mapKey } from './map/facts.ts';
import { isProblem, mapActivity, mapDealHead, mapHistoryRow, mapLead, mapOwnerChange } from './map/index.ts';
import { DEAL_OBJECTS } from './objects.ts';
import { nextPages, read, readAll } from './pages.ts';

/** Late commits may carry an older stamp: read this much again. */
const OVERLAP_MS = 5 * 60_000;
const HOUR_MS = 3_600_000;
const ACTIVITY_MS = 730 * 86_400_000;

type State = AroundState & AroundLeadsState & {
  /** The company's fields that this reading takes along (lib/crm/salesforce/map/facts.ts). Older cursors have none. */
  map?: string;
  currencies: CurrencyTable; timeZone: string; reads: Read[] | null;
  /** Instant (ISO) up to which everything is known, and when the org around the deals was last read. */
  since: string; contextAt: number; leadsSince: string;
  /** Row id → its stamp, for rows of the overlap that have come already. */
  seen: Record<string, string>;
  /** Any change of owner has come: an org that doesn't track them has none at all. */
  ownersTracked: boolean;
};
export interface PullOptions { now: () => number; fields?: FieldMap }

const iso = (at: number): string => new Date(at).toISOString();
const stampOf = (row: Row): string => String(row.SystemModstamp ?? row.CreatedDate ?? '');
const cursorOf = (state: State): Cursor => structuredClone(state) as unknown as Cursor;

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

const IN_A_LIST = 200;
const listOf = (ids: readonly string[]): string => `(${ids.map((id) => `'${id}'`).join(',')})`;
const latest = (stamps: readonly string[], than: string): string => stamps.reduce((a, b) => (Date.parse(b.replace('+0000', 'Z')) > Date.parse(a.replace('+0000', 'Z')) ? b : a), than);

/** Everything an org has, or what changed since; see CrmPort.pull. */
export async function* pull(sf: Salesforce, from: Cursor | null, signal: AbortSignal, { now, fields: wanted }: PullOptions): AsyncGenerator<PullBatch> {
  const [facts, leadFacts] = [dealFields(wanted), leadFields(wanted)];
  const map = [mapKey(facts), mapKey(leadFacts)].filter((key) => key !== '').join(' lead:');
  const state = structuredClone(from) as unknown as State | null;
  // A cursor of an older version brought leads without their past.
  if (state === null || state.leadTracked === undefined || (state.map ?? '') !== map) {
    const started = now();
    const { context, ...known } = await readContext(sf, { deal: facts, lead: leadFacts }, started, signal);
    const begun: State = { ...known, facts, leadFacts, map, currencies: context.currencies, timeZone: context.timeZone, reads: dealReads(known.fields, started), since: iso(started - OVERLAP_MS), contextAt: started, leadsSince: iso(started - OVERLAP_MS), seen: {}, ownersTracked: false };
    yield { cursor: cursorOf(begun), progress: { what: 'org', done: 1, total: 1 }, context };
    yield* full(sf, begun, signal, now);
    return;
  }
  Object.assign(state, { facts, leadFacts });
  if (state.reads) yield* full(sf, state, signal, now);
  else yield* changed(sf, state, signal, now);
}

async function* full(sf: Salesforce, state: State, signal: AbortSignal, now: () => number): AsyncGenerator<PullBatch> {
  const reads = state.reads ?? [];
  while (reads.some((r) => !r.done)) {
    const found = await nextPages(sf, reads, signal);
    const mapped = mapRows(found, state, now());
    const rows = found.get('Opportunity') ?? [];
    if (rows.length > 0) await readAround(sf, state, `OpportunityId >= '${String(rows[0]!.Id)}' AND OpportunityId <= '${String(rows.at(-1)!.Id)}'`, mapped.deals, rows, signal);
    const leads = found.get('Lead') ?? [];
    if (leads.length > 0) await readAroundLeads(sf, state, `LeadId >= '${String(leads[0]!.Id)}' AND LeadId <= '${String(leads.at(-1)!.Id)}'`, mapped.leads, leads, signal);
    const done = reads.every((r) => r.done);
    state.ownersTracked ||= mapped.changes.some((c) => c.set.ownerId !== undefined);
    // Nothing is cut silently: what Salesforce counted and what came are held against each other.
    for (const r of reads) if (done && r.total !== null && r.total !== r.count) mapped.notes.push(`Salesforce counted ${r.total} rows of ${r.from}, and ${r.count} came.`);
    if (done) state.reads = null;
    yield { cursor: cursorOf(state), progress: { what: found.has('Opportunity') ? 'deals' : found.has('OpportunityHistory') ? 'history' : found.has('Lead') ? 'leads' : 'activities', done: reads.reduce((n, r) => n + r.count, 0), total: reads.every((r) => r.done || r.total !== null) ? reads.reduce((n, r) => n + (r.done ? r.count : (r.total ?? 0)), 0) : null }, ...mapped, ...(done && { done: true as const, ...(!state.ownersTracked && { knowledge: { ownerHistory: false } }) }) };
  }
}

async function* changed(sf: Salesforce, state: State, signal: AbortSignal, now: () => number): AsyncGenerator<PullBatch> {
  let context: OrgContext | undefined;
  const at = now();
  const hourly = at - state.contextAt >= HOUR_MS;
  if (hourly) {
    const { context: fresh, ...known } = await readContext(sf, { deal: state.facts, lead: state.leadFacts }, at, signal);
    context = fresh;
    Object.assign(state, { ...known, currencies: context.currencies, timeZone: context.timeZone, contextAt: at });
  }
  const { fields } = state;
  const since = iso(Date.parse(state.since.replace('+0000', 'Z')) - OVERLAP_MS);
  const stamp = `SystemModstamp >= ${since}`;
  const found = new Map(Object.entries(await readAll(sf, [
    read('Opportunity', 'Opportunity', fields.Opportunity ?? [], stamp, true),
    read('OpportunityHistory', 'OpportunityHistory', fields.OpportunityHistory ?? [], stamp, true),
    read('OpportunityFieldHistory', 'OpportunityFieldHistory', fields.OpportunityFieldHistory ?? [], `Field = 'Owner' AND CreatedDate >= ${since}`, true),
    read('Task', 'Task', fields.Task ?? [], stamp, true), read('Event', 'Event', fields.Event ?? [], stamp, true),
    // Shares of credit change without their deal, campaigns without their lead; what changed there is asked as seldom as leads are.
    ...(hourly ? [read('Lead', 'Lead', fields.Lead ?? [], `SystemModstamp >= ${state.leadsSince}`, true), read('CampaignMember', 'CampaignMember', fields.CampaignMember ?? [], `LeadId != null AND SystemModstamp >= ${state.leadsSince}`, true), read('OpportunitySplit', 'OpportunitySplit', fields.OpportunitySplit ?? [], `SystemModstamp >= ${state.leadsSince}`, true)] : []),
  ], signal)));
  const all = [...found.values()].flat();
  const isNew = (row: Row): boolean => state.seen[String(row.Id)] !== stampOf(row);
  for (const [key, rows] of found) found.set(key, rows.filter(isNew));
  const moved = new Set(['Opportunity', 'OpportunityHistory', 'OpportunityFieldHistory', 'OpportunitySplit'].flatMap((key) => (found.get(key) ?? []).map((r) => to18(String(key === 'Opportunity' ? r.Id : r.OpportunityId)))));
  const side = mapRows(new Map([...found].filter(([key]) => key === 'Task' || key === 'Event')), state, at);
  const movedLeads = new Set(['Lead', 'CampaignMember'].flatMap((key) => (found.get(key) ?? []).map((r) => to18(String(key === 'Lead' ? r.Id : r.LeadId)))));
  state.seen = Object.fromEntries(all.map((r) => [String(r.Id), stampOf(r)]));
  state.since = latest(all.map(stampOf), state.since);
  if (hourly) state.leadsSince = iso(at - OVERLAP_MS);
  const batch: PullBatch = { cursor: {}, progress: { what: 'deals', done: moved.size, total: moved.size }, ...(context && { context }), deals: [], changes: [], activities: side.activities, leads: [], notes: side.notes, goneDealIds: [], done: true };
  const ids = [...moved];
  for (let i = 0; i < ids.length; i += IN_A_LIST) {
    const some = ids.slice(i, i + IN_A_LIST);
    const list = listOf(some);
    const whole = new Map(Object.entries(await readAll(sf, [
      read('Opportunity', 'Opportunity', fields.Opportunity ?? [], `Id IN ${list}`, true),
      read('OpportunityHistory', 'OpportunityHistory', fields.OpportunityHistory ?? [], `OpportunityId IN ${list}`, true),
      read('OpportunityFieldHistory', 'OpportunityFieldHistory', fields.OpportunityFieldHistory ?? [], `Field = 'Owner' AND OpportunityId IN ${list}`, true),
    ], signal)));
    const mapped = mapRows(whole, state, at);
    await readAround(sf, state, `OpportunityId IN ${list}`, mapped.deals, whole.get('Opportunity') ?? [], signal);
    const there = new Set<string>(mapped.deals.map((d) => d.id));
    batch.notes!.push(...mapped.notes);
    batch.deals!.push(...mapped.deals);
    batch.changes!.push(...mapped.changes.filter((c) => there.has(c.dealId)));
    batch.goneDealIds!.push(...some.filter((id) => !there.has(id)).map(dealId));
  }
  const leadIds = [...movedLeads];
  for (let i = 0; i < leadIds.length; i += IN_A_LIST) {
    const list = listOf(leadIds.slice(i, i + IN_A_LIST));
    const rows = (await readAll(sf, [read('Lead', 'Lead', fields.Lead ?? [], `Id IN ${list}`, true)], signal)).Lead ?? [];
    const { leads } = mapRows(new Map([['Lead', rows]]), state, at);
    await readAroundLeads(sf, state, `LeadId IN ${list}`, leads, rows, signal);
    batch.leads!.push(...leads);
  }
  yield { ...batch, cursor: cursorOf(state) };
}

import type { OrgTables, Row, SandboxReply } from '../../../sandbox/types.ts';
import type { Cursor, PullBatch } from '../../../../lib/crm/port.ts';
import type { Transport } from '../../../../lib/crm/hubspot/index.ts';
import { HUBSPOT_KEYS, hubspotHalf } from '../../../sandbox/hubspot/index.ts';

export const KEY = HUBSPOT_KEYS.full;

/** The sandbox's HubSpot behind a fetch of its own, on a clock that only sleeping and calling move. */
export function world(tables: OrgTables, start: number) {
  let at = start;
  const calls: string[] = [];
  const slept: number[] = [];
  const unsupported: string[] = [];
  const faults: (SandboxReply | Error)[] = [];
  let half = hubspotHalf(tables, { now: () => at, unsupported: (what) => { unsupported.push(what); } });
  const transport: Transport = {
    async fetch(url, init) {
      at += 40;
      const address = new URL(url);
      calls.push(`${init.method} ${address.pathname}`);
      const fault = faults.shift();
      if (fault instanceof Error) throw fault;
      const headers = Object.fromEntries(new Headers(init.headers).entries());
      const reply = fault ?? await half.handle({ method: init.method!, host: address.hostname, url: address, headers, body: Buffer.from(typeof init.body === 'string' ? init.body : '') });
      const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body ?? null);
      return new Response(text, { status: reply.status, headers: new Headers(Object.entries(reply.headers ?? {}).map(([k, v]): [string, string] => [k, String(v)])) });
    },
    sleep: (ms) => {
      slept.push(ms);
      at += ms;
      return Promise.resolve();
    },
    now: () => at, random: () => 0.5, timeoutMs: 5_000,
  };
  return {
    transport, calls, slept, unsupported, faults, now: () => at,
    advance: (ms: number) => { at += ms; },
    /** HubSpot with other data, as after somebody worked in it. */
    become: (other: OrgTables) => { half = hubspotHalf(other, { now: () => at, unsupported: (what) => { unsupported.push(what); } }); },
  };
}

export async function collect(batches: AsyncIterable<PullBatch>): Promise<PullBatch[]> {
  const all: PullBatch[] = [];
  for await (const batch of batches) all.push(JSON.parse(JSON.stringify(batch)) as PullBatch);
  return all;
}

export const lastCursor = (batches: readonly PullBatch[]): Cursor => batches.at(-1)!.cursor;

/** What a store holds after batches: the last of each id; a deal's changes go with its head. */
export function stored(batches: readonly PullBatch[]) {
  const deals = new Map<string, { head: unknown; changes: unknown[] }>();
  const activities = new Map<string, unknown>();
  const leads = new Map<string, unknown>();
  let context: PullBatch['context'];
  for (const b of batches) {
    context = b.context ?? context;
    for (const head of b.deals ?? []) deals.set(head.id, { head, changes: (b.changes ?? []).filter((c) => c.dealId === head.id) });
    for (const id of b.goneDealIds ?? []) deals.delete(id);
    for (const a of b.activities ?? []) activities.set(a.id, a);
    for (const l of b.leads ?? []) leads.set(l.id, l);
  }
  return { deals, activities, leads, context };
}

const pad = (prefix: string, i: number): string => `${prefix}${String(i).padStart(12, '0')}AAA`;
export const START = Date.parse('2026-09-01T10:00:00Z');

/** A small org in Salesforce's tables: `n` deals, each with one change after its creation. */
export function smallOrg(n: number): OrgTables {
  const opportunities: Row[] = [];
  const history: Row[] = [];
  for (let i = 0; i < n; i++) {
    const Id = pad('006', i + 1);
    const created = new Date(START - (40 + (i % 300)) * 86_400_000).toISOString();
    const moved = new Date(START - (10 + (i % 25)) * 86_400_000).toISOString();
    const state = { OpportunityId: Id, StageName: 'Discovery', Amount: 1000 + i, CloseDate: '2026-09-30', ForecastCategory: 'Pipeline', CreatedById: pad('005', 1) };
    opportunities.push({ Id, Name: `Deal ${i}`, StageName: 'Proposal', Amount: 2000 + i, CloseDate: '2026-10-15', ForecastCategory: 'BestCase', OwnerId: pad('005', 1 + (i % 2)), CreatedDate: created, SystemModstamp: moved, CurrencyIsoCode: 'EUR', LastModifiedById: pad('005', 1) });
    history.push({ ...state, Id: pad('008', 2 * i + 1), CreatedDate: created });
    history.push({ ...state, Id: pad('008', 2 * i + 2), CreatedDate: moved, StageName: 'Proposal', Amount: 2000 + i, CloseDate: '2026-10-15', ForecastCategory: 'BestCase' });
  }
  const stage = (MasterLabel: string, SortOrder: number, more: Row): Row => ({ Id: pad('01J', SortOrder), MasterLabel, ApiName: MasterLabel, SortOrder, IsActive: true, IsClosed: false, IsWon: false, DefaultProbability: 20, ForecastCategory: 'Pipeline', ...more });
  return {
    Organization: [{ Id: pad('00D', 1), Name: 'Acme', TimeZoneSidKey: 'Europe/Berlin' }],
    CurrencyType: [{ IsoCode: 'EUR', IsCorporate: true, ConversionRate: 1, DecimalPlaces: 2 }, { IsoCode: 'USD', IsCorporate: false, ConversionRate: 1.25, DecimalPlaces: 2 }],
    User: [1, 2].map((i) => ({ Id: pad('005', i), Name: `Person ${i}`, FirstName: 'Person', LastName: String(i), Email: `p${i}@acme.example`, IsActive: true })),
    OpportunityStage: [stage('Discovery', 1, {}), stage('Proposal', 2, { ForecastCategory: 'BestCase', DefaultProbability: 50 }), stage('Closed Won', 3, { IsClosed: true, IsWon: true, DefaultProbability: 100, ForecastCategory: 'Closed' })],
    Opportunity: opportunities, OpportunityHistory: history,
    Task: Array.from({ length: Math.min(n, 450) }, (_, i) => ({ Id: pad('00T', i + 1), WhatId: pad('006', i + 1), OwnerId: pad('005', 1), Subject: 'Follow up', Status: i % 2 ? 'Completed' : 'Not Started', IsClosed: i % 2 === 1, ActivityDate: '2026-08-20', CreatedDate: '2026-08-18T09:00:00.000Z', SystemModstamp: '2026-08-18T09:00:00.000Z' })),
    Lead: Array.from({ length: Math.min(n, 30) }, (_, i) => ({ Id: pad('00Q', i + 1), FirstName: 'Lee', LastName: `Lead ${i}`, LeadSource: 'Web', CreatedDate: '2026-07-01T09:00:00.000Z', SystemModstamp: '2026-08-01T09:00:00.000Z', IsConverted: true, ConvertedDate: '2026-08-01', ConvertedOpportunityId: pad('006', i + 1), OwnerId: pad('005', 1) })),
  };
}

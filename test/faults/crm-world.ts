import type { CrmPort } from '../../lib/crm/port.ts';
import type { OrgTables, Row, SandboxReply } from '../sandbox/types.ts';
import type { Vendor } from './wire-faults.ts';
import { openHubspot } from '../../lib/crm/hubspot/index.ts';
import { recordIn } from '../../lib/crm/hubspot/write/note.ts';
import { TASK_MARK } from '../../lib/crm/hubspot/write/marks.ts';
import { openSalesforce } from '../../lib/crm/salesforce/index.ts';
import { OBJECTS } from '../../lib/crm/salesforce/package/objects.ts';
import { recordsOf } from '../../lib/crm/salesforce/write/records.ts';
import { TASK_ROW } from '../../lib/crm/salesforce/write/task.ts';
import { to18 } from '../../lib/model/salesforce-id.ts';
import { HUBSPOT_KEYS, hubspotDealId, hubspotHalf, hubspotOwnerId } from '../sandbox/hubspot/index.ts';
import { MY_DOMAIN, salesforceHalf } from '../sandbox/salesforce/index.ts';
import { clock } from './virtual.ts';

export const START = Date.parse('2026-11-24T08:00:00Z');
const DEALS = 8;
const id = (prefix: string, n: number): string => to18(`${prefix}Rv0000000${String(n).padStart(3, '0')}`);
const iso = (at: number): string => new Date(at).toISOString();
const user = (n: number, Name: string, role: number): Row => ({ Id: id('005', n), Name, FirstName: Name, LastName: 'Example', Email: `${Name}@x.invalid`, Username: `${Name}@x.invalid`, IsActive: true, UserRoleId: id('00E', role), Title: 'Account Executive' });

function tables(): OrgTables {
  const deals = Array.from({ length: DEALS }, (_, i) => i + 1);
  return {
    Organization: [{ Id: '00DRv0000000001', Name: 'Test', TimeZoneSidKey: 'Europe/Berlin', FiscalYearStartMonth: 1 }],
    CurrencyType: [{ IsoCode: 'EUR', IsCorporate: true, ConversionRate: 1, DecimalPlaces: 2 }],
    UserRole: [{ Id: id('00E', 1), Name: 'Top', ParentRoleId: null }, { Id: id('00E', 2), Name: 'Rep', ParentRoleId: id('00E', 1) }],
    User: [user(1, 'Vera', 1), user(2, 'Ann', 2), user(3, 'Bob', 2), { ...user(4, 'Adam', 1), Title: 'CRM Administrator' }],
    OpportunityStage: [
      { Id: id('01J', 1), MasterLabel: 'Proposal', ApiName: 'Proposal', SortOrder: 1, IsActive: true, IsClosed: false, IsWon: false, DefaultProbability: 20, ForecastCategory: 'Pipeline' },
      { Id: id('01J', 2), MasterLabel: 'Closed Won', ApiName: 'Closed Won', SortOrder: 2, IsActive: true, IsClosed: true, IsWon: true, DefaultProbability: 100, ForecastCategory: 'Closed' },
    ],
    Opportunity: deals.map((n) => ({ Id: id('006', n), Name: `Deal ${n}`, StageName: 'Proposal', Amount: 100 * n, CloseDate: '2026-12-15', ForecastCategory: 'Pipeline', OwnerId: id('005', 2), IsDeleted: false, CreatedDate: iso(START - 90 * 86_400_000), SystemModstamp: iso(START - 20 * 86_400_000), CurrencyIsoCode: 'EUR', Missed_Because__c: null, Loss_Reason__c: null })),
    OpportunityHistory: deals.map((n) => ({ Id: id('008', n), OpportunityId: id('006', n), StageName: 'Proposal', Amount: 100 * n, CloseDate: '2026-12-15', ForecastCategory: 'Pipeline', CreatedById: id('005', 2), CreatedDate: iso(START - 90 * 86_400_000) })),
    OpportunityFieldHistory: [], Event: [],
    Task: deals.map((n) => ({ Id: id('00T', n), WhatId: id('006', n), OwnerId: id('005', 2), Subject: 'Follow up', Status: 'Completed', IsClosed: true, ActivityDate: '2026-11-10', CreatedDate: iso(START - 15 * 86_400_000), SystemModstamp: iso(START - 15 * 86_400_000) })),
    Lead: [],
  };
}

type Who = 'me' | 'colleague';

/** What the CRM holds of what people wrote, each as often as it is there. */
export interface Contents {
  /** Keys of records. */
  records: string[];
  /** Record → its text as anybody reads it. */
  bodies: Map<string, string>;
  /** Keys of tasks. */
  tasks: string[];
  /** `DEAL FIELD` → value. */
  fields: Map<string, string>;
}

export interface CrmWorld {
  vendor: Vendor;
  /** The deals that may be written on, in the vendor's ids. */
  deals: string[];
  me: string;
  colleague: string;
  field: string;
  nameField: string;
  isSetUp(): boolean;
  unsupported: string[];
  handle(url: string, init: RequestInit): Promise<SandboxReply>;
  open(who: Who): Promise<CrmPort>;
  contents(): Promise<Contents>;
  /** An admin sets up the place for records (Salesforce). */
  setUp(): Promise<void>;
  /** Somebody deletes a deal, or brings it back. */
  turnDeleted(n: number): void;
  isDeleted(deal: string): boolean;
  /** All deleted deals come back. */
  restoreAll(): void;
}

const bodyOf = (init: RequestInit): Buffer => (typeof init.body === 'string' ? Buffer.from(init.body) : init.body instanceof Uint8Array ? Buffer.from(init.body) : Buffer.alloc(0));

/** A small org in the sandbox's CRM, in this process. `isSetUp`: the place for records is there from the start (Salesforce). */
export function crmWorld(vendor: Vendor, begins: boolean): CrmWorld {
  let isSetUp = begins || vendor === 'hubspot';
  const unsupported: string[] = [];
  const context = { now: clock.now, unsupported: (what: string) => void unsupported.push(what) };
  const org = tables();
  const salesforce = vendor === 'salesforce' ? salesforceHalf(org, context) : null;
  const half = salesforce ?? hubspotHalf(org, context);
  if (begins) salesforce?.rebuild(new Set(['recordsSetUp']));
  const ids = Array.from({ length: DEALS }, (_, i) => id('006', i + 1));
  const handle: CrmWorld['handle'] = async (url, init) => {
    const address = new URL(url);
    return half.handle({ method: init.method ?? 'GET', host: address.hostname, url: address, headers: Object.fromEntries(new Headers(init.headers).entries()), body: bodyOf(init) });
  };
  const plain = { unsupported, handle, vendor, isSetUp: () => isSetUp };

  if (salesforce) {
    const of = (name: string): Row => salesforce.sessions.active().find((u) => u.Name === name)!;
    const openAs = (name: string): Promise<CrmPort> => openSalesforce({ instanceUrl: `https://${MY_DOMAIN}.my.salesforce.com`, token: salesforce.sessions.apiToken(of(name)), webOrigin: `https://${MY_DOMAIN}.lightning.force.com`, now: clock.now });
    return {
      ...plain, deals: ids, me: id('005', 2), colleague: id('005', 1), field: 'Missed_Because__c', nameField: 'Loss_Reason__c',
      open: (who) => openAs(who === 'me' ? 'Ann' : 'Vera'),
      async setUp() {
        await (await openAs('Adam')).writer!.setUp(() => undefined, new AbortController().signal);
        isSetUp = true;
        salesforce.assign('Ridealong_Write', salesforce.rows('User').filter((u) => u.Name !== 'Adam').map((u) => String(u.Id)));
      },
      turnDeleted(n) {
        const row = salesforce.rows('Opportunity')[n]!;
        Object.assign(row, { IsDeleted: row.IsDeleted !== true, SystemModstamp: iso(clock.now()) });
      },
      isDeleted: (deal) => salesforce.rows('Opportunity').some((r) => r.Id === deal && r.IsDeleted === true),
      restoreAll() {
        for (const row of salesforce.rows('Opportunity')) if (row.IsDeleted === true) Object.assign(row, { IsDeleted: false, SystemModstamp: iso(clock.now()) });
      },
      contents: () => {
        const all = OBJECTS.map((object) => ({ object, rows: salesforce.rows(object.name).filter((r) => r.Kind__c !== TASK_ROW) }));
        const rows = all.flatMap((a) => a.rows);
        const found = all.flatMap((a) => recordsOf(a.rows, a.object).found);
        return Promise.resolve({
          records: rows.map((r) => String(r.Key__c)), bodies: new Map(found.flatMap((read) => (read.is === 'record' ? [[read.record.key, JSON.stringify(read.record.body)] as const] : []))),
          tasks: salesforce.rows('Task').flatMap((r) => /\[ridealong:([^\]]+)\]/.exec(String(r.Description ?? ''))?.[1] ?? []),
          fields: new Map(salesforce.rows('Opportunity').flatMap((r) => (r.Missed_Because__c ? [[`${String(r.Id)} Missed_Because__c`, String(r.Missed_Because__c)] as const] : []))),
        });
      },
    };
  }

  const ask = async (method: string, path: string, body?: object): Promise<Record<string, never>> => {
    // HubSpot's own limits count for whoever looks, too.
    clock.advance(2_500);
    const reply = await handle(`https://api.hubapi.com${path}`, { method, headers: { authorization: `Bearer ${HUBSPOT_KEYS.colleague}`, 'content-type': 'application/json' }, ...(body && { body: JSON.stringify(body) }) });
    if (reply.status >= 300) throw new Error(`The world can't look at itself: ${path} ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply.body as Record<string, never>;
  };
  const all = async (type: string, properties: string[]): Promise<Record<string, string | null>[]> => {
    const out: Record<string, string | null>[] = [];
    for (let after: string | undefined; ;) {
      const page = await ask('POST', `/crm/v3/objects/${type}/search`, { limit: 200, properties, filterGroups: [], sorts: [], ...(after && { after }) }) as unknown as { results: { id: string; properties: Record<string, string | null> }[]; paging?: { next?: { after: string } } };
      out.push(...page.results.map((r) => ({ ...r.properties, id: r.id })));
      after = page.paging?.next?.after;
      if (!after) return out;
    }
  };
  return {
    ...plain, deals: ids.map(hubspotDealId), me: hubspotOwnerId(id('005', 2)), colleague: hubspotOwnerId(id('005', 1)), field: 'description', nameField: 'dealname',
    open: (who) => openHubspot({ key: who === 'me' ? HUBSPOT_KEYS.full : HUBSPOT_KEYS.colleague, ownerId: hubspotOwnerId(id('005', who === 'me' ? 2 : 1)), uiHost: 'app.hubspot.com', now: clock.now }),
    setUp: () => Promise.resolve(), turnDeleted: () => undefined, restoreAll: () => undefined, isDeleted: () => false,
    async contents() {
      const notes = (await all('notes', ['hs_note_body'])).flatMap((n) => { const read = recordIn(n.hs_note_body ?? ''); return read?.is === 'record' ? [read.record] : []; });
      const tasks = (await all('tasks', ['hs_task_body'])).flatMap((t) => new RegExp(`${TASK_MARK} ([^<\\s]+)`).exec(t.hs_task_body ?? '')?.[1] ?? []);
      const deals = await all('deals', ['description']);
      return { records: notes.map((r) => r.key), bodies: new Map(notes.map((r) => [r.key, JSON.stringify(r.body)])), tasks, fields: new Map(deals.flatMap((d) => (d.description ? [[`${d.id} description`, d.description] as const] : []))) };
    },
  };
}

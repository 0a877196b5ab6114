import { describe, expect, it } from 'vitest';
import type { FieldMap } from '../../../../lib/model/facts.ts';
import type { HubspotProperty, HubspotRecord } from '../../../../lib/crm/hubspot/wire/shapes.ts';
import type { OrgTables } from '../../../sandbox/types.ts';
import { candidatesOf } from '../../../../lib/crm/hubspot/map/candidates.ts';
import { factsOf, mapKey, mappedFacts } from '../../../../lib/crm/hubspot/map/facts.ts';
import { hubspotDealId, HUBSPOT_KEYS } from '../../../sandbox/hubspot/index.ts';
import { openHubspot } from '../../../../lib/crm/hubspot/index.ts';
import { collect, KEY, lastCursor, smallOrg, START, stored, world } from './world.ts';

const forever = new AbortController().signal;
const own = (name: string, label: string, type: string, more: Partial<HubspotProperty> = {}): HubspotProperty => ({ name, label, type, hubspotDefined: false, ...more });
const theirs = (name: string, label: string, type: string, more: Partial<HubspotProperty> = {}): HubspotProperty => own(name, label, type, { hubspotDefined: true, ...more });

describe('properties that might hold a company’s facts', () => {
  it.each([
    ['arr', own('arr__eur_', 'ARR (EUR)', 'number')], ['arr', own('jwu', 'Jährlich wiederkehrender Umsatz', 'number')], ['arr', own('rra', 'Revenu récurrent annuel', 'number')],
    ['acv', own('x', 'Annual Contract Value', 'number')], ['acv', own('y', 'Jahresvertragswert', 'number')],
    ['forecastDate', own('go_live', 'Go-live', 'date')], ['forecastDate', own('vb', 'Vertragsbeginn', 'date')],
    ['motion', own('geschaeftsart', 'Geschäftsart', 'enumeration')], ['motion', theirs('dealtype', 'Deal Type', 'enumeration')],
    ['lossReason', own('vg', 'Verlustgrund', 'enumeration')], ['lossReason', own('m', 'Motivo de pérdida', 'string')], ['lossReason', theirs('closed_lost_reason', 'Closed Lost Reason', 'string')],
    ['competitor', own('mb', 'Hauptmitbewerber', 'string')], ['segment', own('cs', 'Customer segment', 'enumeration')], ['qualification', own('meddpicc', 'MEDDPICC', 'string')], ['causeOut', own('sr', 'Slip reason', 'enumeration')],
  ])('%s: %o', (fact, property) => {
    expect(candidatesOf([property], [], []).map((c) => [c.fact, c.field, c.hasHistory])).toEqual([[fact, property.name, true]]);
  });

  it('are not those that mean something else, nor of another type', () => {
    expect(candidatesOf([theirs('hs_forecast_amount', 'Forecast amount', 'number'), own('arr', 'ARR', 'string'), own('carrier', 'Carrier', 'number'), own('slip_reason', 'Slip reason', 'string', { modificationMetadata: { readOnlyValue: true } })], [], [])).toEqual([]);
  });

  it('come likeliest first, with why and what may be chosen', () => {
    const options = [{ value: 'newbusiness', label: 'New Business' }, { value: 'existingbusiness', label: 'Existing Business' }];
    const found = candidatesOf([own('fee', 'Yearly fee', 'number', { showCurrencySymbol: true }), own('arr_eur', 'ARR', 'number'), theirs('hs_arr', 'Annual recurring revenue', 'number'), theirs('dealtype', 'Deal Type', 'enumeration', { options })], [], [{ name: 'Subscriptions', amount: 'fee', date: 'closedate' }]);
    expect(found.filter((c) => c.fact === 'arr').map((c) => [c.field, c.why])).toEqual([['fee', 'HubSpot’s forecast “Subscriptions” uses it'], ['hs_arr', 'HubSpot’s own property for it, Annual recurring revenue'], ['arr_eur', 'A number property named ARR']]);
    expect(found.find((c) => c.fact === 'motion')).toEqual({ fact: 'motion', object: 'deal', field: 'dealtype', label: 'Deal Type', type: 'enumeration', why: 'HubSpot’s own property for it, Deal Type', hasHistory: true, options });
  });

  it('of contacts are looked at for what belongs to leads, and have no past', () => {
    expect(candidatesOf([], [own('reject', 'Disqualification reason', 'enumeration'), own('arr', 'ARR', 'number')], []).map((c) => [c.fact, c.object, c.hasHistory])).toEqual([['rejectionReason', 'lead', false]]);
  });
});

describe('a mapped property', () => {
  const fact = (field: string, more = {}) => ({ fact: 'arr' as const, object: 'deal' as const, field, isDate: false, isCalculated: false, ...more });
  const record = (value: string | null, versions?: [string | null, string][]): HubspotRecord => ({ id: '7', properties: { p: value }, propertiesWithHistory: versions ? { p: versions.map(([v, timestamp]) => ({ value: v, timestamp })) } : {} });
  const told = (r: HubspotRecord, more = {}) => factsOf(r, 'deal', [fact('p', more)], 'Europe/Berlin', 5).arr;

  it('keeps its versions oldest first, blanks as blank, and of one instant the last', () => {
    expect(told(record('30', [['30', '2026-03-01T00:00:00Z'], ['', '2026-02-01T00:00:00Z'], ['20', '2026-02-01T00:00:00Z'], ['10', '2026-01-01T00:00:00Z']]))).toEqual({
      now: '30', history: [{ at: Date.parse('2026-01-01'), value: '10' }, { at: Date.parse('2026-02-01'), value: null }, { at: Date.parse('2026-03-01'), value: '30' }],
    });
  });

  it('says of an unkept past that it isn’t known, and of an empty one that it was blank', () => {
    expect([told(record('30', [['30', '2026-03-01T00:00:00Z']]))!.history![0]!.at, told(record(null, [])), told(record('5', [])), told(record('5')), told(record(null, []), { isCalculated: true })]).toEqual([
      Date.parse('2026-03-01'), { now: null, history: [{ at: 5, value: null }] }, { now: '5', history: null }, { now: '5', history: null }, { now: null, history: null },
    ]);
  });

  it('as a date is the day in the account’s zone, however HubSpot wrote it', () => {
    const at = Date.parse('2026-09-30T22:30:00Z');
    expect(told(record('2026-09-30', [[String(at), '2026-03-01T00:00:00Z'], ['2026-09-30T10:00:00Z', '2026-02-01T00:00:00Z']]), { isDate: true })).toEqual({ now: '2026-09-30', history: [{ at: Date.parse('2026-02-01'), value: '2026-09-30' }, { at: Date.parse('2026-03-01'), value: '2026-10-01' }] });
  });

  it('that is gone is named, not read', () => {
    const map: FieldMap = { fields: { arr: { object: 'deal', field: 'gone', label: 'ARR' }, segment: { object: 'lead', field: 'seg', label: 'Segment' } }, motions: {} };
    expect(mappedFacts(map, { deal: [], lead: [own('seg', 'Segment', 'string')] })).toEqual({ facts: [{ fact: 'segment', object: 'lead', field: 'seg', isDate: false, isCalculated: false }], missing: ['ARR'] });
    expect([mapKey(map), mapKey(undefined), mapKey({ fields: {}, motions: { a: 'new' } })]).toEqual(['arr=deal.gone segment=lead.seg', '', '']);
  });
});

/** A company with columns of its own on the first deals, one of which changed. */
function withColumns(n: number): OrgTables {
  const tables = smallOrg(n);
  tables.Opportunity!.forEach((row, i) => Object.assign(row, { ARR__c: i === 0 ? 900 : null, Competitor__c: i === 0 ? 'Rival' : null, Type: 'New Business' }));
  tables.OpportunityFieldHistory = [{ Id: '017000000000001AAA', OpportunityId: String(tables.Opportunity![0]!.Id), Field: 'ARR__c', OldValue: 500, NewValue: 900, CreatedDate: '2026-08-20T09:00:00.000Z', CreatedById: String(tables.User![0]!.Id) }];
  return tables;
}
const MAP: FieldMap = { fields: { arr: { object: 'deal', field: 'hs_arr', label: 'ARR' }, competitor: { object: 'deal', field: 'competitor', label: 'Competitor' }, motion: { object: 'deal', field: 'dealtype', label: 'Deal Type' } }, motions: { newbusiness: 'new' } };

describe('HubSpot with a field map', () => {
  const open = (w: ReturnType<typeof world>, key: string = KEY) => openHubspot({ key, ownerId: null, uiHost: null, now: w.now }, w.transport);

  it('proposes fields and reads the mapped ones with their past', async () => {
    const w = world(withColumns(60), START);
    const held = stored(await collect((await open(w)).pull(null, forever, MAP)));
    expect(w.unsupported).toEqual([]);
    expect(held.context!.fieldCandidates!.map((c) => [c.fact, c.field])).toEqual([['arr', 'hs_arr'], ['acv', 'hs_acv'], ['motion', 'dealtype'], ['lossReason', 'closed_lost_reason'], ['competitor', 'competitor']]);
    const created = Date.parse(String(smallOrg(1).Opportunity![0]!.CreatedDate));
    expect(held.deals.get(hubspotDealId('006000000000001AAA'))!.head).toMatchObject({ facts: {
      arr: { now: '900', history: [{ at: created, value: '500' }, { at: Date.parse('2026-08-20T09:00:00Z'), value: '900' }] }, competitor: { now: 'Rival', history: [{ at: created, value: 'Rival' }] }, motion: { now: 'newbusiness' },
    } });
    expect(held.deals.get(hubspotDealId('006000000000002AAA'))!.head).toMatchObject({ facts: { arr: { now: null, history: [{ value: null }] } } });
  });

  it('reads everything anew with another map, and goes on with the same one', async () => {
    const w = world(withColumns(60), START);
    const port = await open(w);
    const plain = await collect(port.pull(null, forever));
    expect(stored(plain).deals.get(hubspotDealId('006000000000001AAA'))!.head).not.toHaveProperty('facts');
    w.advance(60_000);
    const mapped = await collect(port.pull(lastCursor(plain), forever, MAP));
    expect(stored(mapped).deals.size).toBe(61);
    w.advance(60_000);
    const before = w.calls.length;
    const again = await collect(port.pull(lastCursor(mapped), forever, { ...MAP, motions: {} }));
    expect([again.flatMap((b) => b.deals ?? []), w.calls.length - before <= 4]).toEqual([[], true]);
    const half = mapped[3]!.cursor;
    expect(stored([...mapped.slice(0, 4), ...(await collect((await open(w)).pull(half, forever, MAP)))]).deals).toEqual(stored(mapped).deals);
  });

  it('reads anew and says so once a mapped property is gone', async () => {
    const w = world(withColumns(20), START);
    const port = await open(w);
    const first = await collect(port.pull(null, forever, MAP));
    w.advance(3_700_000);
    w.become(smallOrg(20));
    const next = await collect(port.pull(lastCursor(first), forever, MAP));
    expect(stored(next).context!.notes.join(' ')).toMatch(/no longer has: Competitor\. Map them anew/);
    expect(stored(next).deals.size).toBe(21);
  });

  it('does without what a key may not read', async () => {
    const w = world(withColumns(5), START);
    const port = await open(w, HUBSPOT_KEYS.withoutForecasts);
    const { context } = stored(await collect(port.pull(null, forever, MAP)));
    expect(context!.forecasts).toBeUndefined();
    expect(context!.notes.filter((n) => /forecasts/.test(n))).toEqual([expect.stringMatching(/^No submitted forecasts came along: the key may not read forecasts\. .*crm\.objects\.forecasts\.read/)]);
  });

  it('does without forecasts where the account knows none', async () => {
    const w = world(withColumns(5), START);
    const fetch: typeof w.transport.fetch = (url, init) => (/\/forecast(s|-settings)\b/.test(new URL(url).pathname) ? Promise.resolve(new Response('{"status":"error","category":"VALIDATION_ERROR","message":"Unable to infer object type from: forecasts"}', { status: 400 })) : w.transport.fetch(url, init));
    const port = await openHubspot({ key: KEY, ownerId: null, uiHost: null, now: w.now }, { ...w.transport, fetch });
    const { context } = stored(await collect(port.pull(null, forever)));
    expect(context!.forecasts).toBeUndefined();
    expect(context!.notes.filter((n) => /forecasts/.test(n))).toEqual(['This account has no forecasts that can be read, so none came along.']);
  });
});

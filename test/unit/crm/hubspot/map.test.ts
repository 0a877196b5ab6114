import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HubspotRecord, HubspotVersion } from '../../../../lib/crm/hubspot/wire/shapes.ts';
import { changesOf } from '../../../../lib/crm/hubspot/map/history.ts';
import { conversionOn, convertMinor } from '../../../../lib/model/money.ts';
import { day, formatDay, parseDay } from '../../../../lib/model/day.ts';
import { dayOfValue } from '../../../../lib/crm/hubspot/map/value.ts';
import { headOf } from '../../../../lib/crm/hubspot/map/deal.ts';
import { perCorporate } from '../../../../lib/crm/hubspot/read/currencies.ts';
import { quotaOf } from '../../../../lib/crm/hubspot/read/goals.ts';
import { stagesOf } from '../../../../lib/crm/hubspot/map/stage.ts';

const setup = { zone: 'Europe/Berlin', home: 'EUR', dealProperties: [], facts: [], contactProperties: [], dispositions: {}, campaigns: {} };
const version = (value: string, timestamp: string, sourceType = 'CRM_UI'): HubspotVersion => ({ value, timestamp, sourceType });
const deal = (properties: HubspotRecord['properties'], propertiesWithHistory: Record<string, HubspotVersion[]> = {}): HubspotRecord => ({ id: '7', properties, propertiesWithHistory });
const T0 = '2026-07-01T08:00:00.000Z';
const T1 = '2026-07-09T08:00:00.000Z';

describe('a close date', () => {
  it('is the day of the account’s zone, not of UTC', () => {
    expect(formatDay(dayOfValue('2026-09-30T22:30:00Z', 'Europe/Berlin')!)).toBe('2026-10-01');
    expect(formatDay(dayOfValue('2026-10-01T03:30:00Z', 'America/New_York')!)).toBe('2026-09-30');
    expect(formatDay(dayOfValue(String(Date.parse('2026-09-30T22:30:00Z')), 'Europe/Berlin')!)).toBe('2026-10-01');
    expect([dayOfValue('2026-09-30', 'America/New_York'), dayOfValue('', 'UTC'), dayOfValue('soon', 'UTC')]).toEqual([parseDay('2026-09-30'), null, undefined]);
  });
});

describe('property histories', () => {
  it('become one change per instant, oldest first, whatever order they come in', () => {
    const record = deal({ amount: '1500', dealstage: 'b', hubspot_owner_id: '1' }, {
      amount: [version('1500', T1), version('1000.5', T0)], dealstage: [version('b', T1), version('a', T0)], hubspot_owner_id: [version('1', T0)],
    });
    expect(changesOf(record, setup)).toEqual([
      { dealId: '7', at: Date.parse(T0), row: `${T0}#000:amount+dealstage+hubspot_owner_id`, set: { stageId: 'a', ownerId: '1', currency: 'EUR', amount: 100_050, closeDay: null, category: null } },
      { dealId: '7', at: Date.parse(T1), row: `${T1}#000:amount+dealstage`, set: { stageId: 'b', amount: 150_000 } },
    ]);
  });

  it('keep two versions of one instant apart, in the order they were made', () => {
    const changes = changesOf(deal({ amount: '3' }, { amount: [version('3', T0), version('2', T0)] }), setup);
    expect(changes.map((c) => [c.row, c.set.amount])).toEqual([[`${T0}#000:amount`, 200], [`${T0}#001:amount`, 300]]);
  });

  it('say nothing of the time before a property’s oldest version', () => {
    const [first] = changesOf(deal({ amount: '9', dealstage: 'a' }, { dealstage: [version('a', T0)], amount: [version('9', T1)] }), setup);
    expect('amount' in first!.set).toBe(false);
  });

  it('count an amount in the minor units of its currency at that time', () => {
    const record = deal({ amount: '5000', deal_currency_code: 'JPY' }, { amount: [version('5000', T0)], deal_currency_code: [version('JPY', T1), version('USD', T0)] });
    expect(changesOf(record, setup).map((c) => [c.set.currency, c.set.amount])).toEqual([['USD', 500_000], ['JPY', 5000]]);
  });

  it('tell a stage automation from a person, and leave integrations open', () => {
    const by = (source: string) => changesOf(deal({}, { hs_manual_forecast_category: [version('COMMIT', T0, source)] }), setup)[0]!;
    expect([by('AUTOMATION_PLATFORM'), by('WORKFLOWS'), by('CRM_UI'), by('INTEGRATION')].map((c) => [c.set.category, c.byMachine])).toEqual([['commit', true], ['commit', true], ['commit', false], ['commit', undefined]]);
  });
});

describe('a deal’s head', () => {
  it('holds what is known and leaves the rest unknown', () => {
    const head = headOf({ ...deal({ dealname: 'Pumps', amount: '', createdate: T0, notes_last_contacted: '2026-07-08T22:30:00Z', hs_next_step: 'Call' }, { hs_next_step: [version('Call', T1)] }), archived: true, archivedAt: T1 }, setup, { mergedInto: null, leadConvertedAt: null });
    expect(head).toMatchObject({ name: 'Pumps', createdAt: Date.parse(T0), modifiedAt: null, deletedAt: Date.parse(T1), nextStepChangedAt: Date.parse(T1), lastActivityDay: parseDay('2026-07-09'), contactCount: null, now: { amount: null, currency: 'EUR', category: null, ownerId: null } });
  });
});

describe('rates, goals and stages', () => {
  it('turn HubSpot’s rate around: what one unit is worth becomes how many one is worth', () => {
    expect([perCorporate(0.8), perCorporate('1.25'), perCorporate(0), perCorporate('x')]).toEqual(['1/0.8', '1/1.25', null, null]);
    fc.assert(fc.property(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 0, max: 1e9 }), (millionths, minor) => {
      const table = { org: 'EUR', currencies: [{ code: 'USD', digits: 2, rates: [{ from: day(0), perCorporate: perCorporate(millionths / 1e6)! }] }] };
      const exact = (2n * BigInt(minor) * BigInt(millionths) + 1_000_000n) / 2_000_000n;
      fc.pre(exact < BigInt(Number.MAX_SAFE_INTEGER));
      expect(convertMinor(minor, conversionOn(table, 'USD', day(0))!)).toBe(Number(exact));
    }));
  });

  it('read a goal’s slice as a quota on its whole days, and no goal of calls as money', () => {
    const slice = { hs_goal_type: 'sales_quota', hs_target_amount: '1200.00', hs_start_datetime: '2026-07-01T00:00:00.000Z', hs_end_datetime: '2026-07-31T23:59:59.999Z', hubspot_owner_id: '5', hs_goal_name: 'July', hs_pipeline_ids: '1;2' };
    const account = { zone: 'America/New_York', currency: 'EUR' };
    expect(quotaOf(deal(slice), account)).toEqual({ id: '7', ownerId: '5', teamId: null, start: parseDay('2026-07-01'), end: parseDay('2026-07-31'), amount: 120_000, currency: 'EUR', name: 'July', pipelineIds: ['1', '2'] });
    expect(quotaOf(deal({ ...slice, hs_goal_type: 'calls_made' }), account)).toBeNull();
  });

  it('call a stage won where it is closed for certain', () => {
    const stage = (id: string, metadata: Record<string, string>) => ({ id, label: id, displayOrder: 1, metadata });
    const stages = stagesOf([{ id: 'p', label: 'P', displayOrder: 0, stages: [stage('w', { isClosed: 'true', probability: '1.0' }), stage('l', { isClosed: 'true', probability: '0.0' }), stage('o', { isClosed: 'false', probability: '0.4' })] }]);
    expect(stages.map((s) => [s.id, s.isClosed, s.isWon, s.probability, s.category])).toEqual([['w', true, true, 1, null], ['l', true, false, 0, null], ['o', false, false, 0.4, null]]);
  });
});

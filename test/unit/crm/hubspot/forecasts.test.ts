import { describe, expect, it } from 'vitest';
import type { HubspotRecord } from '../../../../lib/crm/hubspot/wire/shapes.ts';
import type { OrgTables } from '../../../sandbox/types.ts';
import { boundaryDay } from '../../../../lib/crm/hubspot/map/value.ts';
import { forecastsOf } from '../../../../lib/crm/hubspot/read/forecasts.ts';
import { hubspotOwnerId, hubspotTeamId } from '../../../sandbox/hubspot/index.ts';
import { openHubspot } from '../../../../lib/crm/hubspot/index.ts';
import { parseDay } from '../../../../lib/model/day.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { collect, KEY, smallOrg, START, stored, world } from './world.ts';

const account = { zone: 'Europe/Berlin', currency: 'EUR', ownerOfUser: new Map([['900', userId('9')]]) };
const Q3 = { hs_forecast_start_date: String(Date.parse('2026-07-01T00:00:00Z')), hs_forecast_end_date: String(Date.parse('2026-09-30T23:59:59.999Z')) };
const submission = (properties: HubspotRecord['properties'], versions?: [string, string][]): HubspotRecord => ({
  id: '1', properties: { hubspot_owner_id: '5', hs_amount: '1000.5', hs_lastmodifieddate: '2026-08-01T08:00:00Z', ...Q3, ...properties },
  ...(versions ? { propertiesWithHistory: { hs_amount: versions.map(([value, timestamp]) => ({ value, timestamp })) } } : {}),
});
const mine = { ownerId: '5', typeId: null, start: parseDay('2026-07-01'), end: parseDay('2026-09-30'), basis: 'commit', currency: 'EUR', unadjusted: null };

describe('a submitted forecast', () => {
  it('is each number that it held, oldest first', () => {
    expect(forecastsOf(submission({}, [['900', '2026-08-01T08:00:00Z'], ['', '2026-07-20T08:00:00Z'], ['1200.25', '2026-07-09T08:00:00Z']]), account)).toEqual([
      { ...mine, byOwner: 120_025, amount: 120_025, submittedAt: Date.parse('2026-07-09T08:00:00Z') }, { ...mine, byOwner: 90_000, amount: 90_000, submittedAt: Date.parse('2026-08-01T08:00:00Z') },
    ]);
    expect(forecastsOf(submission({}), account)).toEqual([{ ...mine, byOwner: 100_050, amount: 100_050, submittedAt: Date.parse('2026-08-01T08:00:00Z') }]);
  });

  it('of a team is told as its leader’s, found by user id; of a pipeline as of a type of its own', () => {
    const [team] = forecastsOf(submission({ hubspot_owner_id: null, hs_team_id: '77', hs_created_by_user_id: '900', hs_deal_pipeline_id: 'default' }), account);
    expect(team).toMatchObject({ ownerId: '9', teamId: '77', typeId: 'pipeline:default', byOwner: null, amount: 100_050 });
  });

  it.each([['dates', { hs_forecast_end_date: null }], ['an amount', { hs_amount: '' }], ['a number', { hs_amount: 'much' }], ['a name', { hubspot_owner_id: null, hs_created_by_user_id: '1' }], ['an end after its start', { hs_forecast_end_date: '1' }]])('without %s is none', (_, properties) => {
    expect(forecastsOf(submission(properties), account)).toEqual([]);
  });

  it('begins and ends on whole days, of UTC where HubSpot wrote it so, else of the account', () => {
    expect([boundaryDay('2026-07-01T00:00:00.000Z', 'America/New_York'), boundaryDay('2026-09-30T23:59:59Z', 'Asia/Tokyo'), boundaryDay('2026-06-30T22:00:00Z', 'Europe/Berlin'), boundaryDay('', 'UTC')]).toEqual([parseDay('2026-07-01'), parseDay('2026-09-30'), parseDay('2026-07-01'), null]);
  });
});

it('comes along with the context of an account that has some', async () => {
  const tables: OrgTables = { ...smallOrg(3), Period: [{ Id: '026000000000001AAA', Type: 'Quarter', StartDate: '2026-07-01', EndDate: '2026-09-30' }] };
  const [lead, rep] = ['005000000000001AAA', '005000000000002AAA'];
  tables.User![1]!.ManagerId = lead!;
  const item = (OwnerId: string, ForecastAmount: number, LastModifiedDate: string, category = 'CommitForecast') => ({ OwnerId, PeriodId: '026000000000001AAA', ForecastingItemCategory: category, ForecastAmount, LastModifiedDate, CurrencyIsoCode: 'EUR' });
  tables.ForecastingItem = [item(rep!, 500, '2026-07-20T08:00:00.000Z'), item(rep!, 700, '2026-07-09T08:00:00.000Z'), item(rep!, 9_000, '2026-07-09T08:00:00.000Z', 'BestCaseForecast'), item(lead!, 2_000, '2026-07-10T08:00:00.000Z')];
  const w = world(tables, START);
  const port = await openHubspot({ key: KEY, ownerId: null, uiHost: null, now: w.now }, w.transport);
  const { context } = stored(await collect(port.pull(null, new AbortController().signal)));
  expect(w.unsupported).toEqual([]);
  expect(context!.forecasts!.map((f) => [f.ownerId, f.teamId ?? null, f.amount, f.submittedAt])).toEqual([
    [hubspotOwnerId(lead!), hubspotTeamId(lead!), 200_000, Date.parse('2026-07-10T08:00:00Z')], [hubspotOwnerId(rep!), null, 70_000, Date.parse('2026-07-09T08:00:00Z')], [hubspotOwnerId(rep!), null, 50_000, Date.parse('2026-07-20T08:00:00Z')],
  ]);
});

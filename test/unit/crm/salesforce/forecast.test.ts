import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { OrgTables, Row } from '../../../../lib/crm/sample/tables.ts';
import { mapForecasts } from '../../../../lib/crm/salesforce/map/forecast.ts';
import { parseDay } from '../../../../lib/model/day.ts';

const id = (prefix: string, n: number): string => `${prefix}${String(n).padStart(12, '0')}AAA`;
const currencies = { org: 'EUR', currencies: [{ code: 'EUR', digits: 2, rates: [] }, { code: 'JPY', digits: 0, rates: [] }] };
const Period: Row[] = [{ Id: id('026', 1), Type: 'Quarter', StartDate: '2026-07-01', EndDate: '2026-09-30' }];
const item = (n: number, category: string, amount: number | null, over: Row = {}): Row => ({
  Id: id('0j7', n), OwnerId: id('005', 1), PeriodId: id('026', 1), ForecastingTypeId: id('0Db', 1), ForecastingItemCategory: category, ForecastAmount: amount, AmountWithoutManagerAdjustment: amount, AmountWithoutAdjustments: amount, ...over,
});
const said = (rows: Row[], more: OrgTables = {}) => mapForecasts({ Period, ForecastingItem: rows, ...more }, { currencies }).map((f) => [f.basis, f.unadjusted, f.byOwner, f.amount]);

describe('what Salesforce’s forecasts say', () => {
  test('is told with person, period and who adjusted what', () => {
    expect(mapForecasts({ Period, ForecastingItem: [item(1, 'CommitForecast', 120.5, { AmountWithoutManagerAdjustment: 110, AmountWithoutAdjustments: 100 })] }, { currencies })).toEqual([{
      ownerId: id('005', 1), typeId: null, start: parseDay('2026-07-01'), end: parseDay('2026-09-30'), basis: 'commit', currency: 'EUR', unadjusted: 10_000, byOwner: 11_000, amount: 12_050, submittedAt: null,
    }]);
  });

  test('adds single categories up to cumulative ones, each adjustment kept', () => {
    const rows = [item(1, 'ClosedOnly', 100), item(2, 'CommitOnly', 50, { AmountWithoutAdjustments: 40 }), item(3, 'BestCaseOnly', 30), item(4, 'PipelineOnly', 7)];
    expect(said(rows)).toEqual([['closed', 10_000, 10_000, 10_000], ['commit', 14_000, 15_000, 15_000], ['bestCase', 17_000, 18_000, 18_000], ['pipeline', 17_700, 18_700, 18_700]]);
  });

  test('takes the org’s own roll-ups, and adds what is closed to the open pipeline', () => {
    const rows = [item(1, 'ClosedOnly', 100), item(2, 'CommitForecast', 160), item(3, 'BestCaseForecast', 200), item(4, 'OpenPipeline', 90)];
    expect(said(rows)).toEqual([['closed', 10_000, 10_000, 10_000], ['commit', 16_000, 16_000, 16_000], ['bestCase', 20_000, 20_000, 20_000], ['pipeline', 19_000, 19_000, 19_000]]);
    expect(said(rows.slice(1)).map(([basis]) => basis)).toEqual(['commit', 'bestCase']);
  });

  test('counts a category nobody filled for this person as zero, where others have it', () => {
    const other = { OwnerId: id('005', 2) };
    expect(said([item(1, 'ClosedOnly', 100), item(2, 'ClosedOnly', 5, other), item(3, 'CommitOnly', 1, other)])).toEqual([
      ['closed', 10_000, 10_000, 10_000], ['commit', 10_000, 10_000, 10_000], ['closed', 500, 500, 500], ['commit', 600, 600, 600],
    ]);
  });

  test('adds product families, and not what a person’s own parent row holds already', () => {
    const rows = [item(1, 'CommitForecast', 100, { ProductFamily: 'A' }), item(2, 'CommitForecast', 20, { ProductFamily: 'B' }), item(3, 'CommitForecast', 60, { ParentForecastingItemId: id('0j7', 1) })];
    expect(said(rows)).toEqual([['commit', 12_000, 12_000, 12_000]]);
  });

  test('reads the owner’s own adjustment from its object where the item doesn’t show it, and says what isn’t told', () => {
    const bare = item(1, 'CommitForecast', 100);
    delete bare.AmountWithoutManagerAdjustment;
    delete bare.AmountWithoutAdjustments;
    expect([said([bare]), said([bare], { ForecastingOwnerAdjustment: [{ ForecastingItemId: id('0j7', 1).slice(0, 15), AdjustedAmount: 80 }] })]).toEqual([[['commit', null, null, 10_000]], [['commit', null, 8_000, 10_000]]]);
  });

  test('keeps forecast types and currencies apart, and leaves quantities out', () => {
    const ForecastingType = [{ Id: id('0Db', 1), DeveloperName: 'OpportunityRevenue', IsAmount: true }, { Id: id('0Db', 2), DeveloperName: 'OpportunitySplitRevenue', IsAmount: true }, { Id: id('0Db', 3), DeveloperName: 'Quantity', IsAmount: false }];
    const rows = [item(1, 'CommitForecast', 1), item(2, 'CommitForecast', 2, { ForecastingTypeId: id('0Db', 2), CurrencyIsoCode: 'JPY' }), item(3, 'CommitForecast', 3, { ForecastingTypeId: id('0Db', 3) })];
    expect(mapForecasts({ Period, ForecastingType, ForecastingItem: rows }, { currencies }).map((f) => [f.typeId, f.currency, f.amount])).toEqual([['OpportunityRevenue', 'EUR', 100], ['OpportunitySplitRevenue', 'JPY', 2]]);
  });

  test('leaves out rows without person, period, amount or a category that is forecast', () => {
    expect(said([item(1, 'CommitForecast', null), item(2, 'CommitForecast', 1, { OwnerId: null }), item(3, 'CommitForecast', 1, { PeriodId: id('026', 9) }), item(4, 'Whatever', 1), { ...item(5, '', 1), ForecastCategoryName: 'Omitted' }])).toEqual([]);
  });

  test('is the same for any order of the rows', () => {
    const rows = [item(1, 'ClosedOnly', 100), item(2, 'CommitOnly', 50), item(3, 'BestCaseOnly', 0.1), item(4, 'BestCaseOnly', 0.2, { ProductFamily: 'B' }), item(5, 'PipelineOnly', 7)];
    fc.assert(fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (mixed) => { expect(said(mixed)).toEqual(said(rows)); }), { numRuns: 30 });
  });
});

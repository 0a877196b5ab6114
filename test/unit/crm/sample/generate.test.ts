import { describe, expect, it } from 'vitest';
import type { OrgTables, Row } from '../../../../lib/crm/sample/tables.ts';
import { makeSampleOrg } from '../../../../lib/crm/sample/generate/index.ts';
import { PREFIX, type IdObject } from '../../../../lib/crm/sample/generate/ids.ts';
import { mapExport } from '../../../../lib/crm/salesforce/map/index.ts';
import { packBook } from '../../../../lib/model/book.ts';
import { parsePeriod } from '../../../../lib/model/period.ts';
import { to18 } from '../../../../lib/model/salesforce-id.ts';
import { buildTimeline } from '../../../../lib/model/timeline.ts';
import { forecastBridge } from '../../../../lib/analysis/bridge/bridge.ts';

const TODAY = '2026-11-23';
const made = makeSampleOrg({ seed: 7, today: TODAY });
const { tables, truth } = made;
const rowsOf = (object: string): Row[] => tables[object]!;
const byDeal = (object: string): Map<unknown, Row[]> => Map.groupBy(rowsOf(object), (r) => r.OpportunityId);

/** Fields that name a record, and the objects they may name. */
const REFERENCES: Record<string, string[]> = {
  OwnerId: ['User'], CreatedById: ['User'], LastModifiedById: ['User'], ManagerId: ['User'], QuotaOwnerId: ['User'], ForecastUserId: ['User'], UserRoleId: ['UserRole'], ParentRoleId: ['UserRole'],
  AccountId: ['Account'], OpportunityId: ['Opportunity'], ConvertedOpportunityId: ['Opportunity'], ConvertedAccountId: ['Account'], ConvertedContactId: ['Contact'], ContactId: ['Contact'],
  CampaignId: ['Campaign'], LeadId: ['Lead'], WhatId: ['Opportunity'], WhoId: ['Contact', 'Lead'], PeriodId: ['Period'], ForecastingTypeId: ['ForecastingType'], FiscalYearSettingsId: ['FiscalYearSettings'],
};

function bridgeOf(period: string, t0: string, t1: string): Map<string, string[]> {
  const mapped = mapExport(tables, { now: Date.parse(`${TODAY}T08:00:00Z`) });
  const changes = Map.groupBy(mapped.changes, (c) => c.dealId);
  const stages = new Map(mapped.context.stages.map((s) => [s.id, s]));
  const book = packBook(mapped.deals.map((d) => buildTimeline(d, changes.get(d.id) ?? [], { stages, knowledge: mapped.context.knowledge, asOf: Date.parse(`${TODAY}T08:00:00Z`) })));
  const bridge = forecastBridge({ book, context: mapped.context, period: parsePeriod(period, mapped.context.calendar)!, basis: 'commit', t0: Date.parse(t0), t1: Date.parse(t1), owners: null });
  const found = new Map<string, string[]>();
  for (const line of bridge.lines) found.set(line.dealId, [...(found.get(line.dealId) ?? []), line.reason]);
  return found;
}

describe('the sample org', () => {
  it('is the same for the same seed and day, and another for another seed', () => {
    expect(makeSampleOrg({ seed: 7, today: TODAY })).toEqual(made);
    expect(makeSampleOrg({ seed: 8, today: TODAY }).tables.Opportunity).not.toEqual(tables.Opportunity);
  });

  it('refuses a day that is none', () => {
    expect(() => makeSampleOrg({ seed: 1, today: '2026-02-30' })).toThrow('"2026-02-30" is no date');
  });

  it('is as large as promised', () => {
    expect(rowsOf('Opportunity').length).toBeGreaterThanOrEqual(2000);
    expect(rowsOf('User').length).toBeGreaterThanOrEqual(14);
    expect(truth.quarters.length).toBe(12);
    expect(new Set(rowsOf('Opportunity').map((r) => r.CurrencyIsoCode))).toEqual(new Set(['EUR', 'CHF']));
  });

  it.each(Object.keys(PREFIX).filter((o) => o !== 'Profile'))('gives every %s a valid id of its own', (object) => {
    const ids = rowsOf(object).map((r) => String(r.Id));
    expect(ids.filter((id) => id !== to18(id.slice(0, 15)) || !id.startsWith(PREFIX[object as IdObject]))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('refers to nothing that is not there', () => {
    const ids = new Map(Object.entries(tables).map(([object, rows]) => [object, new Set(rows.map((r) => r.Id))]));
    const dangling = Object.entries(tables).flatMap(([object, rows]) => rows.flatMap((row) => Object.entries(row).filter(([field, value]) =>
      value !== null && REFERENCES[field] !== undefined && !REFERENCES[field].some((o) => ids.get(o)!.has(value))).map(([field, value]) => `${object}.${field} ${value}`)));
    expect(dangling).toEqual([]);
  });

  it('ends every history with what the opportunity says now', () => {
    const history = byDeal('OpportunityHistory');
    const said = (r: Row): unknown => ['StageName', 'Amount', 'CloseDate', 'Probability', 'ForecastCategory', 'CurrencyIsoCode'].map((f) => r[f]);
    expect(rowsOf('Opportunity').filter((o) => JSON.stringify(said(o)) !== JSON.stringify(said(history.get(o.Id)!.at(-1)!))).map((o) => o.Id)).toEqual([]);
    expect(rowsOf('Opportunity').filter((o) => o.CreatedDate !== history.get(o.Id)![0]!.CreatedDate).map((o) => o.Id)).toEqual([]);
  });

  it('writes each change of owner as ids and as names, the last being the owner now', () => {
    const owners = new Map(rowsOf('Opportunity').map((o) => [o.Id, o.OwnerId]));
    const changes = rowsOf('OpportunityFieldHistory').filter((r) => r.Field === 'Owner');
    const byIds = changes.filter((r) => r.DataType === 'EntityId');
    expect(byIds.length).toBeGreaterThan(20);
    expect(changes.length).toBe(byIds.length * 2);
    expect([...Map.groupBy(byIds, (r) => r.OpportunityId)].filter(([id, rows]) => rows.at(-1)!.NewValue !== owners.get(id))).toEqual([]);
  });

  it('knows nothing later than the eve of its day', () => {
    const late = ['Opportunity', 'OpportunityHistory', 'OpportunityFieldHistory', 'Lead', 'Task', 'Event'].flatMap((o) => rowsOf(o).filter((r) => Date.parse(String(r.SystemModstamp ?? r.CreatedDate)) >= Date.parse(`${TODAY}T00:00:00+01:00`)));
    expect(late).toEqual([]);
  });

  it('has the mess of life: blank amounts, several saves in one second, five pushes, stages back and skipped, deletions, reversals', () => {
    const order = new Map(rowsOf('OpportunityStage').map((s) => [s.MasterLabel, Number(s.SortOrder)]));
    const pairs = [...byDeal('OpportunityHistory').values()].flatMap((rows) => rows.slice(1).map((r, i) => [rows[i]!, r] as const));
    const step = ([a, b]: readonly [Row, Row]): number => order.get(b.StageName)! - order.get(a.StageName)!;
    const counts = {
      blank: rowsOf('Opportunity').filter((o) => o.Amount === null).length, sameSecond: pairs.filter(([a, b]) => a.CreatedDate === b.CreatedDate).length,
      pushedFive: rowsOf('Opportunity').filter((o) => Number(o.PushCount) >= 5).length, back: pairs.filter((p) => step(p) < 0).length, skipped: pairs.filter((p) => step(p) === 2 && p[1].StageName !== 'Closed Won').length,
      deleted: rowsOf('Opportunity').filter((o) => o.IsDeleted).length, reversed: pairs.filter(([a, b]) => a.StageName === 'Closed Won' && b.StageName !== 'Closed Won').length,
      cents: rowsOf('Opportunity').filter((o) => o.Amount !== null && !Number.isInteger(o.Amount)).length,
    };
    expect(Object.entries(counts).filter(([, n]) => n < 3)).toEqual([]);
  });

  it.each(truth.quarters.map((q) => q.period))('holds in %s exactly the reasons that were planted', (period) => {
    const quarter = truth.quarters.find((q) => q.period === period)!;
    const found = bridgeOf(period, quarter.t0, quarter.t1);
    const plan = new Map<string, string>(quarter.deals.map((d) => [d.opportunityId, d.reason]));
    const wrong = [...new Set([...plan.keys(), ...found.keys()])].flatMap((id) => {
      const want = plan.get(id) ?? 'nothing';
      const got = found.get(id) ?? [];
      const fine = want === 'asForecast' ? got.length === 0 : want === 'currency' ? got.every((r) => r === 'currency') : got.filter((r) => r !== 'currency').join() === want;
      return fine ? [] : [`${id} planned ${want}, found ${got.join() || 'nothing'}`];
    });
    expect(wrong).toEqual([]);
  });

  it('tells last quarter as a story with all four classes', () => {
    const reasons = new Set(truth.quarters.at(-1)!.deals.map((d) => d.reason));
    for (const reason of ['slipped', 'overdue', 'lost', 'removed', 'wonForLess', 'currency', 'new', 'upside', 'wonForMore'] as const) expect(reasons).toContain(reason);
  });

  it('shows a deal that needs a talk, and a goal within reach', () => {
    const deal = rowsOf('Opportunity').find((o) => o.Id === truth.showcase.opportunityId)!;
    expect({ push: deal.PushCount, category: deal.ForecastCategory, amount: deal.Amount, owner: deal.OwnerId, open: !deal.IsClosed }).toEqual({ push: 3, category: 'Forecast', amount: 86_000, owner: truth.showcase.ownerId, open: true });
    expect(rowsOf('OpportunityContactRole').filter((r) => r.OpportunityId === deal.Id).length).toBe(1);
    const mine = rowsOf('Opportunity').filter((o) => o.OwnerId === truth.showcase.ownerId && o.FiscalYear === 2026 && o.FiscalQuarter === 4 && !o.IsDeleted);
    const sum = (rows: Row[]): number => rows.reduce((n, r) => n + Number(r.Amount ?? 0), 0);
    const quota = Number(rowsOf('ForecastingQuota').findLast((q) => q.QuotaOwnerId === truth.showcase.ownerId && q.StartDate === '2026-10-01')!.QuotaAmount);
    expect(sum(mine.filter((o) => o.IsWon)) / quota).toBeCloseTo(0.46, 1);
    expect(mine.filter((o) => o.ForecastCategory === 'Forecast').length).toBeGreaterThanOrEqual(4);
  });

  it.each(['2026-01-02', '2026-03-31', '2028-02-29', '2026-10-08'])('stands on any day of a quarter: %s', (today) => {
    const other = makeSampleOrg({ seed: 3, today });
    const tables_: OrgTables = other.tables;
    const deal = tables_.Opportunity!.find((o) => o.Id === other.truth.showcase.opportunityId)!;
    expect({ push: deal.PushCount, later: String(deal.CloseDate) >= today }).toEqual({ push: 3, later: true });
  });
});

import type { OrgContext } from '../../model/org.ts';
import type { OrgTables, Row } from '../sample/tables.ts';
import type { Salesforce } from './client.ts';
import type { KnownFields } from './describe.ts';
import type { SplitTypes } from './map/splits.ts';
import type { DealFields, TrackedSince } from './map/facts.ts';
import { addDays, dayOf } from '../../model/day.ts';
import { describeOrg } from './describe.ts';
import { fieldCandidates } from './map/candidates.ts';
import { date, text } from './map/cell.ts';
import { mapContext } from './map/index.ts';
import { splitTypes } from './map/splits.ts';
import { CONTEXT_OBJECTS } from './objects.ts';
import { ADMIN_SET, FINANCE_SET, MANAGER_SET } from './package/permission-sets.ts';
import { read, readAll } from './pages.ts';

/** Forecasts are asked for by period, a good year back and two quarters on: an org keeps a row for each person, period and category. */
const BACK_DAYS = 400;
const AHEAD_DAYS = 200;

export interface ReadContext {
  context: OrgContext;
  fields: KnownFields;
  tracked: TrackedSince;
  leadTracked: TrackedSince;
  splitTypes: SplitTypes;
}

/** Everything about the org besides its deals: what exists, then what stands in it. */
export async function readContext(sf: Salesforce, facts: { deal: DealFields; lead: DealFields }, now: number, signal: AbortSignal): Promise<ReadContext> {
  const { fields, notes, described, tracked, leadTracked } = await describeOrg(sf, { deal: Object.values(facts.deal), lead: Object.values(facts.lead) }, signal);
  const given = read('PermissionSetAssignment', 'PermissionSetAssignment', ['Id', 'AssigneeId', 'PermissionSet.Name'], `PermissionSet.Name IN (${[MANAGER_SET, FINANCE_SET, ADMIN_SET].map((s) => `'${s}'`).join(',')})`);
  const tables: OrgTables = await readAll(sf, [...CONTEXT_OBJECTS.map((name) => read(name, name, fields[name] ?? [])), given], signal);
  Object.assign(tables, await readForecasts(sf, fields, tables.Period ?? [], now, signal));
  const context = mapContext(tables, { ownerHistory: fields.OpportunityFieldHistory !== undefined, dealHistory: fields.OpportunityHistory !== undefined });
  // Without quotas, the note on those has said already that forecasts aren't used.
  if (!context.forecasts?.length && fields.ForecastingQuota) notes.push('No figures came from the Forecasts tab: it isn’t used for these periods, or you may not see it.');
  return { context: { ...context, fieldCandidates: fieldCandidates(described, tracked), notes: [...notes, ...context.notes] }, fields, tracked, leadTracked, splitTypes: splitTypes(tables.OpportunitySplitType) };
}

async function readForecasts(sf: Salesforce, fields: KnownFields, periods: readonly Row[], now: number, signal: AbortSignal): Promise<OrgTables> {
  const today = dayOf(now, 'UTC');
  const ids = periods.filter((p) => {
    const [start, end] = [date(p.StartDate), date(p.EndDate)];
    return /^(?:Month|Quarter)$/.test(text(p.Type) ?? '') && typeof start === 'number' && typeof end === 'number' && end >= addDays(today, -BACK_DAYS) && start <= addDays(today, AHEAD_DAYS);
  }).map((p) => `'${text(p.Id)}'`);
  if (!fields.ForecastingItem || ids.length === 0) return {};
  const reads = [read('ForecastingItem', 'ForecastingItem', fields.ForecastingItem, `PeriodId IN (${ids.join(',')})`)];
  // The items carry the owner's own adjustment themselves, where that field is shown.
  if (!fields.ForecastingItem.includes('AmountWithoutManagerAdjustment')) reads.push(read('ForecastingOwnerAdjustment', 'ForecastingOwnerAdjustment', fields.ForecastingOwnerAdjustment ?? []));
  return readAll(sf, reads, signal);
}

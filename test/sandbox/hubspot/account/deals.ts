import type { OrgTables, Row } from '../../types.ts';
import { parseDay, startOfDay } from '../../../../lib/model/day.ts';
import { filled, instant, iso, isTrue, rows, text } from './cells.ts';
import { hubspotDealId, hubspotOwnerId, hubspotUserId, serial } from './ids.ts';
import { companyColumns, type CompanyColumn } from './company-columns.ts';
import { pipelineOf } from './pipelines.ts';
import { rateAt } from './money.ts';
import type { HubAccount, HubObject, Version } from './types.ts';

const CATEGORY: Record<string, string> = { Omitted: 'OMIT', Pipeline: 'PIPELINE', BestCase: 'BEST_CASE', MostLikely: 'MOST_LIKELY', Forecast: 'COMMIT', Closed: 'CLOSED' };
/** Minutes past local midnight. The first is the trap: 00:30 in Berlin is 23:30Z or 22:30Z of the day before. */
const MINUTES = [30, 720, 1035, 1395];

/** A close date as HubSpot holds it: an instant, whose day is that of the account's zone. */
function closeInstant(closeDate: string, salesforceId: string, zone: string): string {
  const day = parseDay(closeDate.slice(0, 10));
  return day === null ? '' : iso(startOfDay(day, zone) + MINUTES[serial(salesforceId) % MINUTES.length]! * 60_000);
}

type Made = Pick<HubAccount, 'pipelines' | 'rates' | 'timeZone' | 'currency'>;

export function dealsOf(tables: OrgTables, account: Made): Map<string, HubObject> {
  const histories = groupBy(rows(tables, 'OpportunityHistory').filter((r) => !isTrue(r.IsDeleted)), 'OpportunityId');
  const fields = groupBy(rows(tables, 'OpportunityFieldHistory'), 'OpportunityId');
  const accounts = new Map(rows(tables, 'Account').map((a) => [text(a.Id), text(a.Name)]));
  const stages = new Map(rows(tables, 'OpportunityStage').map((s) => [text(s.MasterLabel), s]));
  const columns = companyColumns(tables);
  const out = new Map<string, HubObject>();
  for (const o of rows(tables, 'Opportunity')) {
    const deal = dealOf(o, histories.get(text(o.Id)) ?? [], fields.get(text(o.Id)) ?? [], { ...account, accounts, columns, stages });
    out.set(deal.id, deal);
  }
  return out;
}

function groupBy(list: Row[], field: string): Map<string, Row[]> {
  const out = new Map<string, Row[]>();
  for (const r of list) {
    const key = text(r[field]);
    const group = out.get(key);
    if (group) group.push(r);
    else out.set(key, [r]);
  }
  for (const group of out.values()) group.sort((a, b) => instant(a.CreatedDate) - instant(b.CreatedDate) || (text(a.Id) < text(b.Id) ? -1 : 1));
  return out;
}

interface Context extends Made {
  accounts: Map<string, string>;
  columns: CompanyColumn[];
  stages: Map<string, Row>;
}

function dealOf(o: Row, states: Row[], changes: Row[], c: Context): HubObject {
  const id = hubspotDealId(text(o.Id));
  const pipeline = c.pipelines.find((p) => p.id === pipelineOf(o)) ?? c.pipelines[0]!;
  const stageIdOf = (name: string): string => pipeline.stages.find((s) => s.label === name)?.id ?? '';
  const created = instant(o.CreatedDate) || instant(states[0]?.CreatedDate);
  const modified = Math.max(instant(o.SystemModstamp) || instant(o.LastModifiedDate) || created, created);
  const currency = text(o.CurrencyIsoCode) || c.currency;
  const history: Record<string, Version[]> = {};
  const put = (name: string, value: string, at: number, by: string, machine = false): void => {
    const list = (history[name] ??= []);
    if (list.length === 0 && value === '') return;
    if (list[0]?.value === value) return;
    list.unshift({
      value, timestamp: iso(at), sourceType: machine ? 'AUTOMATION_PLATFORM' : 'CRM_UI',
      ...(machine ? { sourceId: 'DealStageForecastCategory' } : { sourceId: `userId:${hubspotUserId(by)}`, updatedByUserId: Number(hubspotUserId(by)) }),
    });
  };
  for (const s of [...states, { ...o, CreatedDate: iso(states.length ? modified : created), CreatedById: o.LastModifiedById ?? o.OwnerId }] as Row[]) {
    const at = instant(s.CreatedDate);
    const by = text(s.CreatedById) || text(o.OwnerId);
    const stage = stageIdOf(text(s.StageName));
    const moved = history.dealstage?.[0]?.value !== stage;
    put('dealstage', stage, at, by);
    put('amount', text(s.Amount), at, by);
    put('closedate', closeInstant(text(s.CloseDate), text(o.Id), c.timeZone), at, by);
    if (s.ForecastCategory !== undefined) put('hs_manual_forecast_category', CATEGORY[text(s.ForecastCategory)] ?? '', at, by, moved && c.stages.get(text(s.StageName))?.ForecastCategory === s.ForecastCategory);
  }
  put('pipeline', pipeline.id, created, text(o.OwnerId));
  put('deal_currency_code', currency, created, text(o.OwnerId));
  const ownerChanges = changes.filter((f) => f.Field === 'Owner' && text(f.NewValue).startsWith('005'));
  put('hubspot_owner_id', hubspotOwnerId(text(ownerChanges[0]?.OldValue) || text(o.OwnerId)), created, text(o.OwnerId));
  for (const f of ownerChanges) put('hubspot_owner_id', hubspotOwnerId(text(f.NewValue)), instant(f.CreatedDate), text(f.CreatedById));
  const nextSteps = changes.filter((f) => f.Field === 'NextStep');
  for (const f of nextSteps) put('hs_next_step', text(f.NewValue), instant(f.CreatedDate), text(f.CreatedById));
  if (nextSteps.length === 0) put('hs_next_step', text(o.NextStep), modified, text(o.OwnerId));
  for (const { column, property } of c.columns) {
    const past = changes.filter((f) => f.Field === column);
    if (property.name !== 'closed_lost_reason') put(property.name, text(past.length ? past[0]!.OldValue : o[column]), created, text(o.OwnerId));
    for (const f of past) put(property.name, text(f.NewValue), instant(f.CreatedDate), text(f.CreatedById));
  }
  const stage = pipeline.stages.find((s) => s.id === history.dealstage?.[0]?.value);
  const amount = Number(history.amount?.[0]?.value ?? NaN);
  const probability = Number(stage?.metadata.probability ?? 0);
  const closed = stage?.metadata.isClosed === 'true';
  const won = closed && probability === 1;
  const reason = closed && !won ? text(o.Loss_Reason__c) || text(o.LossReason__c) : '';
  if (!history.closed_lost_reason && reason !== '') put('closed_lost_reason', reason, Date.parse(history.dealstage?.[0]?.timestamp ?? '') || modified, text(o.LastModifiedById) || text(o.OwnerId));
  const rate = rateAt(c.rates, currency, closed ? Date.parse(history.closedate?.[0]?.value ?? '') || modified : modified);
  if (closed && won) delete history.closed_lost_reason;
  const current = Object.fromEntries(Object.entries(history).map(([k, v]) => [k, v[0]?.value ?? '']));
  const archivedAt = isTrue(o.IsDeleted) ? iso(modified) : null;
  return {
    id, history, createdAt: iso(created), updatedAt: iso(modified), archivedAt,
    properties: filled({
      ...current, hs_object_id: id, dealname: text(o.Name), dealtype: text(o.Type) === '' ? '' : pipeline.id === 'default' ? 'newbusiness' : 'existingbusiness',
      createdate: iso(created), hs_createdate: iso(created), hs_lastmodifieddate: iso(modified),
      deal_currency_code: currency, hs_exchange_rate: rate, amount_in_home_currency: Number.isNaN(amount) ? null : Number((amount * rate).toFixed(2)),
      hs_deal_stage_probability: probability, hs_forecast_probability: probability, hs_forecast_amount: Number.isNaN(amount) ? null : Number((amount * probability).toFixed(2)),
      hs_projected_amount: Number.isNaN(amount) ? null : Number((amount * probability).toFixed(2)),
      hs_is_closed: String(closed), hs_is_closed_won: String(won), hs_is_closed_lost: String(closed && !won),
      hs_analytics_source: SOURCE[text(o.LeadSource)] ?? (text(o.LeadSource) ? 'OFFLINE' : null), hs_primary_associated_company_name: c.accounts.get(text(o.AccountId)) ?? null,
    }),
  };
}

export const SOURCE: Record<string, string> = {
  Web: 'ORGANIC_SEARCH', 'Web form': 'ORGANIC_SEARCH', Website: 'DIRECT_TRAFFIC', Advertisement: 'PAID_SEARCH', 'Paid search': 'PAID_SEARCH', Webinar: 'OTHER_CAMPAIGNS', Campaign: 'OTHER_CAMPAIGNS', Email: 'EMAIL_MARKETING', Social: 'SOCIAL_MEDIA',
};

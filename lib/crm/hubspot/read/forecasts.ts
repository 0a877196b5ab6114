import type { CrmForecast } from '../../../model/forecast-call.ts';
import type { HubspotClient } from '../wire/client.ts';
import type { HubspotRecord } from '../wire/shapes.ts';
import { boundaryDay, instantOf } from '../map/value.ts';
import { currencyDigits } from '../../../model/currency.ts';
import { parseMinor } from '../../../model/money.ts';
import { paths } from '../wire/paths.ts';
import { recordPage } from '../wire/shapes.ts';
import { userId, type UserId } from '../../../model/ids.ts';

const PROPERTIES = [
  'hubspot_owner_id', 'hs_team_id', 'hs_amount', 'hs_forecast_start_date', 'hs_forecast_end_date', 'hs_deal_pipeline_id', 'hs_created_by_user_id', 'hs_lastmodifieddate',
];

export interface ForecastAccount {
  zone: string;
  /** Submissions are in the company's currency. */
  currency: string;
  /** HubSpot user id → owner id: submissions carry the one, deals the other. */
  ownerOfUser: ReadonlyMap<string, UserId>;
}

/**
 * One submission as what it said each time it was submitted. HubSpot holds one number per person (or team), pipeline and period,
 * without a category: what they expect to come in, which is told as `commit`. Pipelines have forecasts of their own, so the
 * pipeline stands as the type. Nothing where it lacks its dates, its amount or anybody's name.
 */
export function forecastsOf(record: HubspotRecord, account: ForecastAccount): CrmForecast[] {
  const p = record.properties;
  const start = boundaryDay(p.hs_forecast_start_date, account.zone);
  const end = boundaryDay(p.hs_forecast_end_date, account.zone);
  const by = p.hubspot_owner_id ? userId(p.hubspot_owner_id) : account.ownerOfUser.get(p.hs_created_by_user_id ?? '');
  if (start === null || end === null || end < start || by === undefined) return [];
  const teamId = p.hubspot_owner_id ? null : p.hs_team_id || null;
  if (!p.hubspot_owner_id && teamId === null) return [];
  const versions = record.propertiesWithHistory?.hs_amount ?? [];
  const said = versions.length > 0 ? versions.map((r) => ({ value: r.value, at: instantOf(r.timestamp) })) : [{ value: p.hs_amount, at: instantOf(p.hs_lastmodifieddate) ?? instantOf(record.updatedAt) }];
  return said.flatMap(({ value, at }) => {
    const amount = parseMinor(value, currencyDigits(account.currency));
    if (amount === null || amount === undefined) return [];
    return [{
      ownerId: by, typeId: p.hs_deal_pipeline_id ? `pipeline:${p.hs_deal_pipeline_id}` : null, ...(teamId === null ? {} : { teamId }), start, end, basis: 'commit' as const, currency: account.currency,
      unadjusted: null, byOwner: teamId === null ? amount : null, amount, submittedAt: at,
    }];
  }).sort((a, b) => (a.submittedAt ?? 0) - (b.submittedAt ?? 0));
}

/**
 * Every forecast that was submitted in HubSpot, with each number it held. Sales or Service Hub Professional; else there are none.
 * https://developers.hubspot.com/docs/api-reference/legacy/crm/objects/forecasts/guide
 */
export async function readForecasts(client: HubspotClient, account: ForecastAccount, signal: AbortSignal): Promise<CrmForecast[]> {
  const forecasts: CrmForecast[] = [];
  for (let after: string | undefined; ; ) {
    const page = await client.get(paths.forecasts, { limit: 50, properties: PROPERTIES, propertiesWithHistory: ['hs_amount'], after }, recordPage, signal);
    forecasts.push(...page.results.flatMap((r) => forecastsOf(r, account)));
    after = page.paging?.next?.after;
    if (!after) return forecasts;
  }
}

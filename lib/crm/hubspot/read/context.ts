import * as v from 'valibot';
import type { HubspotAccount } from '../wire/shapes.ts';
import type { HubspotClient } from '../wire/client.ts';
import type { OrgContext } from '../../../model/org.ts';
import { account as accountShape, pipelineList, propertyList } from '../wire/shapes.ts';
import { isTimeZone } from '../../../model/day.ts';
import { orgId } from '../../../model/ids.ts';
import { calendarYear } from '../../../model/period.ts';
import { stagesOf } from '../map/stage.ts';
import { optional } from './optional.ts';
import { paths } from '../wire/paths.ts';
import { readCurrencies } from './currencies.ts';
import { readOwners } from './owners.ts';
import { readQuotas } from './goals.ts';

/** What mapping a record needs; small enough to travel in every cursor. */
export const setupShape = v.object({ zone: v.string(), home: v.string(), dealProperties: v.array(v.string()) });
export type Setup = v.InferOutput<typeof setupShape>;

/** What HubSpot's own deals carry and we read. Only those that the account has are asked for. */
export const DEAL_PROPERTIES = [
  'dealname', 'amount', 'closedate', 'dealstage', 'pipeline', 'dealtype', 'createdate', 'hs_lastmodifieddate', 'hubspot_owner_id',
  'hs_manual_forecast_category', 'deal_currency_code', 'hs_analytics_source', 'hs_next_step', 'notes_last_contacted',
  'notes_next_activity_date', 'num_associated_contacts', 'hs_merged_object_ids', 'hs_primary_associated_company_name',
] as const;
export const HISTORY_PROPERTIES = [
  'amount', 'closedate', 'dealstage', 'hubspot_owner_id', 'hs_manual_forecast_category', 'deal_currency_code', 'hs_next_step',
] as const;

export const readAccount = (client: HubspotClient, signal: AbortSignal): Promise<HubspotAccount> =>
  client.get(paths.account, {}, accountShape, signal);

export const accountName = (account: HubspotAccount): string => `HubSpot account ${account.portalId}`;

/** Reads everything about the account besides its deals: about ten calls. */
export async function readContext(client: HubspotClient, signal: AbortSignal): Promise<{ context: OrgContext; setup: Setup }> {
  const notes: string[] = [];
  const account = await readAccount(client, signal);
  const zone = isTimeZone(account.timeZone) ? account.timeZone : 'UTC';
  if (zone !== account.timeZone) notes.push(`This browser doesn't know the account's time zone "${account.timeZone}", so close dates are dated in UTC.`);
  const currencies = await readCurrencies(client, account, zone, notes, signal);
  const people = await readOwners(client, signal);
  const pipelines = await client.get(paths.pipelines('deals'), {}, pipelineList, signal);
  const listed = await client.get(paths.properties('deals'), {}, propertyList, signal);
  const known = new Set(listed.results.map((p) => p.name));
  const quotas = await optional(notes, 'goals', 'No goals came along', [], () => readQuotas(client, { zone, currency: account.companyCurrency }, notes, signal));
  notes.push('HubSpot doesn’t tell its fiscal year, so quarters follow the calendar year.');
  if (!known.has('hs_manual_forecast_category')) notes.push('This account has no forecast categories, so a deal’s category is unknown.');
  return {
    context: {
      crm: 'hubspot', orgId: orgId(String(account.portalId)), orgName: accountName(account), timeZone: zone, calendar: calendarYear,
      currencies, stages: stagesOf(pipelines.results), people, quotas, knowledge: { ownerHistory: true, dealHistory: true }, notes,
    },
    setup: { zone, home: account.companyCurrency, dealProperties: DEAL_PROPERTIES.filter((name) => known.has(name)) },
  };
}

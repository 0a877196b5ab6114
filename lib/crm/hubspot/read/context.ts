import * as v from 'valibot';
import type { HubspotAccount, HubspotProperty } from '../wire/shapes.ts';
import type { HubspotClient } from '../wire/client.ts';
import type { FieldMap } from '../../../model/facts.ts';
import type { OrgContext } from '../../../model/org.ts';
import { account as accountShape, dispositionList, pipelineList } from '../wire/shapes.ts';
import { factsShape, mappedFacts } from '../map/facts.ts';
import { CONTACT_PROPERTIES } from '../map/leads.ts';
import { isTimeZone } from '../../../model/day.ts';
import { orgId } from '../../../model/ids.ts';
import { calendarYear } from '../../../model/period.ts';
import { stagesOf } from '../map/stage.ts';
import { optional } from './optional.ts';
import { paths } from '../wire/paths.ts';
import { readFields } from './fields.ts';
import { readForecasts } from './forecasts.ts';
import { readCurrencies } from './currencies.ts';
import { readOwners } from './owners.ts';
import { readQuotas } from './goals.ts';

/** What mapping a record needs; small enough to travel in every cursor. */
export const setupShape = v.object({
  zone: v.string(), home: v.string(), dealProperties: v.array(v.string()), facts: v.optional(factsShape, []),
  /** Properties of contacts that the account has, of those we read. */
  contactProperties: v.array(v.string()),
  /** A call's outcome → its label; a campaign's value → its name, where HubSpot lists them. */
  dispositions: v.record(v.string(), v.string()), campaigns: v.record(v.string(), v.string()),
});
export type Setup = v.InferOutput<typeof setupShape>;

/** What HubSpot's own deals carry and we read. Only those that the account has are asked for. */
const DEAL_PROPERTIES = [
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

/** So many values of a list go along; a longer one would make every cursor heavy. */
const MOST_NAMES = 500;
const namesOf = (properties: readonly HubspotProperty[], name: string): Record<string, string> =>
  Object.fromEntries((properties.find((p) => p.name === name)?.options ?? []).slice(0, MOST_NAMES).map((o) => [o.value, o.label]));

/**
 * Reads everything about the account besides its deals: about twelve calls. `fields`: the company's own properties to read along.
 */
export async function readContext(client: HubspotClient, fields: FieldMap | undefined, signal: AbortSignal): Promise<{ context: OrgContext; setup: Setup }> {
  const notes: string[] = [];
  const account = await readAccount(client, signal);
  const zone = isTimeZone(account.timeZone) ? account.timeZone : 'UTC';
  const home = account.companyCurrency;
  if (zone !== account.timeZone) notes.push(`This browser doesn't know the account's time zone "${account.timeZone}", so close dates are dated in UTC.`);
  const currencies = await readCurrencies(client, account, zone, notes, signal);
  const { people, ownerOfUser } = await readOwners(client, signal);
  const pipelines = await client.get(paths.pipelines('deals'), {}, pipelineList, signal);
  const { deal, lead, candidates } = await readFields(client, notes, signal);
  const known = new Set(deal.map((p) => p.name));
  const { facts, missing } = mappedFacts(fields, { deal, lead });
  const quotas = await optional(notes, 'goals', 'No goals came along', [], () => readQuotas(client, { zone, currency: home }, notes, signal));
  const forecasts = await optional(notes, 'forecasts', 'No submitted forecasts came along', undefined, () => readForecasts(client, { zone, currency: home, ownerOfUser }, signal), 'This account has no forecasts that can be read, so none came along.');
  const dispositions = await optional([], 'call outcomes', '', [], () => client.get(paths.callDispositions, {}, dispositionList, signal), '');
  const contactProperties = new Set(lead.map((p) => p.name));
  notes.push('HubSpot doesn’t tell its fiscal year, so quarters follow the calendar year.');
  if (!known.has('hs_manual_forecast_category')) notes.push('This account has no forecast categories, so a deal’s category is unknown.');
  if (missing.length > 0) notes.push(`Mapped fields that the account no longer has: ${missing.join(', ')}. Map them anew on the options page.`);
  return {
    context: {
      crm: 'hubspot', orgId: orgId(String(account.portalId)), orgName: accountName(account), timeZone: zone, calendar: calendarYear,
      currencies, stages: stagesOf(pipelines.results), people, quotas, knowledge: { ownerHistory: true, dealHistory: true },
      ...(forecasts ? { forecasts } : {}), fieldCandidates: candidates, notes,
    },
    setup: { zone, home, dealProperties: DEAL_PROPERTIES.filter((name) => known.has(name)), facts, contactProperties: CONTACT_PROPERTIES.filter((name) => contactProperties.has(name)),
      dispositions: Object.fromEntries(dispositions.map((d) => [d.id, d.label])), campaigns: namesOf(lead, 'hs_analytics_first_touch_converting_campaign'),
    },
  };
}

import type { HubspotClient } from '../wire/client.ts';
import type { HubspotRecord } from '../wire/shapes.ts';
import type { Quota } from '../../../model/quota.ts';
import { currencyDigits } from '../../../model/currency.ts';
import { boundaryDay } from '../map/value.ts';
import { parseMinor } from '../../../model/money.ts';
import { userId } from '../../../model/ids.ts';
import { paths } from '../wire/paths.ts';
import { recordPage } from '../wire/shapes.ts';

const PROPERTIES = [
  'hs_goal_name', 'hs_goal_type', 'hs_target_amount', 'hs_start_datetime', 'hs_end_datetime', 'hubspot_owner_id',
  'hs_assignee_team_id', 'hubspot_team_id', 'hs_pipeline_ids', 'hs_kpi_unit_type',
];

const isMoney = (p: HubspotRecord['properties']): boolean =>
  p.hs_goal_type ? /quota|revenue/i.test(p.hs_goal_type) : /currency/i.test(p.hs_kpi_unit_type ?? '');

/** One slice of a goal as a quota; null where it is no goal of money or lacks its dates or target. */
export function quotaOf(record: HubspotRecord, account: { zone: string; currency: string }): Quota | null {
  const p = record.properties;
  const start = boundaryDay(p.hs_start_datetime, account.zone);
  const end = boundaryDay(p.hs_end_datetime, account.zone);
  const amount = parseMinor(p.hs_target_amount, currencyDigits(account.currency));
  if (!isMoney(p) || start === null || end === null || amount === null || amount === undefined) return null;
  const pipelines = (p.hs_pipeline_ids ?? '').split(';').map((id) => id.trim()).filter(Boolean);
  return {
    id: record.id, ownerId: p.hubspot_owner_id ? userId(p.hubspot_owner_id) : null,
    teamId: p.hubspot_owner_id ? null : p.hs_assignee_team_id || p.hubspot_team_id || null,
    start, end, amount, currency: account.currency, name: p.hs_goal_name ?? null, pipelineIds: pipelines.length > 0 ? pipelines : null,
  };
}

/** Goal targets about money, one quota per slice. https://developers.hubspot.com/docs/api-reference/crm-goal-targets-v3/guide */
export async function readQuotas(client: HubspotClient, account: { zone: string; currency: string }, notes: string[], signal: AbortSignal): Promise<Quota[]> {
  const quotas: Quota[] = [];
  let read = 0;
  for (let after: string | undefined; ; ) {
    const page = await client.get(paths.objects('goal_targets'), { limit: 100, properties: PROPERTIES, after }, recordPage, signal);
    read += page.results.length;
    quotas.push(...page.results.flatMap((r) => quotaOf(r, account) ?? []));
    after = page.paging?.next?.after;
    if (!after) break;
  }
  if (quotas.length === 0) notes.push(read === 0 ? 'This account has no goals, so no quotas came along.' : 'No goal of this account is about sales money, so no quotas came along.');
  return quotas;
}

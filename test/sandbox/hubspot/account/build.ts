import type { OrgTables } from '../../types.ts';
import { iso, rows, text } from './cells.ts';
import { addActivities, settleActivityDates } from './activities.ts';
import { addContacts } from './contacts.ts';
import { companyColumns } from './company-columns.ts';
import { dealsOf } from './deals.ts';
import { forecastsOf } from './forecasts.ts';
import { goalsOf } from './goals.ts';
import { ownersOf, teamsOf } from './people.ts';
import { ownProperties } from './properties.ts';
import { pipelinesOf } from './pipelines.ts';
import { ratesOf } from './money.ts';
import type { HubAccount, HubObject } from './types.ts';

export const PORTAL = 48_211_307;
/** The account of the key that belongs elsewhere. */
export const OTHER_PORTAL = 50_117_742;
/** The deal that went into another one, and one thrown away on the day it was made: both exist beside the org's own. */
export const MERGED_DEAL = '21399000011';
export const ARCHIVED_DEAL = '21399000012';

/** A HubSpot account holding what the Salesforce tables hold. */
export function buildAccount(tables: OrgTables, now: number, portalId = PORTAL): HubAccount {
  const timeZone = text(rows(tables, 'Organization')[0]?.TimeZoneSidKey) || 'Europe/Berlin';
  const teams = teamsOf(tables);
  const account: HubAccount = {
    portalId, timeZone, ...ratesOf(tables, now), teams, owners: ownersOf(tables, teams, now), pipelines: pipelinesOf(tables), links: new Map(), merged: new Map(), groups: new Map(), properties: ownProperties(),
    objects: { deals: new Map(), contacts: new Map(), notes: new Map(), tasks: new Map(), calls: new Map(), meetings: new Map(), emails: new Map(), goal_targets: new Map(), forecasts: new Map() },
  };
  for (const column of companyColumns(tables)) account.properties.deals.set(column.property.name, column.property);
  account.objects.deals = dealsOf(tables, account);
  account.objects.goal_targets = goalsOf(tables, account);
  account.objects.forecasts = forecastsOf(tables, account);
  const first = [...account.objects.deals.values()].find((d) => !d.archivedAt);
  if (first) addMergedAndArchived(account, first);
  addContacts(tables, account);
  addActivities(tables, account);
  settleActivityDates(account, now);
  return account;
}

function addMergedAndArchived(account: HubAccount, first: HubObject): void {
  first.properties.hs_merged_object_ids = MERGED_DEAL;
  account.merged.set(MERGED_DEAL, first.id);
  const archivedAt = iso(Date.parse(first.createdAt) + 3_600_000);
  const { dealstage = '', pipeline = '' } = first.properties;
  account.objects.deals.set(ARCHIVED_DEAL, {
    id: ARCHIVED_DEAL, createdAt: first.createdAt, updatedAt: archivedAt, archivedAt,
    properties: { hs_object_id: ARCHIVED_DEAL, dealname: 'Entered twice', dealstage, pipeline, createdate: first.createdAt, hs_createdate: first.createdAt, hs_lastmodifieddate: archivedAt, hs_is_closed: 'false', hs_is_closed_won: 'false' },
    history: { dealstage: [{ value: dealstage, timestamp: first.createdAt, sourceType: 'CRM_UI' }] },
  });
}

import type { DealChange } from '../../../model/deal.ts';
import type { HubspotRecord, HubspotVersion } from '../wire/shapes.ts';
import type { Setup } from '../read/context.ts';
import { currencyDigits } from '../../../model/currency.ts';
import { dayOfValue, instantOf } from './value.ts';
import { dealId, stageId, userId } from '../../../model/ids.ts';
import { parseCategory } from '../../../model/category.ts';
import { parseMinor } from '../../../model/money.ts';

/** HubSpot may keep no more versions of a property than this; what came before is not known. */
const VERSIONS_KEPT = 20;
const MACHINE = /^(AUTOMATION|WORKFLOW|CALCULATED|DEFAULT|INTERNAL_PROCESSING|MIGRATION|DEAL_PIPELINE|PIPELINE)/i;
const PERSON = /^(CRM_UI|MOBILE|SALES|CRM_SETTINGS)/i;

/** Whether automation or a person made a version; undefined for imports, integrations and what we don't know. */
export const byMachine = (version: HubspotVersion): boolean | undefined =>
  MACHINE.test(version.sourceType ?? '') ? true : PERSON.test(version.sourceType ?? '') ? false : undefined;

interface Dated { name: string; at: number; index: number; version: HubspotVersion }

/** A property's versions, oldest first; those of one instant numbered in the order they were made (HubSpot lists newest first). */
function dated(name: string, versions: readonly HubspotVersion[]): Dated[] {
  const rows = versions.map((version) => ({ name, at: instantOf(version.timestamp), version })).reverse()
    .flatMap((r) => (r.at === null ? [] : [{ ...r, at: r.at, index: 0 }])).sort((a, b) => a.at - b.at);
  rows.forEach((row, i) => { row.index = i > 0 && rows[i - 1]!.at === row.at ? rows[i - 1]!.index + 1 : 0; });
  return rows;
}

const last = <T>(rows: readonly T[], holds: (row: T) => boolean): T | undefined => rows.findLast(holds);

/** The currency a deal was in at a moment: blank means the account's own. undefined where the record doesn't reach back. */
function currencyAt(rows: readonly Dated[], at: number, setup: Setup): string | undefined {
  const held = last(rows, (r) => r.at <= at);
  if (held) return held.version.value || setup.home;
  return rows.length < VERSIONS_KEPT ? setup.home : undefined;
}

/**
 * A deal's property histories as changes: versions of one instant are one change. Nothing is said of a time before a
 * property's oldest version; a property that has no version and no value was always blank, which the first change says.
 */
export function changesOf(record: HubspotRecord, setup: Setup): DealChange[] {
  const of = (name: string): Dated[] => dated(name, record.propertiesWithHistory?.[name] ?? []);
  const amounts = of('amount');
  const currencies = of('deal_currency_code');
  const others = ['closedate', 'dealstage', 'hubspot_owner_id', 'hs_manual_forecast_category'].map((name) => [name, of(name)] as const);
  const groups = new Map<string, Dated[]>();
  for (const row of [...amounts, ...currencies, ...others.flatMap(([, rows]) => rows)]) {
    const key = `${new Date(row.at).toISOString()}#${String(row.index).padStart(3, '0')}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const keys = [...groups.keys()].sort();
  return keys.map((key, i) => {
    const rows = groups.get(key)!;
    const at = rows[0]!.at;
    const change: DealChange = { dealId: dealId(record.id), at, row: `${key}:${rows.map((r) => r.name).sort().join('+')}`, set: {} };
    const { set } = change;
    for (const { name, version } of rows) {
      const value = version.value || null;
      if (name === 'dealstage' && value) set.stageId = stageId(value);
      if (name === 'hubspot_owner_id') set.ownerId = value ? userId(value) : null;
      if (name === 'closedate') set.closeDay = dayOfValue(value, setup.zone);
      if (name === 'hs_manual_forecast_category') {
        set.category = parseCategory(value);
        const machine = byMachine(version);
        if (machine !== undefined) change.byMachine = machine;
      }
    }
    const currency = currencyAt(currencies, at, setup);
    const moved = rows.some((r) => r.name === 'deal_currency_code');
    if (currency !== undefined && (i === 0 || moved)) set.currency = currency;
    // A change of currency counts the same amount in other minor units.
    const amount = rows.find((r) => r.name === 'amount') ?? (moved ? last(amounts, (r) => r.at <= at) : undefined);
    if (amount) set.amount = parseMinor(amount.version.value, currencyDigits(currency ?? (record.properties.deal_currency_code || setup.home)));
    if (i === 0) {
      for (const [name, history] of others) if (history.length === 0 && !record.properties[name]) blank(set, name);
      if (amounts.length === 0 && !record.properties.amount) set.amount = null;
    }
    return change;
  });
}

function blank(set: DealChange['set'], name: string): void {
  if (name === 'closedate') set.closeDay = null;
  if (name === 'hubspot_owner_id') set.ownerId = null;
  if (name === 'hs_manual_forecast_category') set.category = null;
}

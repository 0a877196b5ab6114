import type { FieldCandidate } from '../../../model/facts.ts';
import type { HubspotClient } from '../wire/client.ts';
import type { HubspotProperty } from '../wire/shapes.ts';
import { candidatesOf } from '../map/candidates.ts';
import { forecastTypeList, propertyList } from '../wire/shapes.ts';
import { optional } from './optional.ts';
import { paths } from '../wire/paths.ts';

export interface Fields { deal: HubspotProperty[]; lead: HubspotProperty[]; candidates: FieldCandidate[] }

/** The account's properties of deals and contacts, and which of them might hold the company's own facts. */
export async function readFields(client: HubspotClient, notes: string[], signal: AbortSignal): Promise<Fields> {
  const deal = (await client.get(paths.properties('deals'), {}, propertyList, signal)).results;
  const lead = await optional(notes, 'properties of contacts', 'No fields of leads were looked at', [], async () => (await client.get(paths.properties('contacts'), {}, propertyList, signal)).results);
  // What forecasts are made of is a hint and nothing else: without it, names do.
  const types = await optional([], 'forecast types', '', [], async () => {
    const list = await client.get(paths.forecastTypes, {}, forecastTypeList, signal);
    return 'results' in list ? list.results : list;
  }, '');
  const used = types.map((t) => ({ name: t.forecastName ?? 'Forecast', amount: t.amountProperty ?? null, date: t.dateProperty ?? null }));
  return { deal, lead, candidates: candidatesOf(deal, lead, used) };
}

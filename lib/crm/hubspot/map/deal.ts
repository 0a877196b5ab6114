import type { DealHead } from '../../../model/deal.ts';
import type { DealId } from '../../../model/ids.ts';
import type { HubspotRecord } from '../wire/shapes.ts';
import type { Setup } from '../read/context.ts';
import { currencyDigits } from '../../../model/currency.ts';
import { dayOfValue, instantOf } from './value.ts';
import { dealId, stageId, userId } from '../../../model/ids.ts';
import { parseCategory } from '../../../model/category.ts';
import { factsOf } from './facts.ts';
import { parseMinor } from '../../../model/money.ts';

/** Ids of the deals that were merged into this one (`hs_merged_object_ids`, separated by semicolons). */
export const mergedIds = (record: HubspotRecord): string[] =>
  (record.properties.hs_merged_object_ids ?? '').split(';').map((id) => id.trim()).filter((id) => id !== '' && id !== record.id);

export interface DealLinks { mergedInto: DealId | null; leadConvertedAt: number | null }

/** A deal as it stands. The company's name comes where the account has it on the deal; contacts' names would be a call per deal. */
export function headOf(record: HubspotRecord, setup: Setup, links: DealLinks): DealHead {
  const p = record.properties;
  const currency = p.deal_currency_code || setup.home;
  const steps = (record.propertiesWithHistory?.hs_next_step ?? []).flatMap((version) => instantOf(version.timestamp) ?? []);
  const createdAt = instantOf(p.createdate) ?? instantOf(record.createdAt) ?? 0;
  const contacts = Number(p.num_associated_contacts || NaN);
  return {
    id: dealId(record.id), name: p.dealname || `Deal ${record.id}`, accountName: p.hs_primary_associated_company_name || null, pipelineId: p.pipeline || null,
    type: p.dealtype || null, leadSource: p.hs_analytics_source || null,
    createdAt,
    modifiedAt: instantOf(p.hs_lastmodifieddate) ?? instantOf(record.updatedAt),
    deletedAt: record.archived ? instantOf(record.archivedAt) ?? instantOf(record.updatedAt) ?? 0 : null,
    mergedInto: links.mergedInto,
    now: {
      stageId: p.dealstage ? stageId(p.dealstage) : undefined, category: parseCategory(p.hs_manual_forecast_category),
      amount: parseMinor(p.amount, currencyDigits(currency)), closeDay: dayOfValue(p.closedate, setup.zone),
      // A deal's probability is its stage's; saying it here would look like a change that nobody made.
      probability: undefined, ownerId: p.hubspot_owner_id ? userId(p.hubspot_owner_id) : null, currency,
    },
    nextStep: p.hs_next_step || null, nextStepChangedAt: steps.length > 0 ? Math.max(...steps) : null,
    lastActivityDay: dayOfValue(p.notes_last_contacted, setup.zone) ?? null,
    nextActivityDay: dayOfValue(p.notes_next_activity_date, setup.zone) ?? null,
    contactCount: Number.isNaN(contacts) ? null : contacts, contactName: null, leadConvertedAt: links.leadConvertedAt,
    ...(setup.facts.some((f) => f.object === 'deal') ? { facts: factsOf(record, 'deal', setup.facts, setup.zone, createdAt) } : {}),
  };
}

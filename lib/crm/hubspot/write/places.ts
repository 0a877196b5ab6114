import type { HubspotClient } from '../wire/client.ts';
import type { RecordPlaces } from '../../writer.ts';
import { missingProperties } from './set-up.ts';
import { paths } from '../wire/paths.ts';
import { RECORD_KINDS } from '../../../model/record-shapes.ts';
import { COMPANY_KINDS, placesFor } from '../../../model/records.ts';
import { RidealongError } from '../../../model/errors.ts';
import { tokenInfo } from '../wire/shapes.ts';

/** Why records that are about no deal stay here. */
export const NO_COMPANY_PLACE = 'HubSpot has no place for company records below Enterprise: calls, daily snapshots, published bridges, settings, strategy, goals, roles, asks, what is between people and whatever is about no single deal or lead stay on this device and can be exported.';
const NOTES_SCOPE = 'crm.objects.contacts.write';
const SCHEMA_SCOPE = 'crm.schemas.deals.write';

/** A key's scopes, or null where HubSpot doesn't tell (it does for private apps): then trying shows. */
export async function readScopes(client: HubspotClient, key: string, signal: AbortSignal): Promise<ReadonlySet<string> | null> {
  try {
    return new Set((await client.post(paths.tokenInfo, { tokenKey: key }, tokenInfo, signal)).scopes);
  } catch (error) {
    if (error instanceof RidealongError && error.data.kind !== 'offline' && error.data.kind !== 'rateLimited') return null;
    throw error;
  }
}

/** What is about a deal lies on it, as notes: causes, remarks, feedback, agreed actions, answers to prompts. The rest has no place. */
export async function placesOf(client: HubspotClient, scopes: ReadonlySet<string> | null, signal: AbortSignal): Promise<RecordPlaces> {
  const may = (scope: string): boolean => scopes?.has(scope) ?? true;
  const onDeal = may(NOTES_SCOPE) ? 'shared' : 'device';
  const why = onDeal === 'shared' ? NO_COMPANY_PLACE : `This HubSpot key lacks the scope ${NOTES_SCOPE}, so causes, questions and feedback stay on this device too. ${NO_COMPANY_PLACE}`;
  const missing = await missingProperties(client, signal);
  const plan = missing.map((name) => `The deal property ${name}, in the group “Ridealong”, so that HubSpot’s own reports can show it`);
  const canSetUp = may(SCHEMA_SCOPE) && missing.length > 0;
  return { kinds: placesFor(RECORD_KINDS, (kind) => (COMPANY_KINDS.includes(kind) ? 'device' : onDeal)), why, canSetUp, plan };
}

import type { AnyRecord } from '../../../model/records.ts';
import { isSealed } from '../../../model/sealed.ts';
import type { CauseWords } from './words.ts';
import type { CrmWriter } from '../../writer.ts';
import type { HubspotClient } from '../wire/client.ts';
import { COMPANY_KINDS } from '../../../model/records.ts';
import { causeOf } from './words.ts';
import { thatLieOn, tiesTo, type Place } from './associated.ts';
import { FUNCTIONS } from '../../../model/cause.ts';
import { made, oneRecord } from '../wire/shapes.ts';
import { MISS, setUpProperties } from './set-up.ts';
import { NO_COMPANY_PLACE, placesOf, readScopes } from './places.ts';
import { noteOf, recordIn } from './note.ts';
import { paths } from '../wire/paths.ts';
import { readNotes } from './records.ts';
import { RidealongError } from '../../../model/errors.ts';
import { saidOf } from '../wire/refused.ts';
import { taskStates, writeTask } from './task.ts';

/** What a record is about, and so lies on: a deal, or the contact that a lead is. null: neither. */
function placeOf(record: AnyRecord): Place | null {
  if (COMPANY_KINDS.includes(record.kind)) return null;
  if (record.dealId !== null) return { type: 'deals', id: record.dealId };
  if (record.kind !== 'leadWord') return null;
  const { body } = record;
  const lead = body.act !== 'remark' ? body.leadId : body.about.kind === 'lead' ? body.about.leadId : null;
  return lead === null ? null : { type: 'contacts', id: lead };
}

const isStatement = (record: AnyRecord): boolean => record.kind === 'cause' && record.body.act === 'state' && record.body.causeId !== null;

export interface WriterOptions { key: string; zone: string; causeWords: CauseWords }

/**
 * Writes to HubSpot. Records about a deal are notes on it: they are only ever added, need no setting up in any edition, and people
 * read them where they look anyway. The standing cause is written into deal properties besides, where `setUp` has made them.
 */
export function createWriter(client: HubspotClient, { key, zone, causeWords }: WriterOptions): CrmWriter {
  const tie = tiesTo(client);
  let scopes: Promise<ReadonlySet<string> | null> | null = null;
  /** false once HubSpot said that our properties aren't there, or aren't ours to write. */
  let hasProperties = true;

  async function patchDeal(dealId: string, properties: Record<string, string>, signal: AbortSignal): Promise<void> {
    await client.patch(paths.object('deals', dealId), { properties }, made, signal);
  }

  async function writeStanding(record: AnyRecord, signal: AbortSignal): Promise<void> {
    if (record.kind !== 'cause' || record.body.causeId === null || !isStatement(record) || !hasProperties) return;
    const cause = causeOf(record.body.causeId, causeWords);
    const known: readonly string[] = FUNCTIONS;
    try {
      await patchDeal(record.body.dealId, { [MISS.cause]: cause.label, [MISS.function]: cause.function && known.includes(cause.function) ? cause.function : '', [MISS.period]: record.body.periodId }, signal);
    } catch (error) {
      // The record itself is written; properties are for HubSpot's reports and may be missing or closed to this key.
      const said = saidOf(error);
      if (!said?.codes.includes('PROPERTY_DOESNT_EXIST') && said?.status !== 403) throw error;
      hasProperties = false;
    }
  }

  return {
    async places(signal) {
      scopes ??= readScopes(client, key, signal).catch((error: unknown) => {
        scopes = null;
        throw error;
      });
      return placesOf(client, await scopes, signal);
    },
    async setUp(step, signal) {
      await setUpProperties(client, step, signal);
      hasProperties = true;
    },
    readRecords: (since, signal) => readNotes(client, since, signal),
    async writeRecord(record, signal) {
      const place = isSealed(record) ? null : placeOf(record);
      if (isSealed(record) || place === null) throw new RidealongError('notSetUp', 'HubSpot has no place for this', NO_COMPANY_PLACE);
      const body = noteOf(record, causeWords);
      const there = (await thatLieOn(client, place, 'notes', 'hs_note_body', signal)).map(recordIn).flatMap((read) => (read?.is === 'record' ? [read.record] : []));
      if (!there.some((r) => r.key === record.key)) {
        const properties = { hs_timestamp: String(record.at), hs_note_body: body, hubspot_owner_id: record.authorId };
        await client.create(paths.objects('notes'), { properties, associations: await tie('notes', place, signal) }, made, signal);
      }
      // One that waited in an outbox must not stand before what was said after it.
      if (!there.some((r) => isStatement(r) && r.at > record.at)) await writeStanding(record, signal);
    },
    dealField: async (dealId, field, signal) => (await client.get(paths.object('deals', dealId), { properties: [field] }, oneRecord, signal)).properties[field] ?? '',
    setDealField: (dealId, field, value, signal) => patchDeal(dealId, { [field]: value }, signal),
    createTask: (task, signal) => writeTask(client, task, zone, (dealId) => tie('tasks', { type: 'deals', id: dealId }, signal), signal),
    taskStates: ({ since }, signal) => taskStates(client, since, signal),
  };
}

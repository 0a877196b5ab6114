import type { AnyRecord } from '../../../model/records.ts';
import type { HubspotClient } from '../wire/client.ts';
import type { SearchPlace } from '../pull/search.ts';
import { OVERLAP_MS } from '../pull/deals.ts';
import { RECORD_MARK } from './marks.ts';
import { recordIn } from './note.ts';
import { searchStep } from '../pull/search.ts';

const WHERE = [{ propertyName: 'hs_note_body', operator: 'CONTAINS_TOKEN', value: RECORD_MARK }];

/**
 * Records in notes that were written since, each once. Five minutes are read again each time, for a search doesn't show at once
 * what was written; `since` is the `next` of the time before.
 */
export async function readNotes(client: HubspotClient, since: string | null, signal: AbortSignal): Promise<{ records: AnyRecord[]; next: string; unread: number }> {
  const next = String(client.clock());
  const byKey = new Map<string, AnyRecord>();
  let unread = 0;
  const from = since === null ? 0 : Math.max(0, Number(since) - OVERLAP_MS);
  for (let place: SearchPlace | null = { from, after: 0, afterId: null }; place; ) {
    const step: Awaited<ReturnType<typeof searchStep>> = await searchStep(client, { type: 'notes', by: 'hs_lastmodifieddate', properties: ['hs_note_body'], where: WHERE }, place, signal);
    for (const note of step.records) {
      const record = recordIn(note.properties.hs_note_body ?? '');
      if (record === 'unread') unread++;
      else if (record && !byKey.has(record.key)) byKey.set(record.key, record);
    }
    place = step.next;
  }
  return { records: [...byKey.values()], next, unread };
}

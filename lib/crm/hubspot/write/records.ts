import type { ReadRecord } from '../../../model/record-shapes.ts';
import type { FoundRecords } from '../../writer.ts';
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
export async function readNotes(client: HubspotClient, since: string | null, signal: AbortSignal): Promise<FoundRecords> {
  const next = String(client.clock());
  const found: ReadRecord[] = [];
  const keys = new Set<string>();
  const from = since === null ? 0 : Math.max(0, Number(since) - OVERLAP_MS);
  for (let place: SearchPlace | null = { from, after: 0, afterId: null }; place; ) {
    const step: Awaited<ReturnType<typeof searchStep>> = await searchStep(client, { type: 'notes', by: 'hs_lastmodifieddate', properties: ['hs_note_body'], where: WHERE }, place, signal);
    for (const note of step.records) {
      const read = recordIn(note.properties.hs_note_body ?? '');
      if (read === null || (read.is === 'record' && keys.has(read.record.key))) continue;
      if (read.is === 'record') keys.add(read.record.key);
      found.push(read);
    }
    place = step.next;
  }
  return { found, incomplete: 0, next };
}

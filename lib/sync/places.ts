import type { CrmWriter, RecordPlaces } from '../crm/writer.ts';
import type { Workspace } from '../store/workspace.ts';
import { RECORD_KINDS } from '../model/record-shapes.ts';

/** How long an answer holds. An admin's set-up elsewhere is noticed within this. */
const PLACES_MS = 60 * 60_000;

/** Where each kind of record can lie; asked of the CRM at most hourly. What had no place and has one now is sent after all. */
export async function placesFor(workspace: Workspace, writer: CrmWriter, { me, now, signal }: { me: string; now: number; signal: AbortSignal }): Promise<RecordPlaces> {
  const before = await workspace.meta('places');
  if (before && now - before.at < PLACES_MS && now >= before.at) return before.places;
  const places = await writer.places(signal);
  await workspace.resendDeviceRecords(me, RECORD_KINDS.filter((kind) => places.kinds[kind] === 'shared' && before?.places.kinds[kind] !== 'shared'), places.sealed === 'shared' && before?.places.sealed !== 'shared');
  await workspace.setMeta('places', { at: now, places });
  return places;
}

/** Has the CRM asked anew, after a set-up or when it no longer agrees with what it said. */
export async function askPlacesAgain(workspace: Workspace): Promise<void> {
  const before = await workspace.meta('places');
  if (before) await workspace.setMeta('places', { ...before, at: -Infinity });
}

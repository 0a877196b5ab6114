import type { AnyRecord } from '../../model/records.ts';
import type { OutboxWork } from '../../store/workspace-schema.ts';
import type { Room } from '../rooms.ts';

/** What follows from a record, without digests where the CRM has no place for the record itself: they would call somebody to what isn't there. */
export async function thatLeads(room: Pick<Room, 'workspace'>, record: AnyRecord, follow: OutboxWork[]): Promise<OutboxWork[]> {
  const places = await room.workspace.meta('places');
  return places?.places.kinds[record.kind] === 'device' ? follow.filter((f) => f.do !== 'task' || !f.task.key.startsWith('digest:')) : follow;
}

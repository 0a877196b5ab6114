import type { AnyRecord } from '../../model/records.ts';
import type { OutboxWork } from '../../store/workspace-schema.ts';
import type { Room } from '../rooms.ts';
import type { OfficeOptions } from './open.ts';
import { RidealongError } from '../../model/errors.ts';
import { readRecord } from '../../model/record-shapes.ts';
import { mustBeOn } from '../company/areas.ts';
import { changed } from '../rooms.ts';

export type Keep = (room: Room, record: AnyRecord, follow?: OutboxWork[]) => Promise<void>;

/** Keeps a record with its follow-ups, and lets it be sent. Throws, with nothing kept, where it isn't what such a record should be. */
export const keeper = (options: Pick<OfficeOptions, 'rooms'>): Keep => async (room, record, follow = []) => {
  check(record);
  await mustBeOn(room.workspace, (await room.facts.head()).context, record.kind);
  await room.workspace.putOwn(record, follow);
  changed(room);
  void options.rooms.send(room);
};

/** Keeps records that belong together, all of them or none, and lets them be sent. */
export async function keepAll(options: OfficeOptions, room: Room, records: readonly AnyRecord[]): Promise<void> {
  const { context } = await room.facts.head();
  for (const record of records) {
    check(record);
    await mustBeOn(room.workspace, context, record.kind);
  }
  await room.workspace.putAllOwn(records);
  changed(room);
  void options.rooms.send(room);
}

function check(record: AnyRecord): void {
  const read = readRecord(record);
  if (read.is !== 'record') throw new RidealongError('notRecognised', 'That can’t be kept as it is', read.is === 'bad' ? `Something in it isn’t what it should be: ${read.why}. Change it and try again.` : 'It is of a newer version.');
}

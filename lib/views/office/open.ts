import type { FinanceAsk, FinanceScreen } from '../../messages/finance.ts';
import type { KnownConnection } from '../desk-types.ts';
import type { FinanceInput } from '../finance/resolve.ts';
import type { Room, Rooms } from '../rooms.ts';
import type { PersonKeys } from './person-keys.ts';
import { RidealongError } from '../../model/errors.ts';
import { isOn } from '../../model/goals/areas.ts';
import { switchedOff } from '../company/areas.ts';
import { readCompany } from '../company/company.ts';
import { failed, reading, stopped } from '../desk-screens.ts';
import { dealLink } from '../link.ts';
import { bookOf } from '../rooms.ts';

export interface OfficeOptions {
  connections: { byId(id: string): Promise<KnownConnection | null> };
  rooms: Rooms;
  now(): number;
  locale: string;
  /** What signs reviews and checks signatures; absent: the keys of `rooms`. */
  keys?: PersonKeys;
  /** Lets other work of the background go first. */
  breathe(): Promise<void>;
}

/** The room of a connection by its id, as a page of ours names it. */
export async function enter({ connections, rooms }: OfficeOptions, id: string): Promise<Room> {
  const connection = await connections.byId(id);
  if (!connection) throw new RidealongError('notSetUp', 'This connection is no longer there', 'It was signed out on this device. Connect again from a page of your CRM.');
  return rooms.roomOf(connection);
}

/** Asks the CRM again where what is stored has grown old; doesn't wait for it. */
async function keepFresh({ rooms }: OfficeOptions, room: Room): Promise<void> {
  if (rooms.isDue(room, await room.facts.head())) void rooms.refresh(room);
}

/** Everything that finance's page is worked out from; a screen instead where there is nothing yet. */
export async function inputOf(options: OfficeOptions, ask: FinanceAsk): Promise<{ room: Room; input: FinanceInput } | { room: Room; screen: FinanceScreen }> {
  const room = await enter(options, ask.connection);
  await keepFresh(options, room);
  const head = await room.facts.head();
  const { identity } = room.connection;
  if (head.syncedAt === null || !head.context) return { room, screen: ((!room.running && (room.stopped ? stopped(identity) : failed(head, identity))) || reading(head, identity)) as FinanceScreen };
  return {
    room, input: {
      ask, book: await bookOf(room, head), context: head.context, company: await readCompany(room.workspace, head.context), reader: identity,
      syncedAt: head.syncedAt, now: options.now(), locale: options.locale, link: dealLink(identity),
    },
  };
}

/** As `inputOf`, for what finance's page can do once there is data. */
export async function readyInput(options: OfficeOptions, ask: FinanceAsk): Promise<{ room: Room; input: FinanceInput }> {
  const found = await inputOf(options, ask);
  if ('screen' in found) throw new RidealongError('notSetUp', 'The deals are still being read', 'Wait until the page shows its numbers, then do it again.');
  if (!isOn(found.input.company.areas, 'forecast')) throw switchedOff();
  return found;
}

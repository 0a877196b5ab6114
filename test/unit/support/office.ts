import type { CrmPort } from '../../../lib/crm/port.ts';
import type { CrmWriter } from '../../../lib/crm/writer.ts';
import type { AnyRecord } from '../../../lib/model/records.ts';
import type { OrgContext } from '../../../lib/model/org.ts';
import type { PageRef } from '../../../lib/pages/page.ts';
import type { Room } from '../../../lib/views/rooms.ts';
import type { KeyStore } from '../../../lib/store/keys.ts';
import type { DealSketch } from './books.ts';
import { openOffice } from '../../../lib/views/office/office.ts';
import { deskWords } from '../../../lib/views/desk-words.ts';
import { openRooms } from '../../../lib/views/rooms.ts';
import { CONTEXT, me, NOW } from './finance.ts';
import { batchesOf, fakePort } from './port.ts';
import { fakeCrm } from './records.ts';

let n = 0;

/** The background's side of one connection, read once: what is said is kept in its workspace and sent to a CRM that keeps it. */
export async function officeOver(deals: DealSketch[], { who = 'A', crm = 'salesforce', context = CONTEXT, writer = fakeCrm(), read = true, keys }: { who?: string; crm?: 'salesforce' | 'sample'; context?: OrgContext; writer?: CrmWriter | null; read?: boolean; keys?: KeyStore } = {}) {
  const identity = me(who, { crm });
  const [first, ...rest] = batchesOf(deals);
  const port = (): CrmPort => ({ ...fakePort([{ ...first, context: { ...context, crm } }, ...rest]), identity, ...(writer && { writer }) });
  const connection = { id: `salesforce:00D1:office${++n}`, identity, open: () => Promise.resolve(port()) };
  const state = { now: NOW, breaths: 0, isTaken: false };
  const rooms = openRooms({
    // As the browser's lock: who finds it taken is not let in at all.
    alone: async (_, work) => {
      if (state.isTaken) return;
      state.isTaken = true;
      await work().finally(() => { state.isTaken = false; });
    },
    now: () => state.now, random: () => 0.5, ...(keys && { sealing: { keys, device: 'Chrome on Linux' } }),
  });
  const options = {
    connections: { byId: (id: string) => Promise.resolve(id === connection.id ? connection : null), forPage: () => Promise.resolve({ is: 'connected' as const, connection }), useSample: () => Promise.resolve() },
    rooms, now: () => state.now, locale: 'en-GB', breathe: () => { state.breaths++; return Promise.resolve(); },
  };
  const room: Room = await rooms.roomOf(connection);
  if (read) await rooms.refresh(room);
  return {
    state, room, rooms, options, connection, office: openOffice(options), desk: deskWords(options),
    page: (dealId: string | null): PageRef => ({ crm: 'salesforce', orgKey: 'k', webOrigin: 'https://test.lightning.force.com', dealId, isForecast: false, noun: 'opportunity' }),
    records: async <K extends AnyRecord['kind']>(kind: K) => (await room.workspace.records(kind)) as unknown as (Extract<AnyRecord, { kind: K }>)[],
    /** All that was set in motion has come to rest. */
    async settled(): Promise<void> { let last; do { last = room.turn; await last; } while (last !== room.turn); },
  };
}

import type { CallReply, CallRequest } from '../../messages/calls.ts';
import type { OfficeOptions } from './open.ts';
import { crmName } from '../crm-names.ts';
import { waitingView } from '../waiting.ts';
import { enter } from './open.ts';

/** What waits to be sent of a connection, and what a person does about it. */
export const waitingOf = (options: OfficeOptions) => ({
  async waiting({ connection }: CallRequest<'waiting'>): Promise<CallReply<'waiting'>> {
    const room = await enter(options, connection);
    const [all, head] = await Promise.all([room.workspace.waiting(), room.facts.head()]);
    // Names are a help: where the deals can't be read just now, it goes without.
    const heads = all.entries.length > 0 ? (await room.facts.book().catch(() => null))?.heads ?? [] : [];
    return waitingView(all, { now: options.now(), locale: options.locale, timeZone: head.context?.timeZone ?? 'UTC', crm: crmName(room.connection.identity.crm), dealName: (id) => heads.find((h) => h.id === id)?.name ?? null });
  },

  async actOnWaiting({ connection, act, id }: CallRequest<'actOnWaiting'>): Promise<void> {
    await options.rooms.actOnWaiting(await enter(options, connection), act, id);
  },
});

import type { CallReply, CallRequest } from '../../messages/calls.ts';
import type { ErrorData } from '../../model/errors.ts';
import type { OfficeOptions } from './open.ts';
import { RidealongError, errorData } from '../../model/errors.ts';
import { readCompany } from '../company/company.ts';
import { setUpView } from '../set-up/view.ts';
import { changed } from '../rooms.ts';
import { enter } from './open.ts';

interface Building {
  steps: string[];
  done: boolean;
  error: ErrorData | null;
}

/** The company's settings, and the place for its records in the CRM. */
export function setUp(options: OfficeOptions) {
  const building = new Map<string, Building>();

  return {
    async companySettings({ connection }: CallRequest<'companySettings'>): Promise<CallReply<'companySettings'>> {
      const room = await enter(options, connection);
      const head = await room.facts.head();
      if (!head.context) throw new RidealongError('notSetUp', 'The org is still being read', 'Its fields and stages are needed first. Wait until the page shows its numbers.');
      return setUpView({ identity: room.connection.identity, context: head.context, company: await readCompany(room.workspace, head.context), waiting: await room.workspace.waiting(), places: (await room.workspace.meta('places'))?.places ?? null, now: options.now(), locale: options.locale });
    },

    /** Begins, or tells how far it is. A set-up that failed begins anew when it is asked for again. */
    async setUpSharing({ connection }: CallRequest<'setUpSharing'>): Promise<CallReply<'setUpSharing'>> {
      const running = building.get(connection);
      if (running && !(running.done || running.error)) return running;
      if (running) {
        building.delete(connection);
        return running;
      }
      const room = await enter(options, connection);
      const state: Building = { steps: [], done: false, error: null };
      building.set(connection, state);
      void (async () => {
        const { writer } = await room.connection.open();
        if (!writer) throw new RidealongError('notSetUp', 'Nothing can be written here', 'The made-up company has no CRM behind it.');
        await writer.setUp((what) => state.steps.push(what), new AbortController().signal);
        await options.rooms.placesChanged(room);
        state.done = true;
        changed(room);
      })().catch((error: unknown) => { state.error = errorData(error); });
      return state;
    },

    async importRecords({ connection, text }: CallRequest<'importRecords'>): Promise<CallReply<'importRecords'>> {
      const room = await enter(options, connection);
      const { added, known, bad } = await room.workspace.importRecords(text, room.connection.identity.userId);
      if (bad.length > 0) throw new RidealongError('notRecognised', `${bad.length === 1 ? 'One row of this file is' : `${bad.length} rows of this file are`} no record, and nothing was taken over`, bad.slice(0, 5).map((b) => `Row ${b.row}: ${b.why}.`).join(' '));
      changed(room);
      return { taken: added, known };
    },
  };
}

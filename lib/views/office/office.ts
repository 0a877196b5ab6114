import type { CallReply, CallRequest } from '../../messages/calls.ts';
import type { FinanceScreen, FinanceView } from '../../messages/finance.ts';
import type { Learned } from '../finance/learned.ts';
import type { Worked } from '../finance/worked.ts';
import type { Room } from '../rooms.ts';
import type { OfficeOptions } from './open.ts';
import { causesOn, FUNCTION_LABELS } from '../../model/causes/merge.ts';
import { areasOff } from '../../model/area-kinds.ts';
import { isOn } from '../../model/goals/areas.ts';
import { areasOf, OFF, switchedOff } from '../company/areas.ts';
import { readCompany } from '../company/company.ts';
import { footer } from '../desk-screens.ts';
import { fileOf } from '../finance/files/file.ts';
import { lineHistory } from '../finance/history.ts';
import { mondayAsk } from '../finance/monday.ts';
import { financeView } from '../finance/view.ts';
import { work } from '../finance/worked.ts';
import { areas } from './areas.ts';
import { keeper } from './keep.ts';
import { learner } from './learner.ts';
import { enter, inputOf, readyInput } from './open.ts';
import { myKey } from './my-key.ts';
import { setUp } from './set-up.ts';
import { speaker } from './speak.ts';

/** From this age on numbers are shown as stale, even where nothing failed. */
const STALE_MS = 60 * 60_000;

export type Office = ReturnType<typeof openOffice>;

/** What answers the dashboard: finance's page, what can be said on it, and the company's settings. Reads the same rooms as the panel's desk. */
export function openOffice(options: OfficeOptions) {
  const learning = learner(options);
  const keep = keeper(options);

  async function viewOf(room: Room, w: Worked, learned: Learned, isWhole = false): Promise<FinanceView> {
    return financeView(w, { learned, head: await room.facts.head(), waiting: await room.workspace.waiting(), isWhole });
  }

  return {
    ...speaker(options, keep), ...setUp(options), ...myKey(options), ...areas(options, keep),

    async finance({ ask, monday }: CallRequest<'finance'>): Promise<FinanceScreen> {
      const found = await inputOf(options, ask);
      if ('screen' in found) return found.screen;
      const { room, input } = found;
      if (!isOn(input.company.areas, 'forecast')) return { state: 'empty', title: OFF.title, message: OFF.text, footer: footer(await room.facts.head(), input.reader, input.now) };
      const w = work({ ...input, ask: monday ? mondayAsk(ask, input.context, input.now) : ask });
      const learned = await learning.soon(room, w);
      if (!('record' in learned)) return { state: 'loading', title: 'Working out how past forecasts went', done: Math.round(learned.share * 100), total: 100, footer: footer(await room.facts.head(), input.reader, input.now) };
      const head = await room.facts.head();
      return { state: head.failed || input.now - input.syncedAt > STALE_MS ? 'stale' : 'ready', view: await viewOf(room, w, learned) };
    },

    /** What is switched off here: it has no tab. */
    async areasOff({ connection }: CallRequest<'areasOff'>): Promise<CallReply<'areasOff'>> {
      const room = await enter(options, connection);
      return { off: areasOff(await areasOf(room.workspace, (await room.facts.head()).context)) };
    },

    async readAgain(connection: string): Promise<void> {
      await options.rooms.refresh(await enter(options, connection), true);
    },

    lineHistory: async ({ ask, lineId }: CallRequest<'lineHistory'>): Promise<CallReply<'lineHistory'>> => lineHistory(work((await readyInput(options, ask)).input), lineId),

    async causeChoices({ connection }: CallRequest<'causeChoices'>): Promise<CallReply<'causeChoices'>> {
      const room = await enter(options, connection);
      const { causes, areas: on } = await readCompany(room.workspace, (await room.facts.head()).context);
      if (!isOn(on, 'forecast')) throw switchedOff();
      return causesOn(causes).map((c) => ({ id: c.id, label: c.label, function: FUNCTION_LABELS[c.function], example: c.example }));
    },

    async file({ ask, kind, done }: CallRequest<'file'>): Promise<CallReply<'file'>> {
      if (kind === 'records') {
        const { workspace } = await enter(options, ask.connection);
        return { name: 'ridealong-records.json', mime: 'application/json', text: await workspace.exportAll() };
      }
      const { room, input } = await readyInput(options, ask);
      const w = work(input);
      return fileOf(await viewOf(room, w, await learning.whole(room, w), true), kind, done);
    },
  };
}

import type { DashboardWays } from '../../components/dashboard/ways.ts';
import { saveText } from '../../components/page/save-text.ts';
import type { AreaName, AreaRequest, AreaScreen, AreaViews } from '../../lib/messages/areas/areas.ts';
import { call } from '../../lib/messages/call.ts';
import { RidealongError } from '../../lib/model/errors.ts';

/** How often a set-up that is going on is asked how far it is. */
const ASK_MS = 700;

/** What the dashboard can do, each by a call to the background. */
export const ways: DashboardWays = {
  connections: () => call('connections', { withSample: true }),
  areasOff: async (connection) => (await call('areasOff', { connection })).off,
  finance: (ask) => call('finance', { ask, monday: false }),
  monday: (ask) => call('finance', { ask, monday: true }),
  async readAgain(connection) { await call('readAgain', { connection }); },
  lineHistory: (ask, lineId) => call('lineHistory', { ask, lineId }),
  causes: ({ connection }) => call('causeChoices', { connection }),
  stateCause: (ask, said) => call('stateCause', { ask, ...said }),
  async judgeCause(ask, judged) { await call('judgeCause', { ask, ...judged }); },
  async remark(ask, remark) { await call('remark', { ask, ...remark }); },
  async recordCall(ask, made) { await call('recordCall', { ask, ...made }); },
  async publish(ask) { await call('publish', { ask }); },
  file: (ask, kind, done) => call('file', { ask, kind, done: done ?? null }),
  settings: (connection) => call('companySettings', { connection }),
  async saveSetting(connection, setting) { await call('saveSetting', { connection, setting }); },
  async setUp(connection, step) {
    for (let told = 0; ;) {
      const { steps, done, error } = await call('setUpSharing', { connection });
      steps.slice(told).forEach(step);
      told = steps.length;
      if (error) throw new RidealongError(error.kind, error.title, error.message);
      if (done) return;
      await new Promise((again) => { setTimeout(again, ASK_MS); });
    }
  },
  importRecords: (connection, text) => call('importRecords', { connection, text }),
  myKey: (connection) => call('myKey', { connection }),
  keyWord: (connection, word) => call('keyWord', { connection, word }),
  area: <N extends AreaName>(connection: string, area: N, ask: AreaViews[N]['ask']) => call('areaView', { connection, request: { area, ask } as AreaRequest }) as Promise<AreaScreen<N>>,
  say: (connection, word) => call('sayInArea', { connection, word }),
  areaFile: (connection, area, ask, kind) => call('areaFile', { connection, request: { area, ask } as AreaRequest, kind }),
  takePlan: (connection, file, isTrial) => call('takePlan', { connection, ...file, isTrial }),
  async dismissMark(connection, goalId) { await call('dismissMark', { connection, goalId }); },
  async looked(connection, goalIds) { await call('lookedAt', { connection, goalIds }); },
  save: ({ name, text, mime }) => saveText(name, text, mime),
  print: () => window.print(),
  remember: (query) => history.replaceState(null, '', query),
};

import browser from 'webextension-polyfill';
import { mountDashboard } from '../../components/dashboard/mount.tsx';
import type { DashboardWays } from '../../components/dashboard/ways.ts';
import { saveText } from '../../components/page/save-text.ts';
import { call } from '../../lib/messages/call.ts';

const { theme } = await browser.storage.local.get('theme');

// The map of calls doesn't name finance's yet; the background refuses what it doesn't know, and the page shows that.
const ask = call as unknown as <T>(name: string, request: object) => Promise<T>;

const ways: DashboardWays = {
  connections: () => call('connections', {}),
  finance: (wanted) => ask('finance', { ask: wanted }),
  monday: (wanted) => ask('monday', { ask: wanted }),
  lineHistory: (wanted, lineId) => ask('lineHistory', { ask: wanted, lineId }),
  causes: (wanted) => ask('causes', { ask: wanted }),
  stateCause: (wanted, said) => ask('stateCause', { ask: wanted, said }),
  judgeCause: (wanted, judged) => ask('judgeCause', { ask: wanted, judged }),
  remark: (wanted, remark) => ask('remark', { ask: wanted, remark }),
  recordCall: (wanted, made) => ask('recordCall', { ask: wanted, made }),
  publish: (wanted) => ask('publish', { ask: wanted }),
  file: (wanted, kind, done) => ask('financeFile', { ask: wanted, kind, done: done ?? null }),
  settings: (connection) => ask('settings', { connection }),
  saveSetting: (connection, setting) => ask('saveSetting', { connection, setting }),
  async setUp(connection, step) {
    const { steps } = await ask<{ steps: string[] }>('setUp', { connection });
    steps.forEach(step);
  },
  importRecords: (connection, text) => ask('importRecords', { connection, text }),
  save: ({ name, text, mime }) => saveText(name, text, mime),
  print: () => window.print(),
  remember: (query) => history.replaceState(null, '', query),
};
mountDashboard(ways, location.search, theme);

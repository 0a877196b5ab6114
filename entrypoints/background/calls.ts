import browser from 'webextension-polyfill';
import type { makeConnections } from '../../lib/connect/connections.ts';
import type { Office } from '../../lib/views/office/office.ts';
import type { Nonces } from '../../lib/host/nonces.ts';
import type { hostPanels } from '../../lib/host/panel-host.ts';
import type { DiagnosticsStore } from '../../lib/store/diagnostics.ts';
import type { CallHandlers } from '../../lib/host/serve-calls.ts';
import { callbackAddress } from './auth-flow.ts';
import { diagnose } from './diagnose.ts';
import { officeCalls } from './office-calls.ts';
import { RidealongError } from '../../lib/model/errors.ts';
import { pageOf } from '../../lib/pages/index.ts';
import { deleteFacts, openFacts } from '../../lib/store/facts.ts';
import { deleteWorkspace, openWorkspace } from '../../lib/store/workspace.ts';
import type { KeyStore } from '../../lib/store/keys.ts';

interface Parts {
  host: ReturnType<typeof hostPanels>;
  nonces: Nonces;
  connections: ReturnType<typeof makeConnections>;
  office: Office;
  diagnostics: DiagnosticsStore;
  keys: KeyStore;
}

const OK = { ok: true } as const;

/** What each single call does. Who may make it was checked before. */
export function callHandlers({ host, nonces, connections, office, keys, diagnostics }: Parts): CallHandlers {
  const changed = async <T>(work: Promise<T>): Promise<T> => {
    const value = await work;
    await host.again();
    return value;
  };
  return {
    openPanel: async ({ nonce }, { tabId }) => { await nonces.register(nonce, tabId); return OK; },
    moved: async (_, { tabId }) => { await host.moved(tabId); return OK; },
    openElsewhere: async (_, { tabId }) => { await browser.tabs.create({ url: browser.runtime.getURL(`panel.html?tab=${tabId}`), openerTabId: tabId }); return OK; },
    async connectInfo({ tabId }) {
      const url = tabId === null ? undefined : (await browser.tabs.get(tabId).catch(() => null))?.url;
      const page = pageOf(url);
      return { crm: page?.crm ?? null, host: page && url ? new URL(url).host : null, hasCookiesPermission: await browser.permissions.contains({ permissions: ['cookies'] }), policy: await connections.ways(), redirectUri: callbackAddress() };
    },
    async connectSession({ tabId }) {
      const url = (await browser.tabs.get(tabId).catch(() => null))?.url;
      if (pageOf(url)?.crm !== 'salesforce' || !url) throw new RidealongError('notRecognised', 'The Salesforce page is no longer open', 'Open a page of your org and connect from the panel there.');
      return changed(connections.connectSession(url));
    },
    connectToken: ({ instanceUrl, token, keep }) => changed(connections.connectToken(instanceUrl, token, keep)),
    connectOauth: (asked) => changed(connections.connectOauth(asked)),
    connectKey: ({ key, ownerId, keep, uiHost }) => changed(connections.connectKey(key, ownerId, keep, uiHost)),
    async connections({ withSample }) {
      const sample = withSample ? await connections.sampleConnection() : null;
      const stored = await Promise.all((await connections.all()).map(async (stored) => {
        const facts = await openFacts(stored.id);
        const head = await facts.head();
        facts.close();
        const workspace = await openWorkspace(stored.id);
        const { entries, device } = await workspace.waiting();
        workspace.close();
        return { ...connections.describe(stored), syncedAt: head.syncedAt, deals: head.syncedAt === null ? null : head.deals, onlyHere: entries.length + device.length, calls: head.usage ?? null };
      }));
      return sample ? [...stored, sample] : stored;
    },
    async disconnect({ connection }) {
      await connections.forget(connection);
      await Promise.all([deleteFacts(connection), deleteWorkspace(connection), keys.forget(connection)]);
      await host.again();
      return OK;
    },
    ...officeCalls(office),
    // An area that was switched off or on has to leave, or come back to, the panels that are open.
    saveSetting: async ({ connection, setting }) => { await changed(office.saveSetting(connection, setting)); return OK; },
    useSample: async ({ on }) => { await changed(connections.useSample(on)); return OK; },
    waiting: office.waiting,
    actOnWaiting: async (request) => { await changed(office.actOnWaiting(request)); return OK; },
    diagnostics: diagnose(connections, diagnostics),
  };
}

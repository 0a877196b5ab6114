import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import type { LoaderMessage, SiteState } from '../../lib/messages/loader.ts';
import type { HostPort } from '../../lib/host/panel-host.ts';
import { makeConnections } from '../../lib/connect/connections.ts';
import { siteKey } from '../../lib/messages/loader.ts';
import { makeNonces } from '../../lib/host/nonces.ts';
import { hostPanels } from '../../lib/host/panel-host.ts';
import { serveCalls } from '../../lib/host/serve-calls.ts';
import { pageOf } from '../../lib/pages/index.ts';
import { deviceWords } from '../../lib/seal/device.ts';
import { openKeys } from '../../lib/store/keys.ts';
import { openVault } from '../../lib/store/vault.ts';
import { openDesk } from '../../lib/views/desk.ts';
import { openOffice } from '../../lib/views/office/office.ts';
import { openRooms } from '../../lib/views/rooms.ts';
import { authFlow } from './auth-flow.ts';
import { causesOf } from './causes-of.ts';
import { callHandlers } from './calls.ts';
import { openPage } from './open-page.ts';

export default defineBackground({
  type: 'module',
  main() {
    const { storage, runtime, tabs, commands, action } = browser;
    const now = (): number => Date.now();
    const nonces = makeNonces(storage.session);
    const vault = openVault();
    const keys = openKeys();
    const cookies = async () => ((await browser.permissions.contains({ permissions: ['cookies'] })) ? browser.cookies : null);
    const connections = makeConnections({
      vault, session: storage.session, local: storage.local, cookies, causesOf, now, authFlow,
      managed: () => storage.managed.get(), fetch: (url, init) => fetch(url, init), inTurn: (name, work) => navigator.locks.request(name, work),
    });
    const toLoader = async (tabId: number, message: LoaderMessage): Promise<void> => {
      // A page without our loader (another site, or not reloaded since an update) has nobody to hear it.
      await tabs.sendMessage(tabId, message).catch(() => undefined);
    };
    const locale = runtime.getManifest().default_locale ?? 'en-GB';
    const rooms = openRooms({
      now, random: () => Math.random(), sealing: { keys, device: deviceWords(navigator.userAgent) }, alone: async (name, work) => { await navigator.locks.request(name, { ifAvailable: true }, async (lock) => { if (lock) await work(); }); },
    });
    const desk = openDesk({ connections, openPage, rooms, now, locale });
    const office = openOffice({ connections, rooms, now, locale, breathe: () => new Promise((then) => { setTimeout(then, 0); }) });
    const host = hostPanels({
      desk, nonces, toLoader, now, extensionId: runtime.id, baseUrl: runtime.getURL(''),
      pageOf: async (tabId) => pageOf((await tabs.get(tabId).catch(() => null))?.url),
      theme: async () => { const { theme } = await storage.local.get('theme'); return theme === 'light' || theme === 'dark' ? theme : 'auto'; },
      goTo: async (tabId, url) => { await tabs.update(tabId, { url }); },
      openAlone: async (tabId) => { await tabs.create({ url: runtime.getURL(`panel.html?tab=${tabId}`), openerTabId: tabId }); },
      async floats(tabId) {
        const url = (await tabs.get(tabId).catch(() => null))?.url;
        const key = url && URL.canParse(url) ? siteKey(new URL(url).host) : null;
        return key !== null && ((await storage.local.get(key))[key] as SiteState | undefined)?.float === true;
      },
    });
    runtime.onConnect.addListener((port) => host.accept(port as unknown as HostPort));
    const serve = serveCalls(callHandlers({ host, nonces, connections, office, keys }), { extensionId: runtime.id, baseUrl: runtime.getURL(''), isCrmPage: (url) => pageOf(url) !== null || /^https:\/\/[^/]+\.(?:force|salesforce|hubspot)\.com\//.test(url) });
    runtime.onMessage.addListener(serve as Parameters<typeof runtime.onMessage.addListener>[0]);
    tabs.onUpdated.addListener((tabId, change) => { if (change.url !== undefined && host.isWatching(tabId)) void host.moved(tabId); });
    commands.onCommand.addListener((command) => {
      if (command === 'toggle') void tabs.query({ active: true, lastFocusedWindow: true }).then(async ([tab]) => { if (tab?.id !== undefined) await toLoader(tab.id, { loader: 'toggle' }); });
    });
    action.onClicked.addListener((tab) => { if (tab.id !== undefined) void toLoader(tab.id, { loader: 'toggle' }); });
    runtime.onInstalled.addListener(({ reason }) => { if (reason === 'install') void tabs.create({ url: runtime.getURL('welcome.html') }); });
  },
});

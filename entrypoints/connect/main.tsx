import browser, { type Permissions } from 'webextension-polyfill';
import { ConnectPage } from '../../components/connect/connect.tsx';
import { mountPage } from '../../components/page/mount.tsx';
import { call } from '../../lib/messages/call.ts';

const named = new URLSearchParams(location.search).get('tab');
const tabId = named !== null && /^\d+$/.test(named) ? Number(named) : null;
/** Firefox grants it with the installation and knows no asking; its types say as much. */
const IDENTITY = { permissions: ['identity'] } as unknown as Permissions.Permissions;
const askIdentity = async () => (await browser.permissions.contains(IDENTITY as Permissions.AnyPermissions)) || browser.permissions.request(IDENTITY);
const ways = { call, askIdentity, askCookies: () => browser.permissions.request({ permissions: ['cookies'] }) };
const { theme } = await browser.storage.local.get('theme');
mountPage(<ConnectPage ways={ways} tabId={tabId} />, theme);

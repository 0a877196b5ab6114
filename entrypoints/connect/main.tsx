import browser from 'webextension-polyfill';
import { ConnectPage } from '../../components/connect/connect.tsx';
import { mountPage } from '../../components/page/mount.tsx';
import { call } from '../../lib/messages/call.ts';

const named = new URLSearchParams(location.search).get('tab');
const tabId = named !== null && /^\d+$/.test(named) ? Number(named) : null;
const ways = { call, askCookies: () => browser.permissions.request({ permissions: ['cookies'] }) };
const { theme } = await browser.storage.local.get('theme');
mountPage(<ConnectPage ways={ways} tabId={tabId} />, theme);

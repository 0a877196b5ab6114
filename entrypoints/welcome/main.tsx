import browser from 'webextension-polyfill';
import { mountPage } from '../../components/page/mount.tsx';
import { WelcomePage } from '../../components/welcome/welcome.tsx';
import { call } from '../../lib/messages/call.ts';

const { theme } = await browser.storage.local.get('theme');
mountPage(<WelcomePage ways={{ call }} />, theme);

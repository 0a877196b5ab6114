import browser from 'webextension-polyfill';
import { mountDashboard } from '../../components/dashboard/mount.tsx';
import { ways } from './ways.ts';

const { theme } = await browser.storage.local.get('theme');
mountDashboard(ways, location.search, theme);

import browser from 'webextension-polyfill';
import { OptionsPage } from '../../components/options/options.tsx';
import type { OptionsWays, Theme } from '../../components/options/ways.ts';
import { mountPage, showTheme } from '../../components/page/mount.tsx';
import { saveText } from '../../components/page/save-text.ts';
import { call } from '../../lib/messages/call.ts';

const { theme, sample, shareOfCalls } = await browser.storage.local.get(['theme', 'sample', 'shareOfCalls']);

const ways: OptionsWays = {
  call,
  save: (name, text) => saveText(name, text, 'application/json'),
  now: () => Date.now(),
  theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
  sample: sample === true,
  shareOfCalls: typeof shareOfCalls === 'number' ? shareOfCalls : 0.8,
  setShareOfCalls: (share) => browser.storage.local.set({ shareOfCalls: share }),
  async setTheme(wanted: Theme) {
    await browser.storage.local.set({ theme: wanted });
    showTheme(wanted);
  },
};
mountPage(<OptionsPage ways={ways} />, theme);

import browser from 'webextension-polyfill';
import { OptionsPage } from '../../components/options/options.tsx';
import type { OptionsWays, Theme } from '../../components/options/ways.ts';
import { mountPage, showTheme } from '../../components/page/mount.tsx';
import { call } from '../../lib/messages/call.ts';

const { theme, sample } = await browser.storage.local.get(['theme', 'sample']);

function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  // The download has taken hold of the file by the next turn; before it, some browsers would save nothing.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}

const ways: OptionsWays = {
  call, save,
  now: () => Date.now(),
  theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
  sample: sample === true,
  async setTheme(wanted: Theme) {
    await browser.storage.local.set({ theme: wanted });
    showTheme(wanted);
  },
};
mountPage(<OptionsPage ways={ways} />, theme);

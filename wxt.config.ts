import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { leanJsforce } from './lib/crm/salesforce/jsforce/vite-plugin.ts';
import { manifestFor } from './lib/pages/manifest.ts';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => manifestFor(browser === 'firefox' ? 'firefox' : 'chrome'),
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), leanJsforce()],
  }),
});

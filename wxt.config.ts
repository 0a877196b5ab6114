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
    // What pages share is one chunk, not one for each pair of them: the panel pays for each in bytes.
    build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'ui', test: /node_modules[\\/](?:preact|@preact)|components[\\/]ui[\\/]/, minShareCount: 2 }] } } } },
  }),
});

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOverlay, type LoaderApi } from '../lib/overlay/overlay.ts';

declare const browser: LoaderApi | undefined;
declare const chrome: LoaderApi;

/**
 * What stands on a CRM page. Declared in the manifest by hand (lib/pages/manifest.ts): WXT's wrapper of a content script
 * alone would weigh as much as all of this.
 */
export default defineUnlistedScript(() => {
  const api = typeof browser === 'undefined' ? chrome : browser;
  const begin = (): void => void startOverlay(api);
  if (typeof requestIdleCallback === 'undefined') begin();
  else requestIdleCallback(begin, { timeout: 2000 });
});

import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOverlay, type LoaderApi } from '../../lib/overlay/overlay.ts';
import { CRM_GLOBS, CRM_MATCHES } from '../../lib/pages/hosts.ts';

declare const browser: LoaderApi | undefined;
declare const chrome: LoaderApi;

export default defineContentScript({
  matches: CRM_MATCHES,
  includeGlobs: CRM_GLOBS,
  runAt: 'document_idle',
  main(ctx) {
    const api = typeof browser === 'undefined' ? chrome : browser;
    const begin = (): void => { if (ctx.isValid) void startOverlay(api, ctx.signal); };
    if (typeof requestIdleCallback === 'undefined') begin();
    else requestIdleCallback(begin, { timeout: 2000 });
  },
});

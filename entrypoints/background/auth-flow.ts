import browser from 'webextension-polyfill';
import type { AuthFlow } from '../../lib/connect/oauth.ts';

const PATH = 'salesforce';

/**
 * The callback address of this extension. Chromium makes it of the extension's id, which the manifest fixes; asked of the API
 * it would need the permission that is only asked for on a click. Firefox tells it once it is granted.
 */
export function callbackAddress(): string | null {
  const identity = browser.identity as typeof browser.identity | undefined;
  if (identity) return identity.getRedirectURL(PATH);
  return browser.runtime.getURL('').startsWith('chrome-extension://') ? `https://${browser.runtime.id}.chromiumapp.org/${PATH}` : null;
}

/** The vendor's sign-in in a window of its own; null while the person hasn't allowed it. */
export async function authFlow(): Promise<{ flow: AuthFlow; redirectUri: string } | null> {
  if (!(await browser.permissions.contains({ permissions: ['identity'] }))) return null;
  return { flow: (url) => browser.identity.launchWebAuthFlow({ url, interactive: true }), redirectUri: browser.identity.getRedirectURL(PATH) };
}

import browser from 'webextension-polyfill';
import type { PageRef } from '../../lib/pages/page.ts';
import { pageOf, samePage } from '../../lib/pages/index.ts';

/** Opens a page for the person: ours in a new tab, named for the CRM tab it is about; or the CRM's own login. */
export async function openPage(what: 'connect' | 'signIn' | 'options' | 'dashboard', page: PageRef, connection?: string): Promise<void> {
  if (what === 'dashboard') {
    await browser.tabs.create({ url: browser.runtime.getURL(`dashboard.html${connection === undefined ? '' : `?connection=${encodeURIComponent(connection)}`}`) });
    return;
  }
  const here = (await browser.tabs.query({ currentWindow: true })).filter((t) => samePage(pageOf(t.url), page)).sort((a, b) => Number(b.active) - Number(a.active))[0];
  if (what === 'signIn') {
    await browser.tabs.create({ url: page.crm === 'salesforce' ? `https://${page.orgKey}/` : page.webOrigin });
    return;
  }
  const about = here?.id === undefined ? '' : `?tab=${here.id}`;
  await browser.tabs.create({ url: browser.runtime.getURL(`${what}.html${about}`) });
}

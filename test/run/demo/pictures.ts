import { join } from 'node:path';
import type { Driven } from '../../e2e/browser.ts';
import type { Visited } from './visit.ts';
import { openDashboard, showView } from '../../e2e/support.ts';

const VIEWS = ['goal', 'deal', 'forecast'] as const;
/** As the panel stands by default. */
const WIDTH = 400;

/** Both pages with the panel beside them, each view by itself, light and dark, as tall as it is, and finance's page. */
export async function takePictures(browser: Driven, pages: { salesforce: Visited; hubspot: Visited }, out: string): Promise<void> {
  for (const visited of [pages.salesforce, pages.hubspot]) {
    await visited.page.bringToFront();
    await showView(visited.frame, 'deal');
    await visited.page.screenshot({ path: join(out, `${visited.crm}.png`) });
  }
  await viewPictures(browser, pages.salesforce, out);
  await pages.salesforce.page.bringToFront();
  const finance = await openDashboard(browser, pages.salesforce.frame);
  await finance.screenshot({ path: join(out, 'finance.png'), fullPage: true });
}

/** The panel in a tab of its own, at the width it has beside a page: its whole length fits in a picture there. */
async function viewPictures(browser: Driven, { page }: Visited, out: string): Promise<void> {
  await page.bringToFront();
  const worker = browser.context.serviceWorkers()[0];
  const tabId = await worker?.evaluate(async (url) => {
    const tabs = await (globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<{ id: number; url?: string }[]> } } }).chrome.tabs.query({});
    return tabs.find((t) => t.url === url)?.id;
  }, page.url());
  const panel = await browser.context.newPage();
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme });
    await panel.setViewportSize({ width: WIDTH, height: 800 });
    await panel.goto(`${browser.baseUrl}panel.html?tab=${tabId ?? ''}`);
    for (const view of VIEWS) {
      await panel.setViewportSize({ width: WIDTH, height: 800 });
      await showView(panel.mainFrame(), view);
      const height = await panel.evaluate(() => {
        const sheet = document.querySelector('.sheet');
        return 800 + (sheet ? sheet.scrollHeight - sheet.clientHeight : 0);
      });
      await panel.setViewportSize({ width: WIDTH, height });
      await panel.screenshot({ path: join(out, colorScheme === 'light' ? `${view}.png` : `${view}-dark.png`) });
    }
  }
  await panel.close();
}

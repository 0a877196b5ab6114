import type { Frame, Page } from 'playwright-core';
import type { Sandbox } from '../sandbox/server.ts';
import type { ViewName } from '../../lib/messages/views.ts';
import type { Driven } from './browser.ts';
import { HUBSPOT_KEYS, PORTAL, hubspotDealId, hubspotOwnerId } from '../sandbox/hubspot/index.ts';
import { MY_DOMAIN } from '../sandbox/salesforce/index.ts';
import { launch, type LaunchOptions } from './browser.ts';
import { startSandbox, type SandboxOptions } from '../sandbox/server.ts';

/** A first reading of the sample org takes seconds; on a busy machine, some more. */
const READ_MS = 60_000;

export const LIGHTNING = `https://${MY_DOMAIN}.lightning.force.com`;
export const opportunityPath = (id: string): string => `/lightning/r/Opportunity/${id}/view`;
export const hubspotDealUrl = (salesforceId: string): string => `https://app.hubspot.com/contacts/${PORTAL}/record/0-3/${hubspotDealId(salesforceId)}`;

export interface Stage {
  sandbox: Sandbox;
  browser: Driven;
  /** The planted deal, its owner, and the owner's name to sign in with. */
  showcase: { id: string; name: string; ownerId: string; username: string };
  end(): Promise<void>;
}

/** A sandbox with the sample org, and a browser that reaches it. */
export async function startStage(options: { sandbox?: SandboxOptions; browser?: Partial<LaunchOptions> } = {}): Promise<Stage> {
  const sandbox = await startSandbox({ seed: 1, ...options.sandbox });
  const browser = await launch({ resolverRules: sandbox.resolverRules, ...options.browser });
  browser.context.setDefaultTimeout(10_000);
  const planted = sandbox.truth?.showcase;
  if (!planted) throw new Error('The sandbox has no sample org.');
  const row = (table: string, id: string) => sandbox.tables[table]?.find((r) => r.Id === id);
  return {
    sandbox, browser,
    showcase: { id: planted.opportunityId, ownerId: planted.ownerId, name: String(row('Opportunity', planted.opportunityId)?.Name), username: String(row('User', planted.ownerId)?.Username) },
    async end() {
      await browser.close();
      await sandbox.close();
    },
  };
}

/** Signs in through the sandbox's own login and lands on a Lightning path. `user`: a username; without one, the showcase deal's owner. */
export async function signInSalesforce(browser: Driven, sandbox: Sandbox, { user, path }: { user?: string; path: string }): Promise<Page> {
  const owner = sandbox.tables.User?.find((u) => u.Id === sandbox.truth?.showcase.ownerId);
  const page = await browser.context.newPage();
  await page.goto(`https://${MY_DOMAIN}.my.salesforce.com/?un=${encodeURIComponent(user ?? String(owner?.Username))}&startURL=${encodeURIComponent(path)}`);
  return page;
}

/** Whether the panel's frame stands on a page. */
export const isOpen = (browser: Driven, page: Page): Promise<boolean> =>
  browser.inRoot<boolean>(page, '(root) => { const frame = root.querySelector("iframe"); return frame !== null && !frame.classList.contains("off"); }');

/** The panel of a page, opened by its launcher where it isn't open yet. */
export async function openPanel(browser: Driven, page: Page): Promise<Frame> {
  let frame = await browser.open(page);
  // Right after a frame was hidden the browser may still send it a click that is meant for what stands there now.
  for (let i = 0; i < 10 && !(await isOpen(browser, page)); i++) {
    await page.evaluate(() => new Promise((drawn) => { requestAnimationFrame(drawn); }));
    frame = await browser.open(page);
  }
  await frame.waitForSelector('[data-state]');
  return frame;
}

/** The connect page, opened by the panel's own button for the page it stands beside. */
export async function openConnect(browser: Driven, frame: Frame): Promise<Page> {
  const opened = browser.context.waitForEvent('page');
  await frame.getByRole('button', { name: /^Connect/ }).first().click();
  const connect = await opened;
  await connect.waitForURL('**/connect.html*');
  return connect;
}

/** Connects by the browser's session through the panel and the connect page, and waits until a view with numbers stands. */
export async function connectSalesforce(browser: Driven, page: Page): Promise<Frame> {
  const frame = await openPanel(browser, page);
  const connect = await openConnect(browser, frame);
  await connect.click('#use-session');
  await connect.waitForSelector('[data-connected="salesforce"]', { timeout: 20_000 });
  await connect.close();
  return settled(page, frame);
}

/** Types a key into the connect page and presses Next. */
export async function enterKey(connect: Page, key: string): Promise<void> {
  await connect.fill('#hubspot-key', key);
  await connect.click('#next');
}

/** Connects HubSpot by a key, as an owner (HubSpot's id; without one, the first in the list), and waits until a view with numbers stands. */
export async function connectHubspot(browser: Driven, page: Page, { key = HUBSPOT_KEYS.full, owner }: { key?: string; owner?: string }): Promise<Frame> {
  const frame = await openPanel(browser, page);
  const connect = await openConnect(browser, frame);
  await enterKey(connect, key);
  await connect.waitForSelector('#owner');
  if (owner === undefined) await connect.selectOption('#owner', { index: 1 });
  else await connect.selectOption('#owner', owner);
  await connect.click('#connect-key');
  await connect.waitForSelector('[data-connected="hubspot"]', { timeout: 20_000 });
  await connect.close();
  return settled(page, frame);
}

/** HubSpot's id of the showcase deal's owner. */
export const showcaseOwner = (sandbox: Sandbox): string => hubspotOwnerId(String(sandbox.truth?.showcase.ownerId));

async function settled(page: Page, frame: Frame): Promise<Frame> {
  await page.bringToFront();
  await frame.waitForSelector('main[data-state="ready"]', { timeout: READ_MS });
  return frame;
}

const LABEL: Record<ViewName, string> = { goal: 'Goal', deal: 'Deal', lead: 'Lead', forecast: 'Forecast', coach: 'Coaching' };

/** Presses a view's tab. */
export async function chooseView(frame: Frame, view: ViewName): Promise<void> {
  await frame.getByRole('tab', { name: new RegExp(`^${LABEL[view]}`) }).click();
}

/** Presses a view's tab and waits until it stands with its numbers. */
export async function showView(frame: Frame, view: ViewName): Promise<void> {
  await chooseView(frame, view);
  await waitState(frame, view, 'ready');
}

/** Waits until a view stands in a state; on failure says what stood there instead. */
export async function waitState(frame: Frame, view: ViewName, state: 'ready' | 'stale' | 'empty' | 'error' | 'loading', timeout = 15_000): Promise<void> {
  await frame.waitForSelector(`main[data-view="${view}"][data-state="${state}"]`, { timeout }).catch(async (error: unknown) => {
    const main = frame.locator('main');
    throw new Error(`Waited for ${view} to be ${state}, but ${await main.getAttribute('data-view')} is ${await main.getAttribute('data-state')}: ${await main.innerText()}`, { cause: error });
  });
}

/** What stands in the panel, as a person reads it. */
export const textOf = (frame: Frame): Promise<string> => frame.locator('main').innerText();

/** Finance's page in a tab of its own, opened from the panel's forecast, with its numbers. */
export async function openDashboard(browser: Driven, frame: Frame): Promise<Page> {
  await showView(frame, 'forecast');
  const opened = browser.context.waitForEvent('page');
  await frame.locator('[data-action="dashboard"]').click();
  const page = await opened;
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.locator('.view[data-state="ready"]').waitFor({ timeout: READ_MS });
  return page;
}

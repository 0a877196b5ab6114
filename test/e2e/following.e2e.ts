import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LIGHTNING, chooseView, connectHubspot, connectSalesforce, hubspotDealUrl, openPanel, opportunityPath, showView, showcaseOwner, signInSalesforce, startStage, textOf, waitState, type Stage } from './support.ts';
import { MERGED_DEAL, PORTAL, hubspotDealId } from '../sandbox/hubspot/index.ts';
import { MY_DOMAIN } from '../sandbox/salesforce/index.ts';

/** Longer than this, and a name of the record before stands visibly under the new address. */
const NOTICED_MS = 1000;

interface Deal { id: string; name: string }
interface Shown { at: number; name: string | null }

let stage: Stage;
let deals: Deal[];

beforeAll(async () => {
  stage = await startStage();
  deals = stage.sandbox.tables.Opportunity!
    .filter((r) => r.OwnerId === stage.showcase.ownerId && r.IsClosed !== true && r.IsDeleted !== true && r.Id !== stage.showcase.id)
    .map((r) => ({ id: String(r.Id), name: String(r.Name) })).slice(0, 6);
  expect(new Set(deals.map((d) => d.name)).size).toBe(6);
});
afterAll(async () => {
  expect(stage.sandbox.control.unsupported).toEqual([]);
  await stage.end();
});

/** Follows a link in the page as its own script does: the address by pushState, the content later. */
const follow = (page: Page, path: string): Promise<void> => page.evaluate((to) => {
  const link = document.createElement('a');
  link.href = to;
  (document.querySelector('main') ?? document.body).append(link);
  link.click();
}, path);

const nameIs = (frame: Frame, name: string) => frame.locator('h2.record').getByText(name, { exact: true }).waitFor();

/** From now on keeps which deal's name stands in the panel, each time that changes. */
async function watchNames(frame: Frame): Promise<() => Promise<Shown[]>> {
  await frame.evaluate(() => {
    const kept: Shown[] = [];
    const look = (): void => {
      const name = document.querySelector('h2.record')?.textContent ?? null;
      if (kept.at(-1)?.name !== name) kept.push({ at: Date.now(), name });
    };
    look();
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    (globalThis as unknown as { kept: Shown[] }).kept = kept;
  });
  return () => frame.evaluate(() => (globalThis as unknown as { kept: Shown[] }).kept);
}

describe('in Salesforce', () => {
  let page: Page;
  let frame: Frame;

  beforeAll(async () => {
    page = await signInSalesforce(stage.browser, stage.sandbox, { path: opportunityPath(stage.showcase.id) });
    frame = await connectSalesforce(stage.browser, page);
  });
  beforeEach(async () => {
    await page.bringToFront();
    await page.goto(LIGHTNING + opportunityPath(stage.showcase.id));
    frame = await openPanel(stage.browser, page);
    await nameIs(frame, stage.showcase.name);
  });
  afterAll(() => page.close());

  test('from record to record, to the list and to a record by its own link, without the page loading again', async () => {
    await page.evaluate(() => { (globalThis as { same?: true }).same = true; });
    await follow(page, opportunityPath(deals[0]!.id));
    await nameIs(frame, deals[0]!.name);
    expect(await frame.locator('[data-deal]').getAttribute('data-deal')).toBe(deals[0]!.id);

    await page.locator('a[href^="/lightning/o/Opportunity"]').first().click();
    await page.waitForURL('**/lightning/o/Opportunity/**');
    await waitState(frame, 'goal', 'ready');
    const text = await textOf(frame);
    for (const d of [deals[0]!, stage.showcase]) expect(text).not.toContain(d.name);
    await chooseView(frame, 'deal');
    await frame.getByRole('heading', { name: 'No opportunity on this page' }).waitFor();
    expect(await frame.locator('[data-deal]').count()).toBe(0);
    await showView(frame, 'forecast');

    const link = page.locator('a[href^="/lightning/r/Opportunity/"]').nth(1);
    const opened = await link.innerText();
    await link.click();
    await chooseView(frame, 'deal');
    await nameIs(frame, opened);
    expect(await page.evaluate(() => (globalThis as { same?: true }).same)).toBe(true);
  });

  test('back and forward are followed too', async () => {
    await follow(page, opportunityPath(deals[1]!.id));
    await nameIs(frame, deals[1]!.name);
    await follow(page, opportunityPath(deals[2]!.id));
    await nameIs(frame, deals[2]!.name);
    await page.goBack();
    await nameIs(frame, deals[1]!.name);
    await page.goForward();
    await nameIs(frame, deals[2]!.name);
  });

  test('an old name is gone at once under a new address, and never comes back', async () => {
    await follow(page, opportunityPath(deals[0]!.id));
    await nameIs(frame, deals[0]!.name);
    const names = await watchNames(frame);
    const left = await page.evaluate((to) => { history.pushState({}, '', to); return Date.now(); }, opportunityPath(deals[1]!.id));
    await nameIs(frame, deals[1]!.name);
    const shown = await names();
    expect(shown[0]!.name).toBe(deals[0]!.name);
    expect(shown[1]!.at - left).toBeLessThan(NOTICED_MS);
    expect(shown.slice(1).map((s) => s.name).filter((n) => n !== null)).toEqual([deals[1]!.name]);
  });

  test('of many addresses in a row the last one stands, and none shows out of its turn', async () => {
    const names = await watchNames(frame);
    await page.evaluate((paths) => { for (const to of paths) history.pushState({}, '', to); }, deals.map((d) => opportunityPath(d.id)));
    await nameIs(frame, deals[5]!.name);
    const order = [stage.showcase.name, ...deals.map((d) => d.name)];
    const turns = (await names()).flatMap((s) => (s.name === null ? [] : [order.indexOf(s.name)])).slice(1);
    expect(turns).toEqual([...new Set(turns)].sort((a, b) => a - b));
    expect(turns.at(-1)).toBe(6);
  });

  test('in a console a record without a deal is about its workspace’s, and a deal of its own goes first', async () => {
    const ws = `?ws=${encodeURIComponent(opportunityPath(deals[3]!.id))}`;
    const account = String(stage.sandbox.tables.Opportunity!.find((r) => r.Id === deals[3]!.id)!.AccountId);
    await page.goto(`${LIGHTNING}/lightning/r/Account/${account}/view${ws}`);
    frame = await openPanel(stage.browser, page);
    await nameIs(frame, deals[3]!.name);
    await follow(page, opportunityPath(deals[4]!.id) + ws);
    await nameIs(frame, deals[4]!.name);
    await follow(page, `/lightning/r/Account/${account}/view`);
    await waitState(frame, 'goal', 'ready');
  });

  test('a 15-character id and Classic’s address lead to the same deal', async () => {
    await page.goto(`${LIGHTNING}/lightning/r/${deals[0]!.id.slice(0, 15)}/view`);
    frame = await openPanel(stage.browser, page);
    await nameIs(frame, deals[0]!.name);
    await page.goto(`https://${MY_DOMAIN}.my.salesforce.com/${deals[1]!.id.slice(0, 15)}`);
    frame = await openPanel(stage.browser, page);
    await nameIs(frame, deals[1]!.name);
  });

  test('a sandbox of the org is another org: nothing of this one stands there until it is connected itself', async () => {
    const other = await stage.browser.context.newPage();
    await other.goto(`https://${MY_DOMAIN}--uat.sandbox.my.salesforce.com/?un=${encodeURIComponent(stage.showcase.username)}&startURL=${encodeURIComponent(opportunityPath(stage.showcase.id))}`);
    expect(new URL(other.url()).host).toBe(`${MY_DOMAIN}--uat.sandbox.lightning.force.com`);
    const beside = await openPanel(stage.browser, other);
    await waitState(beside, 'deal', 'error');
    expect(await beside.locator('[data-error="otherOrg"]').count()).toBe(1);
    expect(await textOf(beside)).not.toContain(stage.showcase.name);
    expect(await textOf(beside)).not.toContain('€');
    const itself = await connectSalesforce(stage.browser, other);
    await showView(itself, 'deal');
    await nameIs(itself, stage.showcase.name);
    await other.close();
  });
});

describe('in HubSpot', () => {
  let page: Page;
  let frame: Frame;

  beforeAll(async () => {
    page = await stage.browser.context.newPage();
    await page.goto(hubspotDealUrl(stage.showcase.id));
    frame = await connectHubspot(stage.browser, page, { owner: showcaseOwner(stage.sandbox) });
  });

  test('from deal to deal by the page’s own script', async () => {
    await nameIs(frame, stage.showcase.name);
    await follow(page, `/contacts/${PORTAL}/record/0-3/${hubspotDealId(deals[0]!.id)}`);
    await nameIs(frame, deals[0]!.name);
    await page.goBack();
    await nameIs(frame, stage.showcase.name);
  });

  test('an old address leads to the deal, and so does that of one merged into it', async () => {
    await page.goto(`https://app.hubspot.com/contacts/${PORTAL}/deal/${hubspotDealId(deals[1]!.id)}`);
    frame = await openPanel(stage.browser, page);
    await nameIs(frame, deals[1]!.name);
    await page.goto(`https://app.hubspot.com/contacts/${PORTAL}/record/0-3/${MERGED_DEAL}`);
    frame = await openPanel(stage.browser, page);
    await frame.locator('h2.record').waitFor();
    const into = await frame.locator('[data-deal]').getAttribute('data-deal');
    expect(page.url()).toMatch(new RegExp(`/record/0-3/${into}$`));
  });

  test('the board shows no deal, a preview on it shows its own, and closing the preview none', async () => {
    const board = `/contacts/${PORTAL}/objects/0-3/views/all/board`;
    await page.goto(`https://app.hubspot.com${board}`);
    frame = await openPanel(stage.browser, page);
    await waitState(frame, 'goal', 'ready');
    await page.evaluate((to) => history.pushState({}, '', to), `${board}?preview=${hubspotDealId(deals[2]!.id)}`);
    await nameIs(frame, deals[2]!.name);
    await page.evaluate((to) => history.pushState({}, '', to), `${board}?preview=${hubspotDealId(deals[3]!.id)}`);
    await nameIs(frame, deals[3]!.name);
    await page.evaluate((to) => history.pushState({}, '', to), board);
    await waitState(frame, 'goal', 'ready');
    expect(await frame.locator('[data-deal]').count()).toBe(0);
  });

  test('a contact’s page shows no deal', async () => {
    await page.goto(`https://app.hubspot.com/contacts/${PORTAL}/objects/0-1/views/all/list`);
    frame = await openPanel(stage.browser, page);
    await waitState(frame, 'goal', 'ready');
    await chooseView(frame, 'deal');
    await frame.getByRole('heading', { name: 'No deal on this page' }).waitFor();
  });
});

import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIGHTNING, chooseView, connectHubspot, connectSalesforce, enterKey, hubspotDealUrl, openConnect, openPanel, opportunityPath, showView, showcaseOwner, signInSalesforce, startStage, textOf, waitState, type Stage } from './support.ts';
import { HUBSPOT_KEYS, PORTAL } from '../sandbox/hubspot/index.ts';
import { OTHER_DOMAIN } from '../sandbox/salesforce/index.ts';

/** Ids that no deal has. Their pages offer to read again, which is how a reading is asked for here. */
const NOWHERE = '/lightning/r/Opportunity/006Rv00000zzzzz/view';
const NOWHERE_HUBSPOT = `https://app.hubspot.com/contacts/${PORTAL}/record/0-3/1`;
/** Four tries with growing waits between them, on a busy machine. */
const TRIES_MS = 30_000;

let stage: Stage;
let page: Page;
let frame: Frame;
/** Owners of open deals besides the showcase's, each to sign in as once. */
let others: string[];

beforeAll(async () => {
  stage = await startStage();
  const { User = [], Opportunity = [] } = stage.sandbox.tables;
  const owners = new Set(Opportunity.filter((r) => r.IsClosed !== true).map((r) => r.OwnerId));
  others = User.filter((u) => owners.has(u.Id ?? null) && u.IsActive !== false && u.Id !== stage.showcase.ownerId).map((u) => String(u.Username));
  page = await signInSalesforce(stage.browser, stage.sandbox, { path: opportunityPath(stage.showcase.id) });
});
afterAll(async () => {
  expect(stage.sandbox.control.unsupported).toEqual([]);
  await stage.end();
});

function control(what: 'fault' | 'reset', body: object = {}): void {
  const reply = stage.sandbox.control.answer({ method: 'POST', host: 'localhost', url: new URL(`https://localhost/__control/${what}`), headers: {}, body: Buffer.from(JSON.stringify(body)) });
  expect(reply.status).toBe(200);
}
const fault = (kind: string, match = '/services/data'): void => { control('fault', { kind, match }); };
const money = (text: string): string[] => text.match(/€[\d.,]+/g) ?? [];

/** Goes to a deal that doesn't exist and presses what is offered there. */
async function readAgain(on: Page, address: string): Promise<Frame> {
  await on.bringToFront();
  await on.goto(address);
  const there = await openPanel(stage.browser, on);
  await waitState(there, 'deal', 'empty');
  await there.getByRole('button', { name: 'Read again' }).click();
  return there;
}

/** A view that was ready before, now with a failure: the same numbers, their age, what happened. */
async function staysWithAge(there: Frame, before: string[], sentence: string): Promise<void> {
  await chooseView(there, 'goal');
  await waitState(there, 'goal', 'stale', TRIES_MS);
  const text = await textOf(there);
  expect(text).toMatch(/These numbers are from (?:\w+, )?\d\d:\d\d\./);
  expect(text).toContain(sentence);
  expect(money(text)).toEqual(before);
}

async function signInAs(username: string): Promise<void> {
  await page.close();
  page = await signInSalesforce(stage.browser, stage.sandbox, { user: username, path: opportunityPath(stage.showcase.id) });
}

describe('Salesforce', () => {
  let before: string[];

  test('not connected: says what this is and offers two ways, and asks nothing of the org', async () => {
    frame = await openPanel(stage.browser, page);
    await waitState(frame, 'deal', 'empty');
    const text = await textOf(frame);
    expect(text).toContain('Look around with sample data');
    expect(text).toContain('Connect this Salesforce org');
    expect(money(text)).toEqual([]);
    expect(stage.sandbox.control.requests.filter((r) => r.path.startsWith('/services'))).toEqual([]);
  });

  test('a first reading that fails says so, and goes on when asked to', async () => {
    fault('serverError', 'query');
    const connecting = connectSalesforce(stage.browser, page);
    await Promise.race([connecting.then(() => { throw new Error('It read in spite of the fault.'); }), waitState(frame, 'deal', 'error', TRIES_MS)]);
    expect(await textOf(frame)).toContain('Salesforce is busy');
    control('reset');
    await frame.getByRole('button', { name: 'Try again' }).click();
    frame = await connecting;
    await showView(frame, 'goal');
    before = money(await textOf(frame));
    expect(before.length).toBeGreaterThan(3);
  });

  test.each([
    ['unauthorized', 'Salesforce asks you to sign in again.'],
    ['drop', 'No answer from Salesforce.'],
    ['html', 'Salesforce'],
    ['rateLimit', 'The org’s API limit is used up.'],
    ['forbidden', 'The API is not on for you in this org.'],
    ['notFound', 'Salesforce refused a request.'],
    ['serverError', 'Salesforce is busy.'],
  ])('after data was read, %s leaves the numbers with their age, says what is wrong, and the next reading mends it', async (kind, sentence) => {
    fault(kind);
    await staysWithAge(await readAgain(page, LIGHTNING + NOWHERE), before, sentence);
    control('reset');
    frame = await readAgain(page, LIGHTNING + NOWHERE);
    await chooseView(frame, 'goal');
    await waitState(frame, 'goal', 'ready');
    expect(money(await textOf(frame))).toEqual(before);
  });

  test('a page of another org shows nothing of this one', async () => {
    const elsewhere = await stage.browser.context.newPage();
    await elsewhere.goto(`https://${OTHER_DOMAIN}.my.salesforce.com/?un=${encodeURIComponent(stage.showcase.username)}&startURL=${encodeURIComponent(opportunityPath(stage.showcase.id))}`);
    expect(new URL(elsewhere.url()).host).toBe(`${OTHER_DOMAIN}.lightning.force.com`);
    const there = await openPanel(stage.browser, elsewhere);
    for (const view of ['deal', 'goal', 'forecast'] as const) {
      await chooseView(there, view);
      await waitState(there, view, 'error');
      const text = await textOf(there);
      expect(text).toContain('This page belongs to another Salesforce org');
      expect(text).not.toContain(stage.showcase.name);
      expect(money(text)).toEqual([]);
    }
    await elsewhere.close();
  });

  test('a deal that was deleted meanwhile is gone after the next reading, and says so', async () => {
    fault(`deletedRecord:${stage.showcase.id}`);
    frame = await readAgain(page, LIGHTNING + NOWHERE);
    await chooseView(frame, 'goal');
    const had = before.join();
    await frame.waitForFunction((was) => (document.querySelector('main')?.innerText.match(/€[\d.,]+/g) ?? []).join() !== was, had);
    await page.goto(LIGHTNING + opportunityPath(stage.showcase.id));
    frame = await openPanel(stage.browser, page);
    await waitState(frame, 'deal', 'empty');
    const text = await textOf(frame);
    expect(text).toContain('This opportunity isn’t among what was read');
    expect(text).not.toContain(stage.showcase.name);
    control('reset');
  });

  test('another person in the same browser sees none of the first one’s numbers', async () => {
    await signInAs(others[0]!);
    frame = await openPanel(stage.browser, page);
    for (const view of ['deal', 'goal', 'forecast'] as const) {
      await chooseView(frame, view);
      await waitState(frame, view, 'empty');
      expect(money(await textOf(frame))).toEqual([]);
    }
    frame = await connectSalesforce(stage.browser, page);
    await showView(frame, 'goal');
    expect(money(await textOf(frame))).not.toEqual(before);
  });

  test('and the first one, back again, finds their own', async () => {
    await signInAs(stage.showcase.username);
    frame = await openPanel(stage.browser, page);
    await showView(frame, 'goal');
    const own = money(await textOf(frame));
    expect(own[0]).toBe(before[0]);
  });

  test('an org without forecasting has no quota: the goal says so, and what was won still stands there', async () => {
    fault('noForecasting');
    await signInAs(others[1]!);
    frame = await connectSalesforce(stage.browser, page);
    await showView(frame, 'goal');
    const text = await textOf(frame);
    expect(text).toMatch(/no (?:quota|goal|target)/i);
    expect(money(text).length).toBeGreaterThan(0);
    await showView(frame, 'forecast');
    control('reset');
  });

  test.each([['Opportunity.Amount', 2], ['Opportunity.NextStep', 3], ['Opportunity.ForecastCategoryName', 4]] as const)('a profile that may not see %s gets a view or a sentence, never nothing', async (field, index) => {
    fault(`fieldHidden:${field}`);
    await signInAs(others[index]!);
    frame = await openPanel(stage.browser, page);
    const connect = await openConnect(stage.browser, frame);
    await connect.click('#use-session');
    await connect.waitForSelector('[data-connected]');
    await connect.close();
    await page.bringToFront();
    await chooseView(frame, 'goal');
    await frame.waitForSelector('main[data-state="ready"],main[data-state="error"]', { timeout: TRIES_MS });
    console.log(field, await textOf(frame));
    control('reset');
  });

  test('an org without deals says that there are none, in every view', async () => {
    fault('emptyOrg');
    await signInAs(others[5]!);
    frame = await openPanel(stage.browser, page);
    const connect = await openConnect(stage.browser, frame);
    await connect.click('#use-session');
    await connect.waitForSelector('[data-connected]');
    await connect.close();
    await page.bringToFront();
    for (const view of ['goal', 'deal', 'forecast'] as const) {
      await chooseView(frame, view);
      await frame.waitForSelector(`main[data-view="${view}"][data-state="ready"],main[data-view="${view}"][data-state="empty"]`, { timeout: TRIES_MS });
      const text = await textOf(frame);
      console.log(view, text);
      expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
    }
    control('reset');
  });
});

describe('HubSpot', () => {
  let before: string[];

  async function refusedKey(key: string): Promise<string> {
    const connect = await openConnect(stage.browser, frame);
    await enterKey(connect, key);
    const said = await connect.getByRole('alert').innerText();
    await connect.close();
    return said;
  }

  beforeAll(async () => {
    page = await stage.browser.context.newPage();
    await page.goto(hubspotDealUrl(stage.showcase.id));
    frame = await openPanel(stage.browser, page);
  });

  test('a key that expired, or isn’t one, is refused with what to do', async () => {
    expect(await refusedKey(HUBSPOT_KEYS.expired)).toContain('HubSpot does not accept this key');
    expect(await refusedKey('what is this')).toContain('That doesn’t look like a HubSpot key');
    await waitState(frame, 'deal', 'empty');
  });

  test('a key of another account isn’t taken for this one', async () => {
    const said = await refusedKey(HUBSPOT_KEYS.otherPortal);
    console.log('other portal:', said);
    expect(said).toMatch(/RA-10\d/);
    expect(money(await textOf(frame))).toEqual([]);
  });

  test('a key without the scope for goals connects, and the goal says what is missing', async () => {
    frame = await connectHubspot(stage.browser, page, { key: HUBSPOT_KEYS.withoutGoals, owner: showcaseOwner(stage.sandbox) });
    await showView(frame, 'goal');
    const text = await textOf(frame);
    console.log('no goals:', text);
    expect(text).toMatch(/goals?/i);
    before = money(text);
  });

  test.each([
    ['unauthorized', 'HubSpot does not accept this key.'],
    ['drop', 'HubSpot did not answer.'],
    ['html', 'HubSpot answered something we can’t read.'],
    ['rateLimit', 'HubSpot’s daily limit is used up.'],
    ['forbidden', 'This HubSpot key may not read'],
  ])('after data was read, %s leaves the numbers with their age, and the next reading mends it', async (kind, sentence) => {
    fault(kind, 'hubapi');
    await staysWithAge(await readAgain(page, NOWHERE_HUBSPOT), before, sentence);
    control('reset');
    frame = await readAgain(page, NOWHERE_HUBSPOT);
    await chooseView(frame, 'goal');
    await waitState(frame, 'goal', 'ready', TRIES_MS);
  });
});

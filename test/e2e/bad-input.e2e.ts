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
const money = (text: string): string[] => text.match(/€\d[\d,]*/g) ?? [];

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

  test('connecting that is refused says why; once that is mended it connects', async () => {
    fault('forbidden');
    const connect = await openConnect(stage.browser, frame);
    await connect.click('#use-session');
    expect(await connect.getByRole('alert').innerText()).toContain('The API is not on for you in this org');
    await connect.close();
    control('reset');
    frame = await connectSalesforce(stage.browser, page);
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
    expect(said).toMatch(/RA-10\d/);
    expect(money(await textOf(frame))).toEqual([]);
  });

  test('a key without the scope for goals connects, and the goal says what is missing', async () => {
    frame = await connectHubspot(stage.browser, page, { key: HUBSPOT_KEYS.withoutGoals, owner: showcaseOwner(stage.sandbox) });
    await showView(frame, 'goal');
    const text = await textOf(frame);
    expect(text).toMatch(/goals?/i);
    before = money(text);
  });

  test.each([
    ['unauthorized', 'HubSpot does not accept this key.'],
    ['drop', 'HubSpot did not answer.'],
    ['html', 'HubSpot answered something we can’t read.'],
  ])('after data was read, %s leaves the numbers with their age, and the next reading mends it', async (kind, sentence) => {
    fault(kind, 'hubapi');
    await staysWithAge(await readAgain(page, NOWHERE_HUBSPOT), before, sentence);
    control('reset');
    frame = await readAgain(page, NOWHERE_HUBSPOT);
    await chooseView(frame, 'goal');
    await waitState(frame, 'goal', 'ready', TRIES_MS);
  });
});

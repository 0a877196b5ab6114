import { afterAll, beforeAll, expect, test } from 'vitest';
import { BLOCKED_APP, OAUTH_APP } from '../sandbox/salesforce/oauth.ts';
import { LIGHTNING, openConnect, openPanel, opportunityPath, signInSalesforce, startStage, textOf, type Stage } from './support.ts';

declare const chrome: { runtime: { sendMessage(message: object): Promise<never> } };

let stage: Stage;
beforeAll(async () => { stage = await startStage(); });
afterAll(() => stage.end());

/** Presses the button and answers on the vendor's own page. */
async function signIn(connect: Awaited<ReturnType<typeof openConnect>>, app: string, answer: string | null): Promise<void> {
  await connect.fill('#login-url', 'https://login.salesforce.com');
  await connect.fill('#client-id', app);
  const opened = answer === null ? null : stage.browser.context.waitForEvent('page');
  await connect.click('#connect-oauth');
  if (!opened) return;
  const vendor = await opened;
  await vendor.getByRole('link', { name: answer!, exact: true }).click();
}

test('by the company’s own app: what goes wrong is said in a sentence, then the deal stands there, and signing out ends it at Salesforce too', async () => {
  const { browser, sandbox, showcase } = stage;
  const owner = sandbox.tables.User!.find((u) => u.Id === showcase.ownerId)!;
  const page = await signInSalesforce(browser, sandbox, { path: opportunityPath(showcase.id) });
  const connect = await openConnect(browser, await openPanel(browser, page));
  await connect.getByText('.chromiumapp.org/salesforce').waitFor();

  await signIn(connect, BLOCKED_APP, null);
  await connect.getByText('Your admin has blocked this app').waitFor();
  await signIn(connect, OAUTH_APP, 'Deny');
  await connect.getByText('You didn’t let Ridealong in').waitFor();
  await signIn(connect, OAUTH_APP, `Allow as ${String(owner.Name)}`);
  await connect.waitForSelector('[data-connected="salesforce"]', { timeout: 20_000 });
  expect(await connect.locator('body').innerText()).toContain(`as ${String(owner.Name)}`);
  await connect.close();

  const frame = await openPanel(browser, page);
  await frame.getByText(showcase.name).first().waitFor({ timeout: 60_000 });
  expect(await textOf(frame)).toContain('Salesforce');
  expect(page.url().startsWith(LIGHTNING)).toBe(true);

  const { salesforce } = sandbox;
  expect(salesforce.oauth.alive()).toBe(1);
  const options = await browser.context.newPage();
  await options.goto(`${browser.baseUrl}options.html`);
  // The access token's time is up: the next reading takes a new one, and nobody is asked.
  salesforce.oauth.endSessions();
  const read = await options.evaluate(async () => {
    const ask = (call: string, request: object): Promise<{ ok: boolean; value: { id: string }[] }> => chrome.runtime.sendMessage({ call, request });
    const { value } = await ask('connections', { withSample: false });
    return ask('readAgain', { connection: value[0]!.id });
  });
  expect([read.ok, salesforce.oauth.alive()]).toEqual([true, 1]);
  await options.click('[data-sign-out]');
  await options.click('[data-confirm]');
  await expect.poll(() => salesforce.oauth.alive()).toBe(0);
  expect(sandbox.control.unsupported).toEqual([]);
}, 180_000);

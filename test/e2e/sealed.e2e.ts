import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MyKeyView } from '../../lib/messages/my-key.ts';
import { violations } from './axe.ts';
import { connectSalesforce, openDashboard, opportunityPath, signInSalesforce, startStage, type Stage } from './support.ts';

/** What a rep writes to their manager alone, from one browser into Salesforce and out of it again; and what somebody finds there who may see everything. */
let stage: Stage;
let dashboard: Page;
beforeAll(async () => { stage = await startStage(); });
afterAll(() => stage.end());

const PLAIN = 'Ask who signs before the demo';
const ADMIN = 'Ewa Domańska';
const user = (by: (u: Record<string, unknown>) => boolean) => stage.sandbox.tables.User!.find(by)!;
const rows = (object: string) => stage.sandbox.salesforce.rows(object);
interface Runtime { runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: unknown; error?: { message: string } }> } }

async function call<T>(name: string, request: object): Promise<T> {
  const answer = await dashboard.evaluate((message) => (globalThis as unknown as { chrome: Runtime }).chrome.runtime.sendMessage(message), { call: name, request });
  if (!answer.ok) throw new Error(answer.error?.message);
  return answer.value as T;
}
const connectionOf = async (userId: string): Promise<string> => (await call<{ id: string }[]>('connections', { withSample: false })).find((c) => c.id.endsWith(userId))!.id;
const records = async (connection: string): Promise<string> => (await call<{ text: string }>('file', { ask: { connection, periodId: null, basis: null, scope: null, typeId: null, t0: null, t1: null, compareWith: null }, kind: 'records', done: null })).text;
const signedIn = async (username: string): Promise<Page> => {
  await stage.browser.context.clearCookies();
  return signInSalesforce(stage.browser, stage.sandbox, { user: username, path: opportunityPath(stage.showcase.id) });
};
const keysOf = (userId: string): number => rows('Ridealong_Record__c').filter((r) => r.Kind__c === 'personKey' && r.CreatedById === userId).length;

it('goes sealed to the other alone: Salesforce holds no word of it, nor does who may see all of Salesforce read one', async () => {
  const rep = user((u) => u.Id === stage.showcase.ownerId);
  const manager = user((u) => u.Id === rep.ManagerId);
  const admin = user((u) => u.Name === ADMIN);
  const [repId, managerId, adminId] = [rep, manager, admin].map((u) => String(u.Id)) as [string, string, string];

  // The admin's one click, its plan before.
  dashboard = await openDashboard(stage.browser, await connectSalesforce(stage.browser, await signedIn(String(admin.Username))));
  await dashboard.getByRole('tab', { name: 'Set-up' }).click();
  await dashboard.getByText('The custom object “Ridealong private record”', { exact: false }).waitFor();
  await dashboard.getByRole('button', { name: 'Set up Salesforce' }).click();
  await dashboard.getByText('encrypted to whom it is between').first().waitFor({ timeout: 40_000 });
  stage.sandbox.salesforce.assign('Ridealong_Rep', [repId]);
  stage.sandbox.salesforce.assign('Ridealong_Manager', [managerId]);

  // Whoever opens Ridealong once has a key.
  await connectSalesforce(stage.browser, await signedIn(String(manager.Username)));
  await expect.poll(() => keysOf(managerId), { timeout: 20_000 }).toBe(1);
  await connectSalesforce(stage.browser, await signedIn(String(rep.Username)));
  await expect.poll(() => keysOf(repId), { timeout: 20_000 }).toBe(1);

  const mine = await connectionOf(repId);
  const record = {
    key: 'session:e2e', kind: 'session', dealId: null, authorId: repId, authorName: String(rep.Name), between: [repId, managerId], at: Date.now(), version: 1,
    body: { act: 'plan', sessionId: 's', repId, managerId, day: 20_800, agenda: [{ id: 'a', source: { kind: 'deal', id: stage.showcase.id }, text: PLAIN }] },
  };
  await call('importRecords', { connection: mine, text: JSON.stringify({ ridealong: 'records', version: 1, org: mine.split(':').slice(0, 2).join(':'), records: [record] }) });
  await call('readAgain', { connection: mine });
  await expect.poll(() => rows('Ridealong_Private__c').length, { timeout: 20_000 }).toBe(1);
  const [row] = rows('Ridealong_Private__c');
  expect(JSON.stringify(row)).not.toContain(PLAIN);
  expect(JSON.stringify(row)).not.toContain(stage.showcase.id);
  expect(rows('Ridealong_Private__Share').map((s) => [s.ParentId, s.UserOrGroupId])).toEqual([[row!.Id, managerId]]);

  await signedIn(String(manager.Username));
  const theirs = await connectionOf(managerId);
  await call('readAgain', { connection: theirs });
  expect(await records(theirs)).toContain(PLAIN);

  await signedIn(String(admin.Username));
  const all = await connectionOf(adminId);
  await call('readAgain', { connection: all });
  const key = await call<MyKeyView>('myKey', { connection: all });
  expect([(await records(all)).includes(PLAIN), (await records(all)).includes('session:e2e'), key.state, key.closed]).toEqual([false, false, 'here', 0]);

  // The key itself, as its owner sees it.
  await dashboard.reload();
  await dashboard.locator('[data-card="my-key"] [data-words]').waitFor();
  // The passphrase is made slow to guess, and that takes a busy machine some seconds.
  const saved = dashboard.waitForEvent('download', { timeout: 60_000 });
  await dashboard.getByLabel('A passphrase for the file').fill('four quiet words here');
  await dashboard.getByRole('button', { name: 'Save my key as a file' }).click();
  expect((await saved).suggestedFilename()).toBe('ridealong-key.age');
  expect(await violations(dashboard)).toEqual([]);
  expect(stage.sandbox.control.unsupported).toEqual([]);
}, 240_000);

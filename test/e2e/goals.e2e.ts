import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AreaWord } from '../../lib/messages/areas/areas.ts';
import { violations } from './axe.ts';
import { connectSalesforce, openDashboard, opportunityPath, showView, signInSalesforce, startStage, waitState, type Stage } from './support.ts';

/** A rep's goal as a leader recorded it, read by that rep beside the deal and in the Goals tab; and one that the rep sets alone. */
let stage: Stage;
let admin: Page;
let rep: Frame;
let dashboard: Page;
beforeAll(async () => { stage = await startStage(); });
afterAll(() => stage.end());

const userNamed = (name: string) => stage.sandbox.tables.User!.find((u) => u.Name === name)!;
const written = (kind: string): number => stage.sandbox.salesforce.rows('Ridealong_Record__c').filter((r) => r.Kind__c === kind).length;
interface Runtime { runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: { id: string }[]; error?: { message: string } }> } }

/** Records a word as the dashboard does, through the background, which asks whether this person may say it. */
const say = (page: Page, word: AreaWord): Promise<string> => page.evaluate(async (w) => {
  const { runtime } = (globalThis as unknown as { chrome: Runtime }).chrome;
  const list = await runtime.sendMessage({ call: 'connections', request: { withSample: false } });
  const connection = new URLSearchParams(location.search).get('connection') ?? list.value[0]!.id;
  const answer = await runtime.sendMessage({ call: 'sayInArea', request: { connection, word: w } });
  return answer.ok ? 'said' : (answer.error?.message ?? 'refused');
}, word as unknown as Record<string, unknown>);

describe('a rep’s goals on Salesforce', () => {
  beforeAll(async () => {
    const page = await signInSalesforce(stage.browser, stage.sandbox, { user: String(userNamed('Ewa Domańska').Username), path: opportunityPath(stage.showcase.id) });
    const frame = await connectSalesforce(stage.browser, page);
    admin = await openDashboard(stage.browser, frame);
    await admin.getByRole('tab', { name: 'Set-up' }).click();
    await admin.getByRole('button', { name: 'Set up Salesforce' }).click();
    await admin.getByText('In Salesforce, for everybody who may see them').first().waitFor({ timeout: 40_000 });
    const today = await admin.evaluate(() => Math.floor(Date.now() / 86_400_000));
    const date = new Date(today * 86_400_000);
    const first = Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3, 1) / 86_400_000;
    const last = Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3 + 3, 1) / 86_400_000 - 1;
    const period = { id: `${date.getUTCFullYear()}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`, start: first, end: last, calendarId: 'calendar' };
    const owner = stage.showcase.ownerId;
    const said = await say(admin, { kind: 'goal', body: { act: 'set', from: null, why: null, goals: [{
      id: 'e2e', title: 'New laboratories', assignee: { kind: 'person', id: owner }, owner: null, measureId: 'bookings', period, target: { value: 1_000_000_00, unit: 'money', currency: null }, parentId: null, strategyId: null,
      origin: { by: 'Finance', function: 'finance', on: first, note: 'after her note', quotaId: null }, weight: null, ramp: null, isApart: false, differs: null,
    }] } } as unknown as AreaWord);
    expect(said).toBe('said');
    await vi.waitFor(() => { expect(written('goal')).toBe(1); }, { timeout: 20_000 });
    stage.sandbox.salesforce.assign('Ridealong_Rep', [owner]);
    await admin.context().clearCookies();
    const mine = await signInSalesforce(stage.browser, stage.sandbox, { path: opportunityPath(stage.showcase.id) });
    rep = await connectSalesforce(stage.browser, mine);
  });

  it('stand in the panel with who set the number and why, and what this deal does for them', async () => {
    await waitState(rep, 'deal', 'ready');
    await rep.locator('[data-effect]').getByText(/^New laboratories: /).waitFor();
    await showView(rep, 'goal');
    await rep.locator('[data-goal="e2e"]').waitFor();
    expect(await rep.locator('[data-why]').first().innerText()).toMatch(/^Finance set it on .*: after her note\./);
    expect(await rep.locator('main').innerText()).toContain('not a commission statement');
  });

  it('say in the Goals tab, without a click, what is expected, by whom, why and where it stands', async () => {
    dashboard = await openDashboard(stage.browser, rep);
    await dashboard.getByRole('tab', { name: 'Goals' }).click();
    const sheet = dashboard.locator('[data-goal="e2e"]');
    await sheet.waitFor();
    expect(await dashboard.locator('h1').first().innerText()).toMatch(/^New laboratories: .* is expected of you in Q\d \d{4}, and /);
    expect(await sheet.innerText()).toMatch(/Finance set it on .*: after her note\.[\s\S]*Proposed\. Its leader hasn’t committed yet/);
    expect(await sheet.locator('[data-figure="target"]').getAttribute('data-value')).toBe('100000000');
    expect(await violations(dashboard)).toEqual([]);
  });

  it('can be answered with another number and why', async () => {
    const sheet = dashboard.locator('[data-goal="e2e"]');
    await sheet.getByRole('button', { name: 'Another number' }).click();
    await sheet.getByLabel('The number you would commit to').fill('900,000');
    await sheet.getByLabel('Why').fill('Two accounts moved.');
    await sheet.getByRole('button', { name: 'Propose it' }).click();
    await sheet.getByText(/Proposes .*900,000: Two accounts moved\./).waitFor();
    await expect.poll(() => written('goal'), { timeout: 20_000 }).toBe(2);
  });

  it('can be planned: another win rate brings another sum, and nothing of it is kept', async () => {
    const planner = dashboard.locator('[data-card="planner"]');
    const brings = () => planner.locator('[data-brings]').getAttribute('data-brings').then(Number);
    const before = await brings();
    await planner.getByLabel('Deals in play', { exact: true }).fill('99');
    await planner.getByLabel('Deals in play', { exact: true }).press('Tab');
    await expect.poll(brings).not.toBe(before);
    await planner.getByRole('button', { name: 'Back to your usual values' }).click();
    await expect.poll(brings).toBe(before);
  });

  it('of one’s own stay on this device, and can be changed and ended', async () => {
    const own = dashboard.locator('[data-part="own"]');
    await own.getByRole('button', { name: 'Set one' }).click();
    await own.getByLabel(/What you call it/).fill('A quiet one');
    await own.getByLabel('Target', { exact: false }).fill('1');
    await own.getByRole('button', { name: 'Set it', exact: true }).click();
    const sheet = own.locator('.goal-card', { hasText: 'A quiet one' });
    await sheet.getByText('nobody else sees it').waitFor();
    await sheet.getByRole('button', { name: 'Change it' }).click();
    await sheet.getByLabel('Target', { exact: false }).fill('2,000,000');
    await sheet.getByRole('button', { name: 'Change it' }).click();
    await sheet.locator('[data-figure="target"][data-value="200000000"]').waitFor();
    await sheet.getByRole('button', { name: 'End it' }).click();
    await sheet.waitFor({ state: 'detached' });
    expect(written('ownGoal')).toBe(0);
    expect(stage.sandbox.control.unsupported).toEqual([]);
  });
});

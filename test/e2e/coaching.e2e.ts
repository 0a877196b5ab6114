import type { Frame, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { violations } from './axe.ts';
import { launch, type Driven } from './browser.ts';
import { connectSalesforce, openDashboard, opportunityPath, showView, signInSalesforce, startStage, type Stage } from './support.ts';

/** Two browsers, a manager's and a rep's, beside the same deal of the same CRM: what one writes the other reads after the next reading. */
let stage: Stage;
let other: Driven;
let manager: { page: Page; frame: Frame; dashboard: Page };
let rep: { page: Page; frame: Frame; dashboard: Page };
beforeAll(async () => {
  stage = await startStage();
  other = await launch({ resolverRules: stage.sandbox.resolverRules });
  for (const { context } of [stage.browser, other]) context.setDefaultTimeout(15_000);
});
afterAll(async () => {
  await other.close();
  await stage.end();
});

const users = () => stage.sandbox.tables.User!;
const written = (kind: string): number => stage.sandbox.salesforce.rows('Ridealong_Deal_Record__c').filter((r) => r.Kind__c === kind).length;
const tasks = (subject: RegExp) => stage.sandbox.salesforce.rows('Task').filter((t) => subject.test(String(t.Subject)));
interface Runtime { runtime: { sendMessage(message: object): Promise<{ ok: boolean }> } }

/** Reads the CRM again, as the dashboard's own button does, and comes back to the page beside the deal. */
async function readAgain({ dashboard, page }: typeof rep): Promise<void> {
  const answer = await dashboard.evaluate(() => (globalThis as unknown as { chrome: Runtime }).chrome.runtime.sendMessage({ call: 'readAgain', request: { connection: new URLSearchParams(location.search).get('connection') } }));
  expect(answer.ok).toBe(true);
  await page.bringToFront();
}

/** Presses a button that writes, again where the browser hadn't told yet, right after scrolling, that it is in full view. `then`: what stands there once it counted. */
async function press(frame: Frame, name: string, then: Locator): Promise<void> {
  const button = frame.getByRole('button', { name, exact: true });
  await button.scrollIntoViewIfNeeded();
  await button.click();
  await expect.poll(async () => {
    if ((await frame.getByText('Something on the page covers').count()) > 0) await button.click();
    return then.count();
  }, { timeout: 15_000 }).toBeGreaterThan(0);
}

async function enter(browser: Driven, user: string): Promise<typeof rep> {
  const page = await signInSalesforce(browser, stage.sandbox, { user, path: opportunityPath(stage.showcase.id) });
  const frame = await connectSalesforce(browser, page);
  const dashboard = await openDashboard(browser, frame);
  await page.bringToFront();
  await showView(frame, 'coach');
  return { page, frame, dashboard };
}

describe('a manager and a rep beside one deal', () => {
  beforeAll(async () => {
    const owner = users().find((u) => u.Id === stage.showcase.ownerId)!;
    const lead = users().find((u) => u.Id === owner.ManagerId)!;
    const admin = await signInSalesforce(other, stage.sandbox, { user: String(users().find((u) => u.Name === 'Ewa Domańska')!.Username), path: opportunityPath(stage.showcase.id) });
    const setUp = await openDashboard(other, await connectSalesforce(other, admin));
    await setUp.getByRole('tab', { name: 'Set-up' }).click();
    await setUp.getByRole('button', { name: 'Set up Salesforce' }).click();
    await setUp.getByText('In Salesforce, for everybody who may see them').first().waitFor({ timeout: 40_000 });
    await vi.waitFor(() => { expect(stage.sandbox.salesforce.rows('PermissionSet').some((r) => r.Name === 'Ridealong_Manager')).toBe(true); }, { timeout: 40_000 });
    await Promise.all([setUp.close(), admin.close()]);
    await other.context.clearCookies();
    stage.sandbox.salesforce.assign('Ridealong_Rep', [String(owner.Id)]);
    stage.sandbox.salesforce.assign('Ridealong_Manager', [String(lead.Id)]);
    [manager, rep] = await Promise.all([enter(stage.browser, String(lead.Username)), enter(other, stage.showcase.username)]);
  });

  it('the manager annotates the close date, and the CRM tells the rep without the words', async () => {
    const { frame } = manager;
    await frame.getByText('Nobody has written on this opportunity yet.', { exact: false }).waitFor();
    await frame.getByRole('button', { name: 'Write feedback' }).click();
    await frame.getByLabel('About').selectOption(await frame.getByLabel('About').locator('option', { hasText: 'Close date' }).first().getAttribute('value'));
    await frame.getByText('Advice', { exact: true }).click();
    await press(frame, 'Send advice', frame.getByText('There is nothing written yet.', { exact: false }));
    await frame.getByLabel('What you saw, and what could come next').fill('Whose date is it now: theirs, or ours?');
    expect(await violations(frame)).toEqual([]);
    await press(frame, 'Send advice', frame.locator('.thread', { hasText: 'Whose date is it now' }));
    await expect.poll(() => written('feedback'), { timeout: 20_000 }).toBe(1);
    await expect.poll(() => tasks(/^Ridealong: something waits/).map((t) => t.OwnerId), { timeout: 20_000 }).toEqual([stage.showcase.ownerId]);
    expect(JSON.stringify(tasks(/^Ridealong/))).not.toMatch(/Whose date/);
  });

  it('the rep finds it unread after the next reading, and answers by keyboard alone', async () => {
    await readAgain(rep);
    const { frame, page } = rep;
    await frame.getByRole('tab', { name: 'Coaching 1' }).waitFor();
    const head = frame.locator('.thread-head');
    await head.getByText('New').waitFor();
    await frame.getByRole('tab', { name: 'Coaching 1' }).focus();
    const tabTo = async (words: RegExp) => {
      for (let i = 0; i < 30; i++) {
        await page.keyboard.press('Tab');
        if (words.test(await frame.evaluate(() => `${document.activeElement?.getAttribute('aria-label') ?? ''} ${document.activeElement?.tagName === 'TEXTAREA' ? 'textarea' : document.activeElement?.textContent ?? ''}`))) return;
      }
      throw new Error(`Nothing that says ${String(words)} is reached by the Tab key.`);
    };
    await tabTo(/Close date/);
    await page.keyboard.press('Enter');
    await frame.getByText('Seen by everybody who can open this deal', { exact: false }).waitFor();
    await frame.locator('.thread[data-unread="0"]').waitFor();
    await tabTo(/^ ?Answer$/);
    await page.keyboard.press('Enter');
    await tabTo(/textarea/);
    await page.keyboard.type('Ours. I will ask their head of purchasing.');
    await tabTo(/^ ?Send$/);
    const mine = frame.locator('.word.is-mine').getByText('Ours. I will ask their head of purchasing.');
    await page.keyboard.press('Enter');
    await expect.poll(async () => {
      if ((await frame.getByText('Something on the page covers').count()) > 0) await page.keyboard.press('Enter');
      return mine.count();
    }, { timeout: 15_000 }).toBe(1);
    expect(await violations(frame)).toEqual([]);
    await frame.getByRole('button', { name: 'Write feedback' }).click();
    await frame.getByText('Ask for feedback', { exact: true }).click();
    await frame.getByLabel('Only the two of us').uncheck();
    await frame.getByLabel('What you would like to hear about').fill('How did my first call with them come across?');
    await press(frame, 'Ask', frame.locator('.thread', { hasText: 'Asks for feedback' }));
    // The opening, that it was read, the answer, the question.
    await expect.poll(() => written('feedback'), { timeout: 20_000 }).toBe(4);
  });

  it('an action is agreed, stands as the rep’s task in Salesforce, is completed there and comes back done', async () => {
    await readAgain(manager);
    await manager.frame.getByRole('tab', { name: 'Coaching 2' }).waitFor();
    const thread = manager.frame.locator('.thread', { hasText: 'Close date' });
    await thread.locator('.thread-head').click();
    await thread.getByText('Read by', { exact: false }).waitFor();
    await thread.getByRole('button', { name: 'Agree an action' }).click();
    await thread.getByLabel('What is to be done').fill('Ask their head of purchasing for her date');
    await thread.getByLabel('Who does it').selectOption(stage.showcase.ownerId);
    await press(manager.frame, 'Agree it', thread.locator('[data-action-state="open"]'));
    await expect.poll(() => tasks(/^Agreed: Ask their head of purchasing for her date$/).map((t) => [t.OwnerId, t.WhatId]), { timeout: 20_000 }).toEqual([[stage.showcase.ownerId, stage.showcase.id]]);
    await expect.poll(() => written('action'), { timeout: 20_000 }).toBe(1);
    // Completed in the CRM, as its own page does it.
    const row = tasks(/^Agreed/)[0]!;
    Object.assign(row, { Status: 'Completed', IsClosed: true, LastModifiedDate: new Date().toISOString(), SystemModstamp: new Date().toISOString() });
    await readAgain(rep);
    await rep.frame.locator('[data-action-state="done"]').getByText(/Done in Salesforce on/).waitFor();
    await rep.dashboard.bringToFront();
    await rep.dashboard.getByRole('tab', { name: 'Coaching' }).click();
    await rep.dashboard.getByRole('heading', { name: 'Nothing is unread' }).waitFor();
    await rep.dashboard.getByText('Nothing that you agreed is open.').waitFor();
    expect(await violations(rep.dashboard)).toEqual([]);
    expect(stage.sandbox.control.unsupported).toEqual([]);
  });
});

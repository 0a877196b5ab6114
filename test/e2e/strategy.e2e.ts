import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Driven } from './browser.ts';
import { connectSalesforce, openDashboard, opportunityPath, signInSalesforce, startStage, type Stage } from './support.ts';
import { violations } from './axe.ts';

/** A leader and a rep in two browsers over one CRM: strategy, roles and numbers by hand, from the one who writes to the one who reads. */
let stage: Stage;
let other: Driven;
beforeAll(async () => {
  stage = await startStage();
  other = await launch({ resolverRules: stage.sandbox.resolverRules });
  other.context.setDefaultTimeout(15_000);
});
afterAll(async () => {
  await other.close();
  await stage.end();
});

const userNamed = (name: string) => stage.sandbox.tables.User!.find((u) => u.Name === name)!;
const written = (kind: string): number => stage.sandbox.salesforce.rows('Ridealong_Record__c').filter((r) => r.Kind__c === kind).length;
const card = (page: Page, name: string) => page.locator(`.card[data-card="${name}"]`);

/** The strategy part of the Alignment tab, with what the CRM holds now. */
async function strategyOf(page: Page): Promise<void> {
  await page.bringToFront();
  await page.getByRole('tab', { name: 'Forecast' }).click();
  await page.locator('.view[data-state="ready"]').waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Read again' }).click();
  await page.locator('.view[data-state="ready"][aria-busy="false"]').waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Read again' }).waitFor({ timeout: 30_000 });
  await page.getByRole('tab', { name: 'Alignment' }).click();
  await page.getByRole('navigation', { name: 'Alignment' }).getByRole('button', { name: 'Strategy' }).click();
  await card(page, 'roles').locator('strong').first().waitFor({ timeout: 20_000 });
}

describe('strategy, roles and numbers by hand', () => {
  let leader: Page;
  let rep: Page;

  beforeAll(async () => {
    const path = opportunityPath(stage.showcase.id);
    const admin = await signInSalesforce(other, stage.sandbox, { user: String(userNamed('Ewa Domańska').Username), path });
    const setUp = await openDashboard(other, await connectSalesforce(other, admin));
    await setUp.getByRole('tab', { name: 'Set-up' }).click();
    await setUp.getByRole('button', { name: 'Set up Salesforce' }).click();
    await setUp.getByText('In Salesforce, for everybody who may see them').first().waitFor({ timeout: 40_000 });
    stage.sandbox.salesforce.assign('Ridealong_Rep', ['Friederike Halden-Moser', 'Anneliese Brandt-Wittgenstein'].map((name) => String(userNamed(name).Id)));
    await setUp.context().clearCookies();
    const top = await signInSalesforce(other, stage.sandbox, { user: String(userNamed('Friederike Halden-Moser').Username), path: '/lightning/page/home' });
    leader = await openDashboard(other, await connectSalesforce(other, top));
    const own = await signInSalesforce(stage.browser, stage.sandbox, { path });
    rep = await openDashboard(stage.browser, await connectSalesforce(stage.browser, own));
  });

  it('a leader writes goals and values in plain words; the draft outlives another tab and is published with one press', async () => {
    await strategyOf(leader);
    await leader.getByRole('button', { name: 'Write it' }).first().click();
    const editor = card(leader, 'strategy-editor');
    await editor.getByRole('button', { name: 'Add a strategic goal' }).click();
    await editor.getByLabel('Title', { exact: true }).fill('Be the first choice of mid-sized laboratories');
    await editor.getByRole('button', { name: 'Add a value' }).click();
    await editor.getByRole('group', { name: 'Values' }).getByLabel('Title', { exact: true }).fill('Decide quickly');
    await editor.getByRole('button', { name: 'Publish for everybody' }).waitFor();
    await strategyOf(leader);
    await leader.getByRole('button', { name: 'Go on with your draft' }).click();
    expect(await editor.getByRole('group', { name: 'Values' }).getByLabel('Title', { exact: true }).inputValue()).toBe('Decide quickly');
    await editor.getByRole('button', { name: 'Publish for everybody' }).click();
    await leader.getByRole('heading', { name: '1 strategic goal and 1 value' }).waitFor();
    await expect.poll(() => written('strategy'), { timeout: 20_000 }).toBe(1);
  });

  it('a rep reads it, says so, and may change nothing', async () => {
    await strategyOf(rep);
    await card(rep, 'strategy').getByText('Be the first choice of mid-sized laboratories').waitFor();
    expect([await rep.getByRole('button', { name: 'Change it' }).count(), await rep.getByRole('button', { name: 'Who hasn’t yet' }).count()]).toEqual([0, 0]);
    await card(rep, 'strategy').getByRole('button', { name: 'I have read it' }).click();
    await card(rep, 'strategy').getByText(/^You read it on/).waitFor();
    await expect.poll(() => written('read'), { timeout: 20_000 }).toBe(1);
  });

  it('after a change the rep sees what is new since the version they read, and acknowledges that', async () => {
    await leader.bringToFront();
    await leader.getByRole('button', { name: 'Change it' }).click();
    const editor = card(leader, 'strategy-editor');
    await editor.getByRole('group', { name: 'Values' }).getByLabel('Title', { exact: true }).fill('Decide quickly, and say why');
    await editor.getByRole('button', { name: 'Add a behaviour' }).click();
    await editor.getByRole('textbox', { name: 'Behaviour 1 of Decide quickly, and say why' }).fill('Answers an approval within three working days');
    await editor.getByRole('button', { name: 'Publish for everybody' }).click();
    await editor.getByText('Say what changed, and why').first().waitFor();
    await editor.getByRole('textbox', { name: 'What changed, and why' }).fill('Too many deals waited on us.');
    await editor.getByRole('button', { name: 'Publish for everybody' }).click();
    await editor.waitFor({ state: 'detached' });
    await expect.poll(() => written('strategy'), { timeout: 20_000 }).toBe(2);

    await strategyOf(rep);
    const news = card(rep, 'strategy-news');
    await news.getByText('New behaviour: Answers an approval within three working days').waitFor();
    expect(await news.innerText()).toMatch(/Too many deals waited on us[\s\S]*Title: Decide quickly, and say why\. Before: Decide quickly\./);
    expect(await news.locator('[data-change]').count()).toBe(1);
    await news.getByRole('button', { name: 'I have read it' }).click();
    await news.waitFor({ state: 'detached' });
    await expect.poll(() => written('read'), { timeout: 20_000 }).toBe(2);
  });

  it('the leader sees how many have read it, and who not yet; the history opens to each version', async () => {
    await strategyOf(leader);
    const readers = card(leader, 'strategy').locator('.readers');
    const active = stage.sandbox.tables.User!.filter((u) => String(u.IsActive) === 'true').length;
    expect([await readers.getAttribute('data-read'), Number(await readers.getAttribute('data-of'))]).toEqual(['2', active]);
    await readers.getByRole('button', { name: 'Who hasn’t yet' }).click();
    const names = await readers.locator('.names').innerText();
    expect([names.includes('Tomasz Wiśniewski'), names.includes('Anneliese')]).toEqual([true, false]);
    const history = card(leader, 'strategy-history');
    await history.locator('button.twist').last().click();
    await history.locator('.version-text').getByText('Decide quickly', { exact: true }).waitFor();
  });

  it('a role begins with a template, is changed, and is confirmed by who holds it and who leads them', async () => {
    const roles = card(leader, 'roles');
    await roles.getByLabel('Add a role, beginning with').selectOption('account-executive');
    await roles.getByRole('button', { name: 'Write it' }).click();
    await roles.getByRole('button', { name: 'Add a responsibility' }).click();
    await roles.getByLabel('What the role is there for, 6').fill('Look after new colleagues in their first month');
    await roles.getByRole('button', { name: 'Publish this role' }).click();
    await roles.locator('[data-role] button.twist').first().click();
    await roles.getByText('Look after new colleagues in their first month').waitFor();
    await expect.poll(() => written('role'), { timeout: 20_000 }).toBe(1);

    await strategyOf(rep);
    const mine = card(rep, 'roles');
    await mine.locator('[data-role] button.twist').first().click();
    await mine.getByRole('button', { name: 'I confirm Account executive' }).click();
    await mine.locator(`[data-holder="${stage.showcase.ownerId}"]`).getByText(/confirmed on/).first().waitFor();
    expect(await mine.locator('[data-holder]').count()).toBe(1);
    await expect.poll(() => written('role'), { timeout: 20_000 }).toBe(2);

    await strategyOf(leader);
    await roles.locator('[data-role] button.twist').first().click();
    const row = roles.locator(`[data-holder="${stage.showcase.ownerId}"]`);
    await row.getByText(/confirmed on/).first().waitFor();
    await row.getByRole('button', { name: /^Confirm Account executive for/ }).click();
    await roles.getByText(/^1 of \d+.holders confirmed by both sides$/).waitFor();
  });

  it('a number is entered by hand with who and when; a wrong one is corrected by a newer one, and both stay', async () => {
    const entries = card(leader, 'entries');
    await entries.getByRole('button', { name: 'Enter a number' }).click();
    const form = entries.locator('[data-entry-form]');
    await form.getByLabel('Measure', { exact: true }).selectOption('onboarding');
    await form.getByLabel('Whose', { exact: true }).selectOption('company');
    await form.getByLabel(/^Number/).fill('a month');
    await form.getByRole('button', { name: 'Enter the number' }).click();
    await form.getByText('Write whole days, such as 30.').waitFor();
    await form.getByLabel(/^Number/).fill('300');
    await form.getByRole('button', { name: 'Enter the number' }).click();
    const list = entries.locator('[data-list="onboarding company"]');
    await list.locator('button.twist').click();
    await list.getByRole('button', { name: /^Correct 300.days/ }).click();
    await form.getByLabel(/^Number/).fill('30');
    await form.getByLabel(/^Where it is from/).fill('one nought too many');
    await form.getByRole('button', { name: 'Enter the number' }).click();
    await list.getByText(/corrected by Friederike Halden-Moser/).waitFor();
    expect(await list.locator('[data-entry]').count()).toBe(2);
    expect(await list.innerText()).toMatch(/1.number, the last of .*: 30.days/);
    await expect.poll(() => written('entry'), { timeout: 20_000 }).toBe(2);
  });

  it('screen readers find nothing to stumble on, and every request was one that Salesforce documents', async () => {
    expect(await violations(leader)).toEqual([]);
    expect(stage.sandbox.control.unsupported).toEqual([]);
  });
});

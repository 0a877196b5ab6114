import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { connectSalesforce, openDashboard, opportunityPath, signInSalesforce, startStage, type Stage } from './support.ts';

/** The register of asks, from an entry to a task in the CRM, and areas that are switched off. */
let stage: Stage;
beforeAll(async () => { stage = await startStage(); stage.browser.context.setDefaultTimeout(15_000); });
afterAll(async () => { await stage.end(); });

const userNamed = (name: string) => stage.sandbox.tables.User!.find((u) => u.Name === name)!;
const written = (kind: string): number => stage.sandbox.salesforce.rows('Ridealong_Record__c').filter((r) => r.Kind__c === kind).length;
const TITLE = 'Weekly activity spreadsheet, by Friday noon';

describe('a company on Salesforce', () => {
  let frame: Frame;
  let page: Page;
  const part = (name: string) => page.getByRole('navigation', { name: 'Alignment' }).getByRole('button', { name, exact: true });

  beforeAll(async () => {
    const admin = await signInSalesforce(stage.browser, stage.sandbox, { user: String(userNamed('Ewa Domańska').Username), path: opportunityPath(stage.showcase.id) });
    frame = await connectSalesforce(stage.browser, admin);
    page = await openDashboard(stage.browser, frame);
    await page.getByRole('tab', { name: 'Set-up' }).click();
    await page.getByRole('button', { name: 'Set up Salesforce' }).click();
    await page.getByText('In Salesforce, for everybody who may see them').first().waitFor({ timeout: 40_000 });
  });

  it('an ask without a goal is flagged to both sides, and lies in the CRM', async () => {
    await page.getByRole('tab', { name: 'Alignment' }).click();
    await part('Asks').click();
    await page.getByRole('heading', { name: 'Nobody has entered an ask yet' }).waitFor();
    await page.getByRole('button', { name: 'Enter an ask' }).click();
    await page.getByRole('button', { name: 'Enter it' }).click();
    await page.getByText('Say in a few words what is asked.').waitFor();
    await page.getByLabel('What is asked').fill(TITLE);
    await page.getByLabel('Which function asks it').fill('Finance');
    await page.getByLabel('Who asks it').selectOption({ label: 'Priya Raghunathan' });
    await page.getByLabel('What it is for, in their words').fill('To see effort');
    await page.getByLabel('Minutes').fill('45');
    await page.getByLabel('for each of so many people').fill('14');
    await page.getByText('That is 10\u00a0h 30\u00a0min a week.').waitFor();
    // What a number would mean is said while it is being typed, from the company's own calls.
    await page.getByLabel('Activity target').selectOption({ label: 'calls' });
    await page.getByLabel('for each person and week').fill('400');
    await page.getByText(/^Nobody ever had so many calls in a week/).waitFor();
    await page.getByText(/^In the \d+ person-weeks that reached it|person-weeks reached it: under 20/).waitFor();
    await page.getByLabel('Activity target').selectOption({ label: 'None' });
    await page.getByRole('button', { name: 'Enter it' }).click();
    await page.getByRole('heading', { name: 'The one ask is flagged to both sides' }).waitFor();
    await page.getByText('Both sides see this flag: Priya Raghunathan, who asks it, and sales, whose time it takes.').waitFor();
    await expect.poll(() => written('ask'), { timeout: 20_000 }).toBe(1);
    expect(await violations(page)).toEqual([]);
  });

  it('asking for the goal makes a task for who asks, without the ask’s words', async () => {
    await page.getByRole('button', { name: `Ask Priya for the goal: ${TITLE}` }).click();
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await page.getByText(/waits for Priya Raghunathan since today/).waitFor();
    await expect.poll(() => stage.sandbox.salesforce.rows('Task').filter((t) => t.Subject === 'Question on something you ask of sales').map((t) => t.OwnerId), { timeout: 20_000 }).toEqual([userNamed('Priya Raghunathan').Id]);
    const task = stage.sandbox.salesforce.rows('Task').find((t) => t.Subject === 'Question on something you ask of sales')!;
    expect(String(task.Description)).not.toMatch(/spreadsheet|Which goal/);
  });

  it('a review keeps it until another day, in its history', async () => {
    await page.getByRole('button', { name: TITLE, exact: true }).click();
    await page.getByRole('button', { name: `Review it: ${TITLE}` }).click();
    await page.getByLabel('Why it is kept').fill('Until the CRM shows it');
    await page.getByRole('button', { name: 'Keep it until then' }).click();
    await page.getByText('“Until the CRM shows it”').waitFor();
    await expect.poll(() => written('ask'), { timeout: 20_000 }).toBe(3);
  });

  it('the leader’s page names the question that waits, and leads to it', async () => {
    await part('Leader’s page').click();
    await page.locator('[data-card="leader-asks"]').getByRole('button', { name: TITLE }).click();
    await page.getByRole('heading', { name: 'Register of asks' }).waitFor();
  });

  it('an area that is switched off is gone: its part, its tab, and what it is asked for', async () => {
    await page.getByRole('tab', { name: 'Set-up' }).click();
    const areas = page.locator('[data-card="areas"]');
    await areas.getByLabel(/^Asks/).uncheck();
    await areas.getByRole('button', { name: 'Save' }).click();
    await areas.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Alignment' }).click();
    await part('Map').waitFor();
    await part('Asks').waitFor({ state: 'detached' });
    await page.goto(`${page.url().split('?')[0]!}?tab=alignment&part=asks`);
    await part('Map').waitFor();
    expect([await part('Asks').count(), await page.getByText(TITLE).count()]).toEqual([0, 0]);
  });

  it('and so is the forecast: no Monday, no forecast, neither in the panel', async () => {
    await page.getByRole('tab', { name: 'Set-up' }).click();
    const areas = page.locator('[data-card="areas"]');
    await areas.getByLabel(/^Forecast/).uncheck();
    await areas.getByLabel(/^Goals/).uncheck();
    await areas.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('tab', { name: 'Forecast' }).waitFor({ state: 'detached' });
    expect((await page.getByRole('tab').allInnerTexts()).filter((tab) => ['Monday', 'Goals', 'Forecast', 'Alignment'].includes(tab))).toEqual([]);
    await frame.getByRole('tab', { name: 'Forecast' }).waitFor({ state: 'detached' });
    expect((await frame.getByRole('tab').allInnerTexts()).map((tab) => tab.replace(/\s\d+$/, ''))).toEqual(['Deal', 'Coaching']);
    expect(stage.sandbox.control.unsupported).toEqual([]);
  });
});

import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Driven } from './browser.ts';
import { chooseCause } from './choose-cause.ts';
import { connectSalesforce, openDashboard, opportunityPath, showView, signInSalesforce, startStage, type Stage } from './support.ts';
import { violations } from './axe.ts';

/** Rep and finance in two browsers over one CRM: what one says the other reads, with nothing of ours in between. */
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

/** How many records of a kind the CRM holds. */
const written = (kind: string): number => stage.sandbox.salesforce.rows('Ridealong_Record__c').filter((r) => r.Kind__c === kind).length;

const readAgain = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Read again' }).click();
  await page.getByRole('button', { name: 'Read again' }).waitFor({ timeout: 30_000 });
  await page.locator('.view[data-state="ready"][aria-busy="false"]').waitFor({ timeout: 30_000 });
};

const minor = (page: Page, name: string): Promise<number> => page.locator(`[data-figure="${name}"]`).first().getAttribute('data-minor').then(Number);

/** Opens one deal's line in the table of reasons. */
async function openLine(page: Page, reason: string, dealId: string): Promise<void> {
  const line = page.locator(`tr[data-deal="${dealId}"]`);
  if (!(await line.isVisible())) await page.locator(`tr[data-reason="${reason}"] button`).first().click();
  for (let more = page.getByRole('button', { name: /^Next deals/ }); !(await line.isVisible()); ) await more.first().click();
  const twist = line.locator('button.twist');
  if ((await twist.getAttribute('aria-expanded')) === 'false') await twist.click();
}

describe('a company on Salesforce', () => {
  let rep: Frame;
  let finance: Page;
  let dashboard: Page;
  /** A deal that slipped out of the last closed quarter, and whose owner is the rep. */
  let slipped: { id: string; name: string };

  beforeAll(async () => {
    const quarter = stage.sandbox.truth!.quarters.at(-1)!;
    const mine = quarter.deals.find((d) => d.reason === 'slipped' && stage.sandbox.tables.Opportunity!.find((o) => o.Id === d.opportunityId)?.OwnerId === stage.showcase.ownerId && d.opportunityId !== stage.showcase.id)!;
    slipped = { id: mine.opportunityId, name: String(stage.sandbox.tables.Opportunity!.find((o) => o.Id === mine.opportunityId)!.Name) };
    const admin = await signInSalesforce(other, stage.sandbox, { user: String(userNamed('Ewa Domańska').Username), path: opportunityPath(slipped.id) });
    const frame = await connectSalesforce(other, admin);
    finance = await openDashboard(other, frame);
  });

  it('an admin’s one click makes the place for shared records, and shows each step', async () => {
    await finance.getByRole('tab', { name: 'Set-up' }).click();
    await finance.getByRole('button', { name: 'Set up Salesforce' }).click();
    await finance.getByText('In Salesforce, for everybody who may see them').first().waitFor({ timeout: 40_000 });
    expect(await finance.getByRole('button', { name: 'Set up Salesforce' }).count()).toBe(0);
    // The admin gives the permission set to the people who need it.
    stage.sandbox.salesforce.assign('Ridealong_Rep', ['Anneliese Brandt-Wittgenstein', 'Priya Raghunathan', 'Tomasz Wiśniewski'].map((name) => String(userNamed(name).Id)));
    await finance.context().clearCookies();
  });

  it('the rep is asked for the cause beside the slipped deal, and says it in two clicks', async () => {
    const page = await signInSalesforce(stage.browser, stage.sandbox, { path: opportunityPath(slipped.id) });
    rep = await connectSalesforce(stage.browser, page);
    await showView(rep, 'deal');
    const card = rep.locator('[data-cause]').first();
    expect(await card.locator('h2').innerText()).toMatch(/^Slipped: Q3 2026$/);
    expect(await card.locator('[data-suggestion]').count()).toBe(0);
    await card.getByRole('button', { name: 'No, the forecast was wrong before' }).click();
    await chooseCause(card, 'date-not-agreed');
    await card.getByText('Date never agreed with the buyer', { exact: true }).waitFor();
    await expect.poll(() => written('cause'), { timeout: 20_000 }).toBe(1);
    await rep.waitForFunction(() => !/waits to be sent|on this device/.test(document.querySelector('[data-cause]')?.textContent ?? 'waits to be sent'));
  });

  it('finance reads it on the line, down to the history rows, and asks a question', async () => {
    const page = await signInSalesforce(other, stage.sandbox, { user: String(userNamed('Priya Raghunathan').Username), path: '/lightning/page/home' });
    const frame = await connectSalesforce(other, page);
    dashboard = await openDashboard(other, frame);
    await openLine(dashboard, 'slipped', slipped.id);
    const detail = dashboard.locator('.line-detail');
    await detail.getByText('Date never agreed with the buyer').first().waitFor();
    expect(await detail.innerText()).toMatch(/Anneliese Brandt-Wittgenstein/);
    await detail.getByText(/Close date .* → /).first().waitFor();
    await detail.getByRole('button', { name: /Ask a question/ }).click();
    await detail.locator('textarea').fill('Whose date was it?');
    await detail.getByRole('button', { name: /^Ask|Send/ }).click();
    await detail.getByText('Whose date was it?').waitFor();
    await expect.poll(() => stage.sandbox.salesforce.rows('Task').filter((t) => String(t.Subject).startsWith('Question on')).map((t) => t.OwnerId).sort(), { timeout: 20_000 })
      .toEqual([stage.showcase.ownerId, stage.sandbox.truth!.showcase.managerId].sort());
    const told = stage.sandbox.salesforce.rows('Task').find((t) => String(t.Subject).startsWith('Question on'))!;
    expect(String(told.Description)).not.toContain('Whose date was it?');
  });

  it('the rep answers beside the deal, and the answer stays on finance’s line', async () => {
    const own = await openDashboard(stage.browser, rep);
    await readAgain(own);
    await own.close();
    await showView(rep, 'deal');
    const question = rep.locator('[data-question]').first();
    await question.locator('textarea').fill('Ours: the end of the quarter.');
    await question.getByRole('button', { name: 'Answer' }).click();
    await question.getByText('Ours: the end of the quarter.').first().waitFor();
    await expect.poll(() => written('remark'), { timeout: 20_000 }).toBe(2);
    await dashboard.bringToFront();
    await readAgain(dashboard);
    await dashboard.locator('.line-detail').getByText('Ours: the end of the quarter.').waitFor();
  });

  it('finance publishes the closed quarter, and it stands there with its author', async () => {
    await dashboard.getByRole('button', { name: 'Publish', exact: true }).click();
    await dashboard.getByRole('button', { name: 'Publish and freeze' }).click();
    await dashboard.getByText(/Published on .* by Priya Raghunathan/).first().waitFor();
  });

  it('the page adds up, screen readers find nothing to stumble on, and every request was one that Salesforce documents', async () => {
    const reasons = await dashboard.locator('tr[data-reason] td[data-minor]').evaluateAll((cells) => cells.map((c) => Number((c as HTMLElement).dataset.minor)));
    expect(reasons.length).toBeGreaterThan(3);
    expect(reasons.reduce((a, b) => a + b, 0)).toBe(await minor(dashboard, 'total'));
    expect(await violations(dashboard)).toEqual([]);
    expect(stage.sandbox.control.unsupported).toEqual([]);
  });
});

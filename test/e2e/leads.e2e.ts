import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { connectSalesforce, LIGHTNING, openDashboard, openPanel, opportunityPath, signInSalesforce, startStage, waitState, type Stage } from './support.ts';

/** A lead from its page in the CRM to the tab that counts it. */
let stage: Stage;
beforeAll(async () => { stage = await startStage(); stage.browser.context.setDefaultTimeout(15_000); });
afterAll(async () => { await stage.end(); });

describe('a rep on Salesforce', () => {
  let frame: Frame;
  let page: Page;
  const card = () => page.locator('[data-card="leads"]');

  beforeAll(async () => {
    const crm = await signInSalesforce(stage.browser, stage.sandbox, { path: opportunityPath(stage.showcase.id) });
    frame = await connectSalesforce(stage.browser, crm);
    const lead = stage.sandbox.tables.Lead!.find((l) => l.OwnerId === stage.showcase.ownerId && l.IsConverted !== true)!;
    await crm.goto(`${LIGHTNING}/lightning/r/Lead/${String(lead.Id)}/view`);
    frame = await openPanel(stage.browser, crm);
    await waitState(frame, 'lead', 'ready');
  });

  it('flags out-of-scope work on a lead’s page in one press, and can take it back', async () => {
    await frame.getByText('Did qualifying this lead take work that isn’t yours to do?').waitFor();
    await frame.getByRole('button', { name: '60 min' }).click();
    await frame.getByText('1\u00a0h of qualifying is flagged as out of scope.').waitFor();
    await frame.getByRole('button', { name: 'Take back: 1\u00a0h' }).click();
    await frame.getByText('Did qualifying this lead take work that isn’t yours to do?').waitFor();
    await frame.getByRole('button', { name: '30 min' }).click();
    await frame.getByText('30\u00a0min of qualifying is flagged as out of scope.').waitFor();
    expect(await frame.getByRole('tab').allInnerTexts()).toContain('Lead');
  });

  it('finds it counted on the Leads tab, and opens it there', async () => {
    page = await openDashboard(stage.browser, frame);
    await page.getByRole('tab', { name: 'Leads' }).click();
    await card().waitFor();
    await card().getByRole('button', { name: 'All leads', exact: true }).click();
    await card().getByText('30\u00a0min on 1\u00a0lead').waitFor();
    await card().getByRole('button', { name: /^1 flagged/ }).click();
    await card().getByRole('heading', { name: 'Qualifying flagged as out of scope: All leads' }).waitFor();
    expect(await card().locator('.lead-list a').getAttribute('href')).toMatch(/\/lightning\/r\/Lead\/00Q\w{15}\/view$/);
    expect(await violations(page)).toEqual([]);
  });

  it('says a word to marketing about a source, which waits for an answer', async () => {
    await card().locator('tr[data-group="r0"] .twist').click();
    await card().getByRole('button', { name: /^Say something about (?!it:)/ }).click();
    const talk = page.locator('[data-card="lead-talk"]');
    await talk.getByLabel('What you want to say').fill('More like these.');
    await talk.getByRole('button', { name: 'Say it' }).click();
    await talk.getByText('Waits for marketing since today').waitFor();
    expect(stage.sandbox.control.unsupported).toEqual([]);
  });
});

import { readFile } from 'node:fs/promises';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Driven } from './browser.ts';
import { connectSalesforce, openDashboard, opportunityPath, signInSalesforce, startStage, type Stage } from './support.ts';
import { violations } from './axe.ts';

/** A leader and a rep in two browsers over one CRM: a goal is proposed, discussed, changed and committed to by both sides. */
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

const LEADER = 'Friederike Halden-Moser';
const REP = 'Anneliese Brandt-Wittgenstein';
const userNamed = (name: string) => stage.sandbox.tables.User!.find((u) => u.Name === name)!;

/** How many words about goals the CRM holds. */
const written = (): number => stage.sandbox.salesforce.rows('Ridealong_Record__c').filter((r) => r.Kind__c === 'goal').length;
const sent = (n: number): Promise<void> => expect.poll(written, { timeout: 20_000 }).toBe(n);

const row = (page: Page, name: string) => page.locator('tr[data-row]').filter({ has: page.getByRole('button', { name, exact: true }) });
const sheet = (page: Page) => page.locator('dialog.goal-sheet');

/** Reads what the others wrote, until a row says it. */
async function readAgain(page: Page, name: string, until: string): Promise<void> {
  await page.bringToFront();
  await page.getByRole('button', { name: 'Read again' }).click();
  await row(page, name).getByText(until, { exact: true }).waitFor({ timeout: 30_000 });
}

async function addGoal(page: Page, fields: { whose: string; target: string; partOf?: RegExp; name?: string }): Promise<void> {
  await page.getByRole('button', { name: 'Add a goal' }).click();
  const form = page.getByRole('form', { name: 'Add a goal' });
  await form.getByLabel('Whose goal').selectOption({ label: fields.whose });
  if (fields.whose === 'Company') await form.getByLabel('Who answers for it').selectOption({ label: LEADER });
  await form.getByLabel(/^Target/).fill(fields.target);
  if (fields.partOf) {
    const option = form.getByLabel('Part of').locator('option').filter({ hasText: fields.partOf });
    await form.getByLabel('Part of').selectOption(await option.first().getAttribute('value'));
  }
  if (fields.name !== undefined) {
    await form.getByText('Name, weight, ramp and reasons').click();
    await form.getByLabel('A name of its own').fill(fields.name);
  }
  await form.getByRole('button', { name: 'Add it' }).click();
  await form.waitFor({ state: 'detached' });
}

describe('a company on Salesforce', () => {
  let leader: Page;
  let rep: Page;

  beforeAll(async () => {
    const admin = await signInSalesforce(other, stage.sandbox, { user: String(userNamed('Ewa Domańska').Username), path: opportunityPath(stage.showcase.id) });
    const set = await openDashboard(other, await connectSalesforce(other, admin));
    await set.getByRole('tab', { name: 'Set-up' }).click();
    await set.getByRole('button', { name: 'Set up Salesforce' }).click();
    await set.getByText('In Salesforce, for everybody who may see them').first().waitFor({ timeout: 40_000 });
    stage.sandbox.salesforce.assign('Ridealong_Rep', [LEADER, REP].map((name) => String(userNamed(name).Id)));
    await set.context().clearCookies();
    const page = await signInSalesforce(other, stage.sandbox, { user: String(userNamed(LEADER).Username), path: '/lightning/page/home' });
    const frame: Frame = await connectSalesforce(other, page);
    leader = await openDashboard(other, frame);
    await leader.getByRole('tab', { name: 'Alignment' }).click();
  });

  it('says how to begin where nothing stands yet', async () => {
    await leader.getByRole('heading', { name: 'How to begin' }).waitFor();
    expect(await leader.locator('[data-card="map-empty"]').innerText()).toMatch(/Publish strategy and values/);
  });

  it('a leader adds a company goal and a person’s part of it; a target that can be read in two ways is asked again', async () => {
    await addGoal(leader, { whose: 'Company', target: '5.2m', name: 'New bookings <img src=x onerror=alert(1)>' });
    await row(leader, 'New bookings <img src=x onerror=alert(1)>').getByText('€5,200,000').waitFor();
    await leader.getByRole('button', { name: 'Add a goal' }).click();
    const form = leader.getByRole('form', { name: 'Add a goal' });
    await form.getByLabel(/^Target/).fill('640.000');
    await form.getByRole('button', { name: 'Add it' }).click();
    await form.getByText(/640\.000 can be read in two ways/).waitFor();
    await form.getByRole('button', { name: 'Not now' }).click();
    await addGoal(leader, { whose: REP, target: '640,000', partOf: /^New bookings/ });
    expect(await row(leader, REP).getAttribute('data-level')).toBe('2');
    await row(leader, 'New bookings <img src=x onerror=alert(1)>').getByText('€4,560,000 with nobody').waitFor();
    await sent(2);
  });

  it('the leader commits first', async () => {
    await row(leader, REP).getByRole('button', { name: REP }).click();
    await sheet(leader).getByRole('button', { name: 'Commit as leader' }).click();
    await sheet(leader).getByText(`${LEADER} committed; ${REP} hasn’t been heard.`).waitFor();
    await leader.keyboard.press('Escape');
    await sheet(leader).waitFor({ state: 'detached' });
    await row(leader, REP).getByText('not heard').waitFor();
    await sent(3);
  });

  it('the person sees who asks what of them, and asks for another number with a word why', async () => {
    const page = await signInSalesforce(stage.browser, stage.sandbox, { path: opportunityPath(stage.showcase.id) });
    rep = await openDashboard(stage.browser, await connectSalesforce(stage.browser, page));
    await rep.getByRole('tab', { name: 'Alignment' }).click();
    await row(rep, REP).getByText('yours').waitFor();
    expect(await rep.getByRole('button', { name: 'Add a goal' }).count()).toBe(0);
    await row(rep, REP).getByText('€640,000').click();
    const goal = sheet(rep);
    expect(await goal.getByRole('button', { name: 'Change', exact: true }).count()).toBe(0);
    await goal.getByRole('button', { name: 'Ask for another number' }).click();
    await goal.getByLabel(/The number you ask for/).fill('580k');
    await goal.getByRole('button', { name: 'Ask for it' }).click();
    await goal.getByText(/A word is missing/).waitFor();
    await goal.getByLabel('Why').fill('Two accounts froze their budgets.');
    await goal.getByRole('button', { name: 'Ask for it' }).click();
    await goal.getByText('Being discussed', { exact: false }).first().waitFor();
    expect(await violations(rep)).toEqual([]);
    await sent(4);
  });

  it('the leader sees it, and changes the number only with a word why', async () => {
    await readAgain(leader, REP, 'asks for €580,000');
    await row(leader, REP).getByRole('button', { name: REP }).click();
    const goal = sheet(leader);
    await goal.getByText('“Two accounts froze their budgets.”').waitFor();
    await goal.getByRole('button', { name: 'Change', exact: true }).click();
    const form = goal.getByRole('form', { name: 'Change this goal' });
    await form.getByLabel(/^Target/).fill('600,000');
    await form.getByRole('button', { name: 'Change it' }).click();
    await form.getByText(/changed with a word why/).waitFor();
    await form.getByLabel('Why it changes').fill('Half of the way.');
    await form.getByRole('button', { name: 'Change it' }).click();
    await goal.getByText('Target: €600,000, before €640,000').waitFor();
    await goal.getByRole('button', { name: 'Commit as leader' }).click();
    await goal.getByText(/committed; .* hasn’t been heard/).waitFor();
    expect(await violations(leader)).toEqual([]);
    await leader.keyboard.press('Escape');
    await sent(6);
  });

  it('the person reads the change with who and why, and commits; both see it, also after a reload', async () => {
    await rep.keyboard.press('Escape');
    await readAgain(rep, REP, '€600,000');
    await row(rep, REP).getByRole('button', { name: REP }).click();
    const goal = sheet(rep);
    await goal.getByText('“Half of the way.”').waitFor();
    await goal.getByRole('button', { name: 'Commit', exact: true }).click();
    await goal.getByText('Both sides are committed.').waitFor();
    await sent(7);
    await readAgain(leader, REP, 'both');
    await leader.reload();
    await row(leader, REP).getByText('both', { exact: true }).waitFor();
    expect(await leader.locator('.alignment h1').innerText()).toBe('1 of 2 goals are committed by both sides');
  });

  it('finds a goal with what stands above it', async () => {
    await leader.getByLabel('Find a goal, a person, a measure').fill('anneliese');
    expect(await leader.locator('tr[data-row]').evaluateAll((rows) => rows.map((r) => r.querySelector('.name > :nth-child(2)')!.textContent))).toEqual(['Traces to no strategic goal yet', 'New bookings <img src=x onerror=alert(1)>', REP]);
  });

  it('publishes the page as one safe file', async () => {
    const saved = leader.waitForEvent('download');
    await leader.getByRole('button', { name: 'Publish this page' }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toMatch(/^ridealong-.*\.html$/);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain('default-src \'none\'');
    expect(text).toContain('New bookings &lt;img src=x onerror=alert(1)&gt;');
    expect(text).not.toMatch(/<script|<img|<link|<iframe/i);
    expect(text).toContain(REP);
  });

  it('audits what doesn’t fit: measures are compared behind, and what can’t be told says why', async () => {
    await leader.getByRole('button', { name: 'Audit' }).or(leader.getByRole('link', { name: 'Audit' })).or(leader.getByRole('tab', { name: 'Audit' })).first().click();
    // A number keeps its noun: the space between is a fixed one.
    await leader.locator('[data-card="opposed"]').getByText(/^\d+\spairs of measures were asked at once/).waitFor({ timeout: 60_000 });
    await leader.getByText('No strategy is published yet, so what a goal serves can’t be told.').waitFor();
    expect(await violations(leader)).toEqual([]);
  });

  it('has written down, once, that both looked; and made no request that Salesforce doesn’t document', async () => {
    await expect.poll(() => stage.sandbox.salesforce.rows('Ridealong_Record__c').filter((r) => r.Kind__c === 'looked').length, { timeout: 20_000 }).toBe(2);
    expect(stage.sandbox.control.unsupported).toEqual([]);
  });
});

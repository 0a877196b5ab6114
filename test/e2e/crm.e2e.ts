import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseCause } from './choose-cause.ts';
import { connectHubspot, connectSalesforce, opportunityPath, showView, signInSalesforce, startStage, hubspotDealUrl, type Stage } from './support.ts';
import { hubspotOwnerId } from '../sandbox/hubspot/index.ts';
import { quarterOfToday, quotaOf, wonBy } from './expected.ts';

let stage: Stage;
beforeAll(async () => { stage = await startStage(); });
afterAll(() => stage.end());

const quarter = quarterOfToday(new Date());
const minor = (frame: Frame, name: string) => frame.locator(`[data-figure="${name}"]`).first().getAttribute('data-minor').then(Number);

/** Reasons, amounts and deals of the first bridge on the forecast view. */
const bridge = (frame: Frame) => frame.evaluate(() => {
  const root = document.querySelector<HTMLElement>('[data-view="forecast"] [data-period][data-basis]')!;
  const figure = (name: string) => Number(root.querySelector<HTMLElement>(`[data-figure="${name}"]`)!.dataset.minor);
  return {
    period: root.dataset.period!, start: figure('start'), end: figure('end'),
    lines: [...root.querySelectorAll<HTMLElement>('[data-reason]')].map((r) => ({ reason: r.dataset.reason!, minor: Number(r.dataset.minor), deals: Number(r.dataset.deals) })),
  };
});

async function goalIsTheTables(frame: Frame): Promise<void> {
  const { tables } = stage.sandbox;
  await showView(frame, 'goal');
  expect({ target: await minor(frame, 'target'), won: await minor(frame, 'won') }).toEqual({ target: quotaOf(tables, stage.showcase.ownerId, quarter.start), won: wonBy(tables, stage.showcase.ownerId, quarter) });
  expect(await minor(frame, 'gap')).toBe(await minor(frame, 'target') - await minor(frame, 'won'));
  expect(await minor(frame, 'to-find')).toBe(await minor(frame, 'gap') - await minor(frame, 'commit'));
}

describe('on Salesforce', () => {
  let frame: Frame;
  beforeAll(async () => {
    const page = await signInSalesforce(stage.browser, stage.sandbox, { path: opportunityPath(stage.showcase.id) });
    frame = await connectSalesforce(stage.browser, page);
  });

  it('the deal view names the page’s opportunity, its history and what to ask', async () => {
    await showView(frame, 'deal');
    expect(await frame.locator('h2').first().innerText()).toBe(stage.showcase.name);
    expect(await frame.locator('[data-view="deal"]').innerText()).toContain('Pushed 3 times');
    const prompts = await frame.locator('[data-prompt]').evaluateAll((list) => list.map((p) => (p as HTMLElement).dataset.prompt));
    expect(prompts).toContain('compelling-event');
    expect(prompts.length).toBeLessThanOrEqual(3);
  });

  it('the goal view shows what the quota and the won opportunities add up to', () => goalIsTheTables(frame));

  it('a figure opens to its deals, with links into the CRM that add up to it', async () => {
    await showView(frame, 'goal');
    await frame.locator('[data-figure="won"]').first().click();
    const hrefs = await frame.locator('a[href*="/lightning/r/Opportunity/"]').evaluateAll((list) => list.map((a) => (a as HTMLAnchorElement).href));
    expect(hrefs.length).toBeGreaterThan(0);
  });

  it('the forecast view explains the last quarter by the reasons that were planted', async () => {
    await showView(frame, 'forecast');
    const told = await bridge(frame);
    const planted = stage.sandbox.truth!.quarters.find((q) => q.period === told.period)!;
    const owned = new Set(stage.sandbox.tables.Opportunity!.filter((r) => r.OwnerId === stage.showcase.ownerId).map((r) => r.Id));
    const counts = new Map<string, number>();
    for (const d of planted.deals) if (owned.has(d.opportunityId)) counts.set(d.reason, (counts.get(d.reason) ?? 0) + 1);
    expect(told.start + told.lines.reduce((n, l) => n + l.minor, 0)).toBe(told.end);
    for (const reason of ['slipped', 'lost', 'overdue'] as const) expect([reason, told.lines.find((l) => l.reason === reason)?.deals ?? 0]).toEqual([reason, counts.get(reason) ?? 0]);
  });

  it('an answer to a prompt stands there, asks no more, and takes a word why', async () => {
    await showView(frame, 'deal');
    const prompt = frame.locator('[data-prompt="compelling-event"]');
    await prompt.scrollIntoViewIfNeeded();
    await prompt.getByRole('button', { name: 'Later' }).click();
    await prompt.getByText('Later. It will come back another day.').waitFor();
    await prompt.getByRole('button', { name: 'Later' }).waitFor({ state: 'detached' });
    await prompt.getByLabel('A word why, if you like').fill('They are on holiday until Monday.');
    await prompt.getByRole('button', { name: 'Add' }).click();
    await prompt.getByText('They are on holiday until Monday.').waitFor();
  });

  it('first reads in no more than 20 API calls, and asks nothing again while nothing is looked at', () => {
    const calls = stage.sandbox.control.requests.filter((r) => r.path.startsWith('/services/data'));
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.length).toBeLessThanOrEqual(20);
  });
});

describe('on HubSpot', () => {
  let frame: Frame;
  let salesforce: Awaited<ReturnType<typeof bridge>>;
  beforeAll(async () => {
    const other = stage.browser.context.pages().find((p) => p.url().includes('lightning.force.com'))!;
    const beside = await stage.browser.panelOf(other);
    await showView(beside, 'forecast');
    salesforce = await bridge(beside);
    const page = await stage.browser.context.newPage();
    await page.goto(hubspotDealUrl(stage.showcase.id));
    frame = await connectHubspot(stage.browser, page, { owner: String(hubspotOwnerId(stage.showcase.ownerId)) });
  });

  it('the deal view names the page’s deal and links back into HubSpot', async () => {
    await showView(frame, 'deal');
    expect(await frame.locator('h2').first().innerText()).toBe(stage.showcase.name);
  });

  it('the goal view shows the goal target and what was won', () => goalIsTheTables(frame));

  it('the same company’s last quarter is explained alike from either CRM', async () => {
    await showView(frame, 'forecast');
    expect(await bridge(frame)).toEqual(salesforce);
  });

  it('a cause said beside the deal becomes a note on it, and the card says who can read it', async () => {
    await showView(frame, 'deal');
    const card = frame.locator('[data-cause]').first();
    await card.getByRole('button', { name: 'Yes, something happened' }).click();
    await chooseCause(card, 'contract-too-long');
    await card.getByText('Contract took too long').first().waitFor();
    const notes = () => stage.sandbox.control.requests.filter((r) => r.method === 'POST' && /\/objects\/notes$/.test(r.path) && r.status === 201).length;
    await expect.poll(notes, { timeout: 20_000 }).toBe(1);
    await frame.waitForFunction(() => !/waits to be sent|on this device/.test(document.querySelector('[data-cause] .said')?.textContent ?? 'waits to be sent'));
    expect(await card.innerText()).toContain('names aren’t proven');
  });
});

it('asked neither CRM for anything that it doesn’t document', () => {
  expect(stage.sandbox.control.unsupported).toEqual([]);
});

import { afterEach, describe, expect, it } from 'vitest';
import { connectSalesforce, opportunityPath, showView, signInSalesforce, startStage, textOf, type Stage } from './support.ts';

let stage: Stage;
afterEach(async () => {
  expect(stage.sandbox.control.unsupported).toEqual([]);
  await stage.end();
});

/** An org with features switched off from the beginning, connected beside the planted deal. */
async function connected(switches: string[] = [], path?: string) {
  stage = await startStage();
  stage.sandbox.salesforce.rebuild(new Set(switches));
  const page = await signInSalesforce(stage.browser, stage.sandbox, { path: path ?? opportunityPath(stage.showcase.id) });
  return { page, frame: await connectSalesforce(stage.browser, page) };
}

describe('an org that lacks something', () => {
  it('without forecasting: what was won is there, and that there is no quota', async () => {
    const { frame } = await connected(['noForecasting']);
    await showView(frame, 'goal');
    const text = await textOf(frame);
    expect(text).toContain('No quota is set for this quarter.');
    expect(Number(await frame.locator('[data-figure="won"]').first().getAttribute('data-minor'))).toBeGreaterThan(0);
    await showView(frame, 'forecast');
    expect(await textOf(frame)).toContain('This org doesn’t use Forecasts');
  });

  it('without the field for amounts: the amount is not known, and nothing is made up', async () => {
    const { frame } = await connected(['fieldHidden:Opportunity.Amount', 'fieldHidden:OpportunityHistory.Amount']);
    await showView(frame, 'deal');
    const text = await textOf(frame);
    expect(text).toContain('amount not known');
    expect(text).toContain('Its amount isn’t known, so what it does for the goal isn’t either.');
  });

  it('without a single deal: nothing hangs, and nothing is claimed', async () => {
    const { frame } = await connected(['emptyOrg'], '/lightning/page/home');
    await showView(frame, 'forecast');
    expect(await textOf(frame)).toContain('Nothing was in commit, and nothing came in');
  });
});

it('a deal that was deleted meanwhile says so at the next reading, and leaves the sums', async () => {
  const { page, frame } = await connected();
  await showView(frame, 'goal');
  const commit = frame.locator('[data-figure="commit"]').first();
  const before = Number(await commit.getAttribute('data-minor'));
  stage.sandbox.salesforce.rebuild(new Set([`deletedRecord:${stage.showcase.id}`]));
  // A page of a deal that was never read offers to read again.
  await page.evaluate(() => { history.pushState(null, '', '/lightning/r/Opportunity/006Rv00000zzzzz/view'); });
  await frame.getByRole('tab', { name: 'Deal' }).click();
  await frame.getByRole('button', { name: 'Read again' }).click();
  await frame.getByRole('tab', { name: 'Goal' }).click();
  await frame.locator(`[data-figure="commit"]:not([data-minor="${before}"])`).first().waitFor();
  expect(Number(await commit.getAttribute('data-minor'))).toBe(before - 8_600_000);
  await page.evaluate((path) => { history.pushState(null, '', path); }, opportunityPath(stage.showcase.id));
  await frame.getByRole('tab', { name: 'Deal' }).click();
  await frame.getByText('This deal was deleted. It counts for no goal.').waitFor();
  expect(await frame.locator('[data-prompt]').count()).toBe(0);
});

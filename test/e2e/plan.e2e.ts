import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLUMNS } from '../../lib/model/goals/plan-file/columns.ts';
import { launch, type Driven } from './browser.ts';
import { connectSalesforce, openDashboard, opportunityPath, signInSalesforce, startStage, type Stage } from './support.ts';
import { violations } from './axe.ts';

/** A leader takes in a plan, and a rep in another browser reads it: through the CRM alone. */
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
const email = (name: string): string => String(userNamed(name).Email);

/** How many records of what a plan holds the CRM has, by their kinds. */
const written = () => Object.fromEntries(['strategy', 'role', 'goal', 'ask'].map((kind) => [kind, stage.sandbox.salesforce.rows('Ridealong_Record__c').filter((r) => r.Kind__c === kind).length]));

type Row = Record<string, string | string[]>;

/** A plan as its export writes it: blanks left out, targets with their decimals. */
function goodPlan(): Row[] {
  const goal = (row: Row): Row => ({ record: 'goal', ...row, period: '2026-Q4', strategy: 'first-choice', origin: 'Board & finance', origin_function: 'finance', origin_on: '2026-09-14', apart: 'no' });
  return [
    { record: 'strategy', id: 'first-choice', title: 'Be the first choice of <b>mid-sized</b> laboratories', text: '=HYPERLINK("https://x.example") they wait too long', span: '2026 to 2028' },
    { record: 'value', id: 'open', title: 'Say early what won’t come' },
    { record: 'behaviour', id: 'open-1', title: 'Moves a close date the day the buyer does', parent: 'open' },
    { record: 'role', id: 'ae', title: 'Account executive', function: 'sales', responsibilities: ['Owns the number of the territory', 'Keeps the forecast true'], behaviours: ['open-1'], measures: ['bookings'], titles: ['Senior Account Executive'] },
    goal({ id: 'company', title: 'New bookings, company', assignee: 'company', owner: email(LEADER), measure: 'bookings', target: '5200000.00', unit: 'money', currency: 'EUR' }),
    goal({ id: 'central', title: 'Central Europe, mid-market', assignee: `team:${email('Tomasz Wiśniewski')}`, measure: 'bookings', target: '2650000.00', unit: 'money', currency: 'EUR', parent: 'company' }),
    goal({ id: 'anneliese', title: 'Anneliese’s part', assignee: `person:${email(REP)}`, measure: 'bookings', target: '640000.00', unit: 'money', currency: 'EUR', parent: 'central', weight: '60', ramp: ['50', '75'], differs: 'Began in September' }),
    goal({ id: 'win-rate', title: 'Win rate, Anneliese', assignee: `person:${email(REP)}`, measure: 'winRate', target: '25.50', unit: 'share', parent: 'company' }),
    { record: 'ask', id: 'sheet', title: 'Weekly activity spreadsheet, by Friday noon', function: 'sales', asked_by: 'named:Gunnar Halvorsen', asked_function: 'executives', purpose: 'To see effort', minutes: '45', people: '14', each: 'week', evidence_says: 'unknown', review: '2026-11-30', activity: 'call', per_week: '60' },
  ];
}

const csvOf = (rows: readonly Row[]): string => Papa.unparse({ fields: COLUMNS, data: rows.map((r) => COLUMNS.map((c) => [r[c] ?? ''].flat().join('\n'))) });

const BAD = [
  'record,id,title,assignee,measure,period,target,currency,parent',
  'goal,top,,company,bookings,2026-Q4,5200000,EUR,',
  'goal,a,,named:North,bookings,2026-Q4,100,EUR,b',
  'goal,b,,named:South,bookings,2026-Q4,100,EUR,a',
  'goal,c,,marlene@elsewhere.example,bookings,2026-Q4,100,EUR,top',
  'goal,d,,named:Zurich,bookings,2026-Q4,100,CHF,top',
  'goal,e,broken',
].join('\n');

const part = (page: Page, name: string) => page.getByRole('navigation', { name: 'Alignment' }).getByRole('button', { name, exact: true }).click();
const onMap = (page: Page, name: string) => page.locator('tr[data-row]').filter({ has: page.getByRole('button', { name, exact: true }) });
const card = (page: Page, name: string) => page.locator(`.card[data-card="${name}"]`);
const give = (page: Page, name: string, text: string) => page.getByLabel('File with goals, strategy, roles and asks').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

async function exported(page: Page, kind: 'CSV' | 'JSON'): Promise<string> {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: `Export as ${kind}` }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(new RegExp(`^ridealong-plan-.*\\.${kind.toLowerCase()}$`));
  return readFile(await file.path(), 'utf8');
}

describe('a plan, on Salesforce', () => {
  let leader: Page;
  let rep: Page;
  let plan: Row[];

  beforeAll(async () => {
    const path = opportunityPath(stage.showcase.id);
    const admin = await signInSalesforce(other, stage.sandbox, { user: String(userNamed('Ewa Domańska').Username), path });
    const setUp = await openDashboard(other, await connectSalesforce(other, admin));
    await setUp.getByRole('tab', { name: 'Set-up' }).click();
    await setUp.getByRole('button', { name: 'Set up Salesforce' }).click();
    await setUp.getByText('In Salesforce, for everybody who may see them').first().waitFor({ timeout: 40_000 });
    stage.sandbox.salesforce.assign('Ridealong_Rep', [LEADER, REP].map((name) => String(userNamed(name).Id)));
    await setUp.context().clearCookies();
    [leader, rep] = await Promise.all([
      signInSalesforce(other, stage.sandbox, { user: String(userNamed(LEADER).Username), path: '/lightning/page/home' }).then(async (page) => openDashboard(other, await connectSalesforce(other, page))),
      signInSalesforce(stage.browser, stage.sandbox, { path }).then(async (page) => openDashboard(stage.browser, await connectSalesforce(stage.browser, page))),
    ]);
    for (const page of [rep, leader]) await page.getByRole('tab', { name: 'Alignment' }).click();
    await leader.bringToFront();
    plan = goodPlan();
  });

  it('a file with something wrong is refused whole: each thing with its line and why', async () => {
    await part(leader, 'Plan');
    await leader.getByRole('heading', { name: 'No plan has been set up yet' }).waitFor();
    await give(leader, 'bad.csv', BAD);
    await leader.getByText('bad.csv was not taken in.').waitFor();
    const wrong = await leader.locator('.is-problems tbody tr').evaluateAll((rows) => rows.map((r) => [...r.children].map((c) => c.textContent).join(': ')));
    expect(wrong).toEqual([
      expect.stringMatching(/^Line 3: Goals are above each other in a circle: ‘a’ is part of ‘b’ is part of ‘a’\.$/), expect.stringMatching(/^Line 4: Goals are above each other in a circle/),
      expect.stringMatching(/^Line 5: Nobody in the CRM is called ‘marlene@elsewhere\.example’/), expect.stringMatching(/^Line 6: Two currencies in one line of parents: ‘d’ is in CHF, ‘top’ above it in EUR/),
      expect.stringMatching(/^Line 7: The row is broken: 3 cells where the header has 9\.$/),
    ]);
    expect(await leader.getByRole('button', { name: 'Take it in' }).count()).toBe(0);
    expect(await violations(leader)).toEqual([]);
    await part(leader, 'Map');
    await leader.getByRole('heading', { name: 'How to begin' }).waitFor();
    expect(await leader.locator('tr[data-row]').count()).toBe(0);
    expect(written()).toEqual({ strategy: 0, role: 0, goal: 0, ask: 0 });
  });

  it('a good file says first what it holds, and is then taken in whole', async () => {
    await part(leader, 'Plan');
    await give(leader, 'plan.csv', csvOf(plan));
    const looked = leader.getByRole('group', { name: 'plan.csv' });
    await looked.getByText('is in order').waitFor();
    expect(await looked.getByRole('listitem').allInnerTexts()).toEqual(['2 new strategic goals and values', '1 new role', '4 new goals', '1 new ask']);
    expect(await violations(leader)).toEqual([]);
    expect(written()).toEqual({ strategy: 0, role: 0, goal: 0, ask: 0 });
    await looked.getByRole('button', { name: 'Take it in' }).click();
    await leader.getByRole('status').filter({ hasText: 'plan.csv was taken in' }).waitFor();
    await leader.getByRole('heading', { name: /^The plan holds 4.goals, 2.strategic goals and values, 1.role and 1.ask$/ }).waitFor();
    await expect.poll(written, { timeout: 20_000 }).toEqual({ strategy: 1, role: 1, goal: 1, ask: 1 });
  });

  it('the map shows it from strategy to person, also after a reload', async () => {
    for (const reload of [false, true]) {
      if (reload) await leader.reload();
      await part(leader, 'Map');
      await onMap(leader, 'Anneliese’s part').getByText('€640,000').waitFor();
      const levels = ['New bookings, company', 'Central Europe, mid-market', 'Anneliese’s part', 'Win rate, Anneliese'].map((name) => onMap(leader, name).getAttribute('data-level'));
      expect(await Promise.all(levels)).toEqual(['1', '2', '3', '2']);
      await leader.getByText('Be the first choice of <b>mid-sized</b> laboratories').first().waitFor();
    }
  });

  it('the export is what came in, and says so when it is taken in again', async () => {
    await part(leader, 'Plan');
    const { format, version, rows } = JSON.parse(await exported(leader, 'JSON')) as { format: string; version: number; rows: Row[] };
    expect([format, version]).toEqual(['ridealong-plan', 1]);
    const sorted = (row: Row) => Object.entries(row).filter(([, cell]) => cell.length > 0).sort(([a], [b]) => a.localeCompare(b));
    expect(rows.map(sorted)).toEqual(plan.map(sorted));
    const csv = await exported(leader, 'CSV');
    expect(csv).toContain('"\'=HYPERLINK(');
    await give(leader, 'again.csv', csv);
    await leader.getByText(/^All 8 rows say what stands already: nothing changes$/).waitFor();
    expect(await leader.getByRole('button', { name: 'Take it in' }).count()).toBe(0);
  });

  it('a change of a target alone asks for a word why', async () => {
    await give(leader, 'change.csv', `record,id,target\ngoal,anneliese,600000`);
    const looked = leader.getByRole('group', { name: 'change.csv' });
    await looked.getByText('1 goal changed').waitFor();
    const take = looked.getByRole('button', { name: 'Take it in' });
    expect(await take.isDisabled()).toBe(true);
    await looked.getByLabel('Why this changes').fill('Half of the way.');
    await take.click();
    await leader.getByRole('status').filter({ hasText: 'change.csv was taken in' }).waitFor();
    await expect.poll(() => written().goal, { timeout: 20_000 }).toBe(2);
  });

  it('somebody else sees it after their reading', async () => {
    await rep.bringToFront();
    expect(await rep.locator('tr[data-row]').count()).toBe(0);
    await rep.getByRole('button', { name: 'Read again' }).click();
    await onMap(rep, 'Anneliese’s part').getByText('€600,000').waitFor({ timeout: 30_000 });
    expect(await onMap(rep, 'Anneliese’s part').getAttribute('data-level')).toBe('3');
    await part(rep, 'Plan');
    await rep.getByRole('heading', { name: /^The plan holds 4.goals/ }).waitFor();
    await card(rep, 'quotas').getByText(/for others to take in/).waitFor();
    await give(rep, 'mine.csv', 'record,id,target\ngoal,anneliese,1');
    await rep.getByText('mine.csv was not taken in.').waitFor();
    expect(await rep.locator('.is-problems tbody th').allInnerTexts()).toEqual(['Line 2']);
  });

  it('quotas of the CRM become goals with one click, and nothing is written among the quotas', async () => {
    await leader.bringToFront();
    const before = JSON.stringify(stage.sandbox.salesforce.rows('ForecastingQuota'));
    const quarter = stage.sandbox.tables.ForecastingQuota!.filter((q) => q.StartDate === '2026-10-01');
    const quotas = card(leader, 'quotas');
    await quotas.getByText(`${quarter.length} quotas of Q4 2026 are not goals yet.`).waitFor();
    await quotas.getByRole('button', { name: new RegExp(`^Take in all ${quarter.length}.quotas as goals$`) }).click();
    await quotas.getByRole('status').filter({ hasText: 'Taken in' }).waitFor();
    await leader.getByRole('heading', { name: new RegExp(`^The plan holds ${4 + quarter.length}.goals`) }).waitFor();
    await expect.poll(() => written().goal, { timeout: 20_000 }).toBe(3);
    const rows = (JSON.parse(await exported(leader, 'JSON')) as { rows: Row[] }).rows;
    expect(rows.filter((r) => r.quota).map((r) => [r.quota, r.target, r.period]).sort()).toEqual(quarter.map((q) => [String(q.Id), Number(q.QuotaAmount).toFixed(2), '2026-Q4']).sort());
    expect(JSON.stringify(stage.sandbox.salesforce.rows('ForecastingQuota'))).toBe(before);
  });

  it('screen readers find nothing to stumble on, and every request was one that Salesforce documents', async () => {
    expect(await violations(leader)).toEqual([]);
    expect(stage.sandbox.control.unsupported).toEqual([]);
  });
});

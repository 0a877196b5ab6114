import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { explain } from '../../../lib/cli/explain.ts';

let dir = '';
beforeEach(async () => { dir = await mkdtemp(join(tmpdir(), 'plan-')); });
afterEach(() => rm(dir, { recursive: true }));

const FILES: Record<string, string> = {
  'Organization.csv': 'Id,Name,TimeZoneSidKey,FiscalYearStartMonth,DefaultCurrencyIsoCode\n00D1,Acme,Europe/Berlin,1,EUR',
  'User.csv': 'Id,Name,IsActive,ManagerId,Email\nU0,Lea,true,,lea@example.com\nU1,Ann,true,U0,ann@example.com\nU2,Ben,true,U0,ben@example.com',
  'OpportunityStage.csv': 'Id,MasterLabel,IsClosed,IsWon,SortOrder,ForecastCategory,DefaultProbability\nS1,Propose,false,false,1,BestCase,50\nS3,Closed Won,true,true,3,Closed,100\nS4,Closed Lost,true,false,4,Omitted,0',
  'Opportunity.csv': [
    'Id,Name,StageName,Amount,CloseDate,OwnerId,IsDeleted,CreatedDate', 'D1,D1,Closed Won,700.00,2026-09-20,U1,false,2026-06-01 08:00:00', 'D2,D2,Closed Won,300.50,2026-08-20,U2,false,2026-06-01 08:00:00',
    'D3,D3,Propose,900.00,2026-09-28,U2,false,2026-06-01 08:00:00', 'D4,D4,Closed Won,50.00,2026-12-01,U1,false,2026-06-01 08:00:00',
  ].join('\n'),
};
const PLAN = [
  'record,id,title,assignee,measure,period,target,currency,parent,strategy', 'strategy,s1,First choice,,,,,,,', 'goal,team,,team:lea@example.com,bookings,2026-Q3,2000.00,EUR,,s1',
  'goal,ann,,ann@example.com,bookings,2026-Q3,1000,EUR,team,s1', 'goal,ben,,U2,bookings,2026-Q3,900,EUR,team,s1', 'goal,next,,Ann,bookings,2026-Q4,5,EUR,,',
].join('\n');

async function ask(plan: string | null, ...args: string[]) {
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(dir, name), text);
  if (plan !== null) await writeFile(join(dir, 'plan.txt'), plan);
  const out: string[] = [];
  const err: string[] = [];
  const code = await explain(['--data', dir, '--question', 'goals', '--period', '2026-Q3', ...(plan === null ? [] : ['--plan', join(dir, 'plan.txt')]), ...args], { out: (t) => out.push(t), err: (t) => err.push(t), now: Date.parse('2026-11-23T12:00:00Z') });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('tells where goals of a plan stand, exactly how they add up, and what doesn’t fit', async () => {
  const { code, out } = await ask(PLAN, '--json');
  expect(code).toBe(0);
  const told = JSON.parse(out) as { goals: object[]; reconciliation: object[]; audit: { kind: string; goal: string | null; why: string }[]; notes: string[] };
  expect(told.goals).toMatchObject([
    { id: 'team', parent: null, assignee: 'team:U0', measure: 'bookings', target: 200_000, actual: 100_050, attainment: 0.50025, pace: 0.50025, share: 1, method: 'ended' },
    { id: 'ann', parent: 'team', assignee: 'person:U1', measure: 'bookings', target: 100_000, actual: 70_000, attainment: 0.7, pace: 0.7 },
    { id: 'ben', parent: 'team', assignee: 'person:U2', target: 90_000, actual: 30_050 },
  ]);
  expect(told.goals.map((g) => Object.keys(g))).toEqual(told.goals.map(() => expect.arrayContaining(['id', 'parent', 'assignee', 'measure', 'target', 'actual', 'attainment', 'pace', 'method']) as unknown));
  expect(told.reconciliation).toMatchObject([{ parent: 'team', target: 200_000, children: 190_000, difference: -10_000, of: ['ann', 'ben'], is: 'under' }]);
  for (const found of told.audit) expect(Object.keys(found)).toEqual(['kind', 'goal', 'why']);
  expect(told.notes.join()).toContain('team as it is today');
  expect(told.notes.join()).toContain('1 of the plan’s 4 goals');
});

test('says the same in words', async () => {
  const { out } = await ask(PLAN);
  expect(out).toContain('ann (person:U1, bookings): target 1000.00 EUR, actual 700.00 EUR, 70 % of the target');
  expect(out).toContain('team: parts make 1900.00 EUR of 2000.00 EUR: 100.00 EUR with nobody');
});

test('reads the same plan as JSON', async () => {
  const json = JSON.stringify({ format: 'ridealong-plan', version: 1, rows: [{ record: 'goal', id: 'ann', assignee: 'ann@example.com', measure: 'bookings', period: '2026-Q3', target: 1000 }] });
  expect(JSON.parse((await ask(json, '--json')).out)).toMatchObject({ goals: [{ id: 'ann', attainment: 0.7 }] });
});

test('names every line that is wrong and answers nothing; asks for a plan that isn’t there', async () => {
  const bad = await ask(`${PLAN}\ngoal,x,,nobody@example.com,bookings,2026-Q3,1,EUR,team,s1\ngoal,y,,ann@example.com,vibes,2026-Q3,1,,,`);
  expect(bad).toMatchObject({ code: 3, out: '' });
  expect(bad.err).toMatch(/line 7: Nobody in the CRM.*\n.*line 8: There is no measure ‘vibes’/);
  expect(await ask(null)).toMatchObject({ code: 2, out: '' });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { explain } from '../../../lib/cli/explain.ts';

let dir = '';
beforeEach(async () => { dir = await mkdtemp(join(tmpdir(), 'export-')); });
afterEach(() => rm(dir, { recursive: true }));

const files: Record<string, string> = {
  'Organization.csv': 'Id,Name,TimeZoneSidKey,FiscalYearStartMonth,DefaultCurrencyIsoCode\n00D1,Acme,Europe/Berlin,1,EUR\n',
  'OpportunityStage.csv': 'MasterLabel,IsClosed,IsWon,SortOrder,ForecastCategory,DefaultProbability\nNegotiate,false,false,1,Forecast,80\nClosed Won,true,true,2,Closed,100\nClosed Lost,true,false,3,Omitted,0\n',
  'Opportunity.csv': [
    'Id,Name,StageName,Amount,CloseDate,OwnerId,IsDeleted,CreatedDate,LastModifiedDate,SystemModstamp',
    'D1,"Kantonsspital, phase 2",Negotiate,940.00,2026-10-30,U1,false,2026-06-01T08:00:00.000Z,2026-09-29 10:00:00,2026-09-29 10:00:00',
    'D2,Broken,Negotiate,nine,2026-10-30,U1,false,2026-06-01T08:00:00.000Z,2026-09-29 10:00:00,2026-09-29 10:00:00',
    'D3,Won,Closed Won,500.50,2026-09-20,U2,false,2026-06-01T10:00:00+02:00,2026-09-20 10:00:00,2026-09-20 10:00:00',
    'D4,"Open quote,Negotiate,1,2026-10-30,U1,false,2026-06-01T08:00:00.000Z,2026-09-29 10:00:00,2026-09-29 10:00:00',
    'D5,Blank,Closed Lost,,2026-09-20,U2,false,2026-06-01T10:00:00+02:00,2026-09-20 10:00:00,2026-09-20 10:00:00',
  ].join('\n'),
  'OpportunityHistory.csv': [
    'Id,OpportunityId,StageName,Amount,CloseDate,Probability,ForecastCategory,CreatedDate',
    'H5,D3,Closed Won,500.50,2026-09-20,100,Closed,2026-09-20 10:00:00',
    'H2,D1,Negotiate,940.00,2026-10-30,80,Forecast,2026-09-29 10:00:00',
    'H1,D1,Negotiate,940.00,2026-09-30,80,Forecast,2026-06-01T08:00:00.000Z',
    'H4,D3,Negotiate,600.00,2026-09-20,80,Forecast,2026-06-01T10:00:00.000+0200',
    'H6,D5,Negotiate,,2026-09-20,80,Forecast,2026-06-01T08:00:00.000Z',
    'H7,D5,Closed Lost,,2026-09-20,0,Omitted,2026-09-20 10:00:00',
  ].join('\r\n'),
};

async function run(args: string[], folder = files) {
  for (const [name, text] of Object.entries(folder)) await writeFile(join(dir, name), text);
  const out: string[] = [];
  const err: string[] = [];
  const code = await explain(args, { out: (t) => out.push(t), err: (t) => err.push(t), now: Date.parse('2026-11-23T12:00:00Z') });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

it('tells the bridge of an export, names bad rows by file and line, and loads the rest', async () => {
  const { code, out } = await run(['--data', dir, '--period', '2026-Q3', '--basis', 'commit', '--json']);
  expect({ code, ...JSON.parse(out) as object }).toEqual({
    code: 0, period: '2026-Q3', basis: 'commit', t0: '2026-07-07T22:00:00.000Z', t1: '2026-10-06T22:00:00.000Z', currency: 'EUR',
    called: null, judgement: 0, unreconciled: 0, forecast: 154000, actual: 50050,
    lines: [{ dealId: 'D1', reason: 'slipped', amountMinor: -94000 }, { dealId: 'D3', reason: 'wonForLess', amountMinor: -9950 }, { dealId: 'D5', reason: 'lost', amountMinor: 0 }],
    passedThrough: [], tieOut: { ours: 50050, crm: 50050, crmAtCloseRates: 50050, deals: [] },
    notes: ['Opportunity.csv, line 5: a quote is not closed. The row is left out.', 'Opportunity.csv, line 3: Amount "nine" is no number. The row is left out.', 'D5 has a blank amount, counted as 0.'],
  });
});
it('says as much in a terminal', async () => {
  const { out } = await run(['--data', dir, '--period', '2026-Q3']);
  expect(out).toContain('slipped                      -940.00   1 deal');
});
it('takes one person’s deals, and says that owners are as of today', async () => {
  const { out } = await run(['--data', dir, '--period', '2026-Q3', '--owner', 'U2', '--json']);
  const told = JSON.parse(out) as { forecast: number; notes: string[] };
  expect([told.forecast, told.notes.includes('Owner changes are not recorded: owners are as of today.')]).toEqual([60000, true]);
});
it.each([[['--period', '2026-Q3']], [['--data', '.', '--period', '2026-Q3', '--basis', 'hope']], [['--data', '.', '--period', '2026-Q3', '--at', '2026-06-31']], [['--what']]])('refuses bad arguments %j with exit code 2', async (args) => {
  const { code, out } = await run(args);
  expect([code, out]).toEqual([2, '']);
});
it('refuses a folder without opportunities with exit code 3', async () => {
  const { code, err } = await run(['--data', dir, '--period', '2026-Q3'], { 'User.csv': 'Id\n' });
  expect([code, err.includes('There is no Opportunity.csv')]).toEqual([3, true]);
});
it('works on opportunities alone, and says what it does not know', async () => {
  const { code, out } = await run(['--data', dir, '--period', '2026-Q3', '--json'], { 'Opportunity.csv': 'Id,StageName,Amount,CloseDate,IsWon,IsClosed,CreatedDate,LastModifiedDate\nD9,Done,10,2026-08-01,true,true,2026-06-01,2026-08-01\n' });
  const told = JSON.parse(out) as { lines: unknown[]; notes: string[] };
  expect([code, told.lines, told.notes.some((n) => n.includes('no OpportunityHistory'))]).toEqual([0, [{ dealId: 'D9', reason: 'unknown', amountMinor: 1000 }], true]);
});

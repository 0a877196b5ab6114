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
it('reads headers in whatever case an exporter writes them', async () => {
  const loud = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replace(/^[^\r\n]+/, (header) => header.toUpperCase())]));
  const asked = ['--data', dir, '--period', '2026-Q3', '--basis', 'commit', '--json'];
  expect((await run(asked, loud)).out).toBe((await run(asked)).out);
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
const HEADER = 'Id,StageName,Amount,CloseDate,IsWon,IsClosed,CreatedDate,LastModifiedDate,CurrencyIsoCode\n';
const opportunity = (id: string, { amount = '10', modified = '2026-08-01', currency = 'EUR' } = {}): string => `${id},Done,${amount},2026-08-01,true,true,2026-07-20,${modified},${currency}\n`;

it.each([['UTF-16', Buffer.from('\ufeffId,Name\n006,x\n', 'utf16le').toString('latin1')], ['something else', 'PK\u0003\u0004 zip\n']])('refuses an Opportunity.csv in %s with exit code 3, instead of finding no deals', async (_, text) => {
  const { code, out, err } = await run(['--data', dir, '--period', '2026-Q3', '--json'], { 'Opportunity.csv': text });
  expect([code, out, err.includes('Opportunity.csv has no column Id')]).toEqual([3, '', true]);
});
it('reads lines that end in CR alone', async () => {
  const { out } = await run(['--data', dir, '--period', '2026-Q3', '--json'], { 'Opportunity.csv': (HEADER + opportunity('D1') + opportunity('D2', { amount: 'x' })).replaceAll('\n', '\r') });
  const told = JSON.parse(out) as { actual: number; notes: string[] };
  expect([told.actual, told.notes.some((n) => n.startsWith('Opportunity.csv, line 3: '))]).toEqual([1000, true]);
});
it('takes an empty Opportunity.csv as a company without deals', async () => {
  const { code, out } = await run(['--data', dir, '--period', '2026-Q3', '--json'], { 'Opportunity.csv': '' });
  expect([code, JSON.parse(out)]).toMatchObject([0, { forecast: 0, actual: 0, lines: [] }]);
});

it('leaves out an amount too large to be exact by file and line, and says so where a sum is', async () => {
  const one = await run(['--data', dir, '--period', '2026-Q3', '--json'], { 'Opportunity.csv': HEADER + opportunity('D1', { amount: '99999999999999.99' }) + opportunity('D2') });
  const told = JSON.parse(one.out) as { actual: number; notes: string[] };
  expect([one.code, told.actual, told.notes.find((n) => n.includes('line 2'))]).toEqual([0, 1000, 'Opportunity.csv, line 2: Amount "99999999999999.99" is no number that can be held exactly. The row is left out.']);
  const sum = await run(['--data', dir, '--period', '2026-Q3', '--json'], { 'Opportunity.csv': HEADER + opportunity('D1', { amount: '6e13' }) + opportunity('D2', { amount: '6e13' }) });
  expect([sum.code, sum.out, sum.err.includes('can’t be added up exactly')]).toEqual([3, '', true]);
});
it('takes of two rows of one deal the one saved last, whatever their order, and names the other', async () => {
  const rows = [opportunity('D1', { amount: '7' }), opportunity('D1', { amount: '5', modified: '2026-08-02' }), opportunity('D2'), opportunity('D2')];
  for (const text of [rows, [...rows].reverse()]) {
    const { out } = await run(['--data', dir, '--period', '2026-Q3', '--json'], { 'Opportunity.csv': HEADER + text.join('') });
    const told = JSON.parse(out) as { actual: number; notes: string[] };
    expect([told.actual, told.notes.filter((n) => n.includes('row of'))]).toEqual([1500, [`Opportunity.csv, line ${2 + text.indexOf(rows[0]!)}: Another row of D1 says otherwise, and was not saved earlier. The row is left out.`]]);
  }
});
it.each([['9.2E-1', 1087, []], ['abc', 0, ['There is no conversion rate for USD']], ['-1', 0, ['There is no conversion rate for USD']]])('reads a conversion rate of %s for what it is', async (rate, actual, notes) => {
  const { code, out } = await run(['--data', dir, '--period', '2026-Q3', '--json'], {
    'Opportunity.csv': HEADER + opportunity('D1', { currency: 'USD' }), 'CurrencyType.csv': `IsoCode,ConversionRate,DecimalPlaces,IsCorporate\nEUR,1,2,true\nUSD,${rate},2,false\n`,
    'DatedConversionRate.csv': `IsoCode,ConversionRate,StartDate\nUSD,${rate},2026-01-01\nUSD,x,2026-02-01\n`,
  });
  const told = JSON.parse(out) as { actual: number; notes: string[] };
  expect([code, told.actual, told.notes.flatMap((n) => /^There is no conversion rate for .../.exec(n) ?? []), told.notes.includes('A dated rate of USD can’t be read (from "2026-02-01", "x"): it is left out.')]).toEqual([0, actual, notes, true]);
});

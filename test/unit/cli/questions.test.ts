import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explain } from '../../../lib/cli/explain.ts';
import { shuffled } from '../support/shuffled.ts';

let dir = '';
beforeEach(async () => { dir = await mkdtemp(join(tmpdir(), 'export-')); });
afterEach(() => rm(dir, { recursive: true }));

const opportunity = (id: string, stage: string, amount: string, close: string, owner: string, more = 'New Customer,2026-09-29 10:00:00') =>
  `${id},${id},${stage},${amount},${close},${owner},false,2026-06-01 08:00:00,${more}`;
const files: Record<string, string[]> = {
  'Organization.csv': ['Id,Name,TimeZoneSidKey,FiscalYearStartMonth,DefaultCurrencyIsoCode', '00D1,Acme,Europe/Berlin,1,EUR'],
  'User.csv': ['Id,Name,IsActive,ManagerId,UserRoleId', 'U0,Lea,true,,R0', 'U1,Ann,true,U0,R1', 'U2,Ben,true,,R2'],
  'UserRole.csv': ['Id,Name,ParentRoleId', 'R0,Lead,', 'R1,Rep,R0', 'R2,Other,'],
  'OpportunityStage.csv': [
    'Id,MasterLabel,IsClosed,IsWon,SortOrder,ForecastCategory,DefaultProbability', 'S1,Propose,false,false,1,BestCase,50', 'S2,Negotiate,false,false,2,Forecast,80', 'S3,Closed Won,true,true,3,Closed,100', 'S4,Closed Lost,true,false,4,Omitted,0',
  ],
  'Opportunity.csv': [
    'Id,Name,StageName,Amount,CloseDate,OwnerId,IsDeleted,CreatedDate,Type,LastModifiedDate',
    opportunity('D1', 'Negotiate', '940.00', '2026-10-30', 'U1'), opportunity('D2', 'Closed Won', '700.00', '2026-09-20', 'U2'), opportunity('D3', 'Closed Won', '', '2026-09-20', 'U1', 'Existing Customer - Upgrade,2026-09-29 10:00:00'),
    opportunity('D4', 'Closed Lost', '55.00', '2026-08-20', 'U2'), opportunity('D5', 'Closed Won', '20.00', '2026-12-01', 'U1'),
  ],
  'OpportunityHistory.csv': [
    'Id,OpportunityId,StageName,Amount,CloseDate,Probability,ForecastCategory,CreatedDate',
    'H01,D1,Negotiate,940.00,2026-09-30,80,Forecast,2026-06-01 08:00:00', 'H02,D1,Negotiate,940.00,2026-10-30,80,Forecast,2026-09-29 10:00:00',
    'H03,D2,Propose,600.00,2026-09-20,50,BestCase,2026-06-01 08:00:00', 'H04,D2,Negotiate,600.00,2026-09-20,80,Forecast,2026-07-20 08:00:00', 'H05,D2,Closed Won,700.00,2026-09-20,100,Closed,2026-09-20 10:00:00',
    'H06,D3,Negotiate,,2026-09-20,80,Forecast,2026-06-01 08:00:00', 'H07,D3,Closed Won,,2026-09-20,100,Closed,2026-09-20 10:00:00',
    'H08,D4,Negotiate,55.00,2026-08-20,80,Forecast,2026-06-01 08:00:00', 'H09,D4,Closed Lost,55.00,2026-08-20,0,Omitted,2026-08-20 10:00:00',
    // Two saves of one second that contradict each other, and a third much later.
    ',D5,Negotiate,20.00,2026-09-30,80,Forecast,2026-06-01 08:00:00', ',D5,Negotiate,20.00,2026-12-01,80,Forecast,2026-08-01 08:00:00', ',D5,Negotiate,25.00,2026-09-15,80,Forecast,2026-08-01 08:00:00',
    ',D5,Closed Won,20.00,2026-12-01,100,Closed,2026-11-20 08:00:00',
  ],
};

async function ask(args: string[], folder: Record<string, string[]> = files) {
  for (const [name, rows] of Object.entries(folder)) await writeFile(join(dir, name), rows.join('\n'));
  const out: string[] = [];
  const err: string[] = [];
  const code = await explain(['--data', dir, '--period', '2026-Q3', '--json', ...args], { out: (t) => out.push(t), err: (t) => err.push(t), now: Date.parse('2026-11-23T12:00:00Z') });
  return { code, err: err.join('\n'), told: (out[0] === undefined ? null : JSON.parse(out[0])) as Record<string, unknown> | null };
}
const without = (rows: string[] | undefined, seed: number): string[] => [rows![0]!, ...shuffled(rows!.slice(1), seed)];

it('tells what open pipeline became', async () => {
  const { told } = await ask(['--question', 'pipeline']);
  expect({ ...told, notes: undefined }).toEqual({
    period: '2026-Q3', t0: '2026-07-07T22:00:00.000Z', t1: '2026-10-06T22:00:00.000Z', currency: 'EUR', start: 161500, end: 2500,
    lines: [
      { dealId: 'D1', reason: 'movedOut', amountMinor: -94000 }, { dealId: 'D2', reason: 'won', amountMinor: -60000 }, { dealId: 'D3', reason: 'won', amountMinor: 0 },
      { dealId: 'D4', reason: 'lost', amountMinor: -5500 }, { dealId: 'D5', reason: 'increased', amountMinor: 500, orderAssumed: true },
    ],
    memo: [], notes: undefined,
  });
});
it('tells how the call moved, week by week', async () => {
  const { told } = await ask(['--question', 'walk', '--owner', 'U2']);
  const weeks = told!.weeks as { at: string; forecast: number; lines: { dealId: string; reason: string; amountMinor: number }[] }[];
  expect([told!.start, told!.end, told!.lines]).toEqual([5500, 70000, [{ dealId: 'D2', reason: 'entered', amountMinor: 70000 }, { dealId: 'D4', reason: 'lost', amountMinor: -5500 }]]);
  expect(weeks.filter((w) => w.lines.length > 0).map((w) => [w.at.slice(0, 10), w.forecast, w.lines.map((l) => `${l.dealId} ${l.reason} ${l.amountMinor}`)])).toEqual([
    ['2026-07-21', 65500, ['D2 entered 60000']], ['2026-08-25', 60000, ['D4 lost -5500']], ['2026-09-22', 70000, ['D2 increased 10000']],
  ]);
  expect(weeks.length).toBe(14);
});
it.each(['bridge', 'pipeline', 'walk'])('%s reads in a terminal', async (question) => {
  for (const [name, rows] of Object.entries(files)) await writeFile(join(dir, name), rows.join('\n'));
  const out: string[] = [];
  await explain(['--data', dir, '--period', '2026-Q3', '--question', question, '--called', '2000'], { out: (t) => out.push(t), err: () => undefined, now: Date.parse('2026-11-23T12:00:00Z') });
  expect(out.join('\n')).toMatch(question === 'bridge' ? /judgement \(above\) +-985\.00/ : /Start +\d+\.\d\d/);
});

describe('options', () => {
  it('--called: judgement is what the caller added to the deals', async () => {
    const { told } = await ask(['--called', '1500.5', '--basis', 'called']);
    expect([told!.called, told!.judgement, told!.unreconciled, told!.forecast, told!.basis]).toEqual([150050, -48550, 0, 101500, 'commit']);
  });
  it('--basis called without a call is refused', async () => {
    const { code, err } = await ask(['--basis', 'called']);
    expect([code, err.includes('Name the number with --called')]).toEqual([2, true]);
  });
  it('--scope: a team with those below, a role, a person', async () => {
    // One after the other: each writes the folder anew, and a half-written one would be read.
    const forecasts: unknown[] = [];
    for (const scope of ['org', 'team:U0', 'role:R0', 'role:R2', 'person:U2']) forecasts.push((await ask(['--scope', scope])).told!.forecast);
    expect(forecasts).toEqual([101500, 96000, 96000, 5500, 5500]);
  });
  it('--scope says that teams are as of today', async () => {
    expect((await ask(['--scope', 'team:U0'])).told!.notes).toContain('The team is as of today, 2 people: an export doesn’t say who was in it earlier.');
  });
  it('--type: deals whose Type says so', async () => {
    const { told } = await ask(['--type', 'expansion']);
    expect([told!.forecast, told!.lines]).toEqual([0, [{ dealId: 'D3', reason: 'wonWithoutAmount', amountMinor: 0 }]]);
  });
  it.each([['--scope', 'everywhere'], ['--type', 'barter'], ['--called', 'much'], ['--scope', 'org', '--owner', 'U1']])('refuses %s %s', async (...args) => {
    expect((await ask(args)).code).toBe(2);
  });
});

describe('whatever order the rows lie in', () => {
  it.each(['bridge', 'pipeline', 'walk'].flatMap((question) => [1, 2, 3, 4].map((seed) => [question, seed] as const)))('%s gives one answer (shuffle %i)', async (question, seed) => {
    const { told } = await ask(['--question', question]);
    const mixed = Object.fromEntries(Object.entries(files).map(([name, rows]) => [name, without(rows, seed)]));
    expect((await ask(['--question', question], mixed)).told).toEqual(told);
  });
  it('says what can’t be told from it', async () => {
    const { told } = await ask([]);
    expect([(told!.lines as { dealId: string }[]).find((l) => l.dealId === 'D5'), (told!.notes as string[]).filter((n) => n.includes('contradict'))]).toEqual([
      { dealId: 'D5', reason: 'overdue', amountMinor: -2000, orderAssumed: true },
      ['Changes of one instant contradict each other, and nothing says which came last: taken in the order of the rows’ ids, or of what they say where they have none (D5).'],
    ]);
  });
});

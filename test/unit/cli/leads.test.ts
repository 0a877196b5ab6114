import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { explain } from '../../../lib/cli/explain.ts';

let dir = '';
beforeEach(async () => { dir = await mkdtemp(join(tmpdir(), 'export-')); });
afterEach(() => rm(dir, { recursive: true }));

const pad = (prefix: string, n: number): string => `${prefix}${String(n).padStart(12, '0')}`;
/** Forty leads of the web, of which ten became deals and five were won; forty of partners, thirty deals, twenty-five won. All of early 2025. */
const leads = Array.from({ length: 80 }, (_, i) => ({ n: i + 1, source: i < 40 ? 'Web' : 'Partner', isDeal: i < 40 ? i < 10 : i < 70, isWon: i < 40 ? i < 5 : i < 65 }));
const deals = leads.filter((l) => l.isDeal);
const files: Record<string, string> = {
  'Organization.csv': 'Id,Name,TimeZoneSidKey,FiscalYearStartMonth,DefaultCurrencyIsoCode\n00D1,Acme,Europe/Berlin,1,EUR\n',
  'OpportunityStage.csv': 'MasterLabel,IsClosed,IsWon,SortOrder,ForecastCategory,DefaultProbability\nNegotiate,false,false,1,Forecast,80\nClosed Won,true,true,2,Closed,100\nClosed Lost,true,false,3,Omitted,0\n',
  'Opportunity.csv': ['Id,Name,StageName,Amount,CloseDate,OwnerId,IsDeleted,CreatedDate,LastModifiedDate,SystemModstamp', ...deals.map((l) => `${pad('006', l.n)},Deal,${l.isWon ? 'Closed Won' : 'Closed Lost'},100.10,2025-04-20,U1,false,2025-02-01T08:00:00.000Z,2025-04-20T08:00:00.000Z,2025-04-20T08:00:00.000Z`)].join('\n'),
  'OpportunityHistory.csv': ['Id,OpportunityId,StageName,Amount,CloseDate,Probability,ForecastCategory,CreatedDate', ...deals.flatMap((l) => [
    `H${l.n}a,${pad('006', l.n)},Negotiate,100.10,2025-04-20,80,Forecast,2025-02-01T08:00:00.000Z`, `H${l.n}b,${pad('006', l.n)},${l.isWon ? 'Closed Won' : 'Closed Lost'},100.10,2025-04-20,${l.isWon ? 100 : 0},${l.isWon ? 'Closed' : 'Omitted'},2025-04-20T08:00:00.000Z`,
  ])].join('\n'),
  'Lead.csv': ['Id,LeadSource,Status,OwnerId,CreatedDate,IsConverted,ConvertedDate,ConvertedOpportunityId,Rejection_Reason__c,IsDeleted', ...leads.map((l) => `${pad('00Q', l.n)},${l.source},${l.isDeal ? 'Qualified' : 'Unqualified'},U1,2025-01-${String(1 + (l.n % 28)).padStart(2, '0')}T08:00:00.000Z,${l.isDeal},${l.isDeal ? '2025-02-01' : ''},${l.isDeal ? pad('006', l.n) : ''},${l.isDeal ? '' : 'Student'},false`)].join('\n'),
  'Campaign.csv': `Id,Name\n${pad('701', 1)},"Fair, spring"\n`,
  'CampaignMember.csv': ['Id,CampaignId,LeadId,CreatedDate', ...leads.slice(0, 20).map((l) => `${pad('00v', l.n)},${pad('701', 1)},${pad('00Q', l.n)},2025-01-30T08:00:00.000Z`)].join('\n'),
  'LeadHistory.csv': `Id,LeadId,Field,OldValue,NewValue,CreatedDate\n017A,${pad('00Q', 1)},Status,New,Working,2025-01-02T20:00:00.000Z\n017B,${pad('00Q', 1)},Status,Working,Qualified,2025-02-01T08:00:00.000Z\n`,
  'Task.csv': `Id,WhoId,OwnerId,ActivityDate,Status,IsClosed,TaskSubtype,CallDisposition,CallDurationInSeconds,CompletedDateTime,CreatedDate\n00T1,${pad('00Q', 1)},U1,2025-01-02,Completed,true,Call,Connected,90,2025-01-02T10:00:00.000Z,2025-01-02T10:00:00.000Z\n`,
};

async function ask(args: string[]): Promise<{ code: number; out: string }> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
  const out: string[] = [];
  const code = await explain(['--data', dir, '--question', 'leads', ...args], { out: (t) => out.push(t), err: (t) => out.push(t), now: Date.parse('2026-11-23T12:00:00Z') });
  return { code, out: out.filter((t) => !/^Reading|history rows$/.test(t)).join('\n') };
}
const json = async (args: string[] = []) => JSON.parse((await ask([...args, '--json'])).out) as { sources: { source: string | null; n: number; reasons: unknown }[]; miss?: Record<string, unknown>; cohorts: { period: string; source: string }[]; notes: string[]; currency: string };

it('tells what became of the leads of each source', async () => {
  const told = await json();
  expect(told.currency).toBe('EUR');
  expect(told.sources).toMatchObject([
    { source: 'Partner', n: 40, accepted: 30, rightFit: 30, opportunities: 30, won: 25, revenueMinor: 250_250, rate: 0.625, premature: 30, medianDaysInForecast: 78, mature: true },
    { source: 'Web', n: 40, accepted: 10, rejected: 30, reasons: [{ reason: 'Student', n: 30 }], rightFit: 10, opportunities: 10, won: 5, revenueMinor: 50_050, rate: 0.125, mature: true },
  ]);
  expect(told.notes.join(' ')).toContain('Rejection_Reason__c');
});

it('groups them by campaign where asked to', async () => {
  expect((await json(['--by', 'campaign'])).sources.map((s) => [s.source, s.n])).toEqual([[null, 60], ['Fair, spring', 20]]);
});

it('looks at the leads of a period alone, and cuts its miss', async () => {
  const told = await json(['--period', '2025-Q2']);
  expect([told.sources, told.miss]).toMatchObject([[], { totalMinor: -100_100, premature: { amountMinor: -100_100 }, noLead: { amountMinor: 0 } }]);
});

it('answers in words, and says which name it doesn’t know', async () => {
  expect((await ask([])).out).toContain('Partner: 40 leads, 30 accepted, 10 turned down, 30 opportunities, 25 won, 2502.50');
  const wrong = await ask(['--by', 'colour']);
  expect([wrong.code, wrong.out.split('\n')[0]]).toEqual([2, '--by colour is neither source nor campaign.']);
});

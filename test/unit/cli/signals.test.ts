import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SIGNALS } from '../../../lib/analysis/signals/catalogue/index.ts';
import { explain } from '../../../lib/cli/explain.ts';

let dir = '';
beforeEach(async () => { dir = await mkdtemp(join(tmpdir(), 'export-')); });
afterEach(() => rm(dir, { recursive: true }));

const many = Array.from({ length: 50 }, (_, i) => ({ id: `D${String(i).padStart(2, '0')}`, owner: `U${i % 10}`, pushed: i < 25, won: i < 25 ? i < 3 : i < 47 }));
const files: Record<string, string> = {
  'Organization.csv': 'Id,Name,TimeZoneSidKey,FiscalYearStartMonth,DefaultCurrencyIsoCode\n00D1,Acme,Europe/Berlin,1,EUR\n',
  'OpportunityStage.csv': 'MasterLabel,IsClosed,IsWon,SortOrder,ForecastCategory,DefaultProbability\nNegotiate,false,false,1,Forecast,80\nClosed Won,true,true,2,Closed,100\nClosed Lost,true,false,3,Omitted,0\n',
  'Opportunity.csv': ['Id,Name,StageName,Amount,CloseDate,OwnerId,IsDeleted,CreatedDate,LastModifiedDate,SystemModstamp', ...many.map((m) => `${m.id},Deal,${m.won ? 'Closed Won' : 'Negotiate'},100,2026-08-20,${m.owner},false,2026-01-05T08:00:00.000Z,2026-08-20T08:00:00.000Z,2026-08-20T08:00:00.000Z`)].join('\n'),
  'OpportunityHistory.csv': ['Id,OpportunityId,StageName,Amount,CloseDate,Probability,ForecastCategory,CreatedDate', ...many.flatMap((m, i) => [
    ...(m.won ? [`H${i}d,${m.id},Closed Won,100,2026-08-20,100,Closed,2026-08-20T08:00:00.000Z`] : []),
    ...(m.pushed ? [`H${i}c,${m.id},Negotiate,100,2026-08-20,80,Forecast,2026-04-05T08:00:00.000Z`, `H${i}b,${m.id},Negotiate,100,2026-06-20,80,Forecast,2026-03-05T08:00:00.000Z`] : []),
    `H${i}a,${m.id},Negotiate,100,${m.pushed ? '2026-04-20' : '2026-08-20'},80,Forecast,2026-01-05T08:00:00.000Z`,
  ])].join('\n'),
};

async function ask(args: string[]): Promise<{ code: number; out: string }> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
  const out: string[] = [];
  const code = await explain(['--data', dir, '--question', 'signals', ...args], { out: (t) => out.push(t), err: () => undefined, now: Date.parse('2026-11-23T12:00:00Z') });
  return { code, out: out.join('\n') };
}
interface Told { basis: string; periods: string[]; signals: { id: string; n: number; rate: number | null; others: number; othersRate: number | null; low: number | null; high: number | null; shown: boolean }[]; notes: string[] }

it('answers with every signal, in the commit basis of all closed quarters where nothing else is said', async () => {
  const { code, out } = await ask(['--json']);
  const told = JSON.parse(out) as Told;
  expect([code, told.basis, told.periods.at(-1), told.signals.map((s) => s.id)]).toEqual([0, 'commit', '2026-Q3', SIGNALS.map((s) => s.id)]);
  expect(told.signals.find((s) => s.id === 'pushed')).toMatchObject({ n: 25, others: 25, shown: true });
  expect(told.signals.find((s) => s.id === 'stageBack')).toMatchObject({ n: 0, rate: null, othersRate: null, low: null, high: null, shown: false });
});
it('looks no further than the period that is named', async () => {
  const told = JSON.parse((await ask(['--period', '2026-Q2', '--json'])).out) as Told;
  expect([told.periods.at(-1), told.signals.some((s) => s.shown)]).toEqual(['2026-Q2', false]);
});
it('marks what stands in a terminal, and says that it is no cause', async () => {
  const { out } = await ask([]);
  expect(out).toMatch(/^\* pushed +pushed twice or more: of 25 deals/m);
  expect(out).toContain('an association in this company’s past, not a cause');
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explain } from '../../../lib/cli/explain.ts';

let dir = '';
beforeEach(async () => { dir = await mkdtemp(join(tmpdir(), 'export-')); });
afterEach(() => rm(dir, { recursive: true }));

const opportunity = (id: string, stage: string, amount: string, close: string, owner: string, created: string, saved: string): string => `${id},${stage},${amount},${close},${owner},false,${created},${saved},${saved}`;
const row = (n: number, deal: string, stage: string, amount: string, close: string, when: string): string =>
  `H${n},${deal},${stage},${amount},${close},${stage === 'Negotiate' ? '80,Forecast' : stage === 'Won' ? '100,Closed' : '0,Omitted'},${when}`;

/** Ann forecast 900 and 100 in Q3, of which 600 came in; Bob 300, which slipped to Q4 and was won there. M leads both. */
const files: Record<string, string[]> = {
  Organization: ['Id,Name,TimeZoneSidKey,FiscalYearStartMonth,DefaultCurrencyIsoCode', '00D1,Acme,Europe/Berlin,1,EUR'],
  OpportunityStage: ['MasterLabel,IsClosed,IsWon,SortOrder,ForecastCategory,DefaultProbability', 'Negotiate,false,false,1,Forecast,80', 'Won,true,true,2,Closed,100', 'Lost,true,false,3,Omitted,0'],
  User: ['Id,Name,ManagerId', '005000000000001,Ann,005000000000009', '005000000000002,Bob,005000000000009', '005000000000009,Mia,'],
  Opportunity: [
    'Id,StageName,Amount,CloseDate,OwnerId,IsDeleted,CreatedDate,LastModifiedDate,SystemModstamp',
    opportunity('D1', 'Won', '6.00', '2026-09-20', '005000000000001', '2026-06-01T08:00:00.000Z', '2026-09-20T10:00:00.000Z'),
    opportunity('D2', 'Lost', '1.00', '2026-09-20', '005000000000001', '2026-06-01T08:00:00.000Z', '2026-09-10T10:00:00.000Z'),
    opportunity('D3', 'Won', '3.00', '2026-10-20', '005000000000002', '2026-06-01T08:00:00.000Z', '2026-10-20T10:00:00.000Z'),
    opportunity('D4', 'Negotiate', '50.00', '2026-12-20', '005000000000001', '2026-10-01T08:00:00.000Z', '2026-10-03T10:00:00.000Z'),
  ],
  OpportunityHistory: [
    'Id,OpportunityId,StageName,Amount,CloseDate,Probability,ForecastCategory,CreatedDate',
    row(1, 'D1', 'Negotiate', '9.00', '2026-09-20', '2026-06-01T08:00:00.000Z'), row(2, 'D1', 'Won', '6.00', '2026-09-20', '2026-09-20T10:00:00.000Z'),
    row(3, 'D2', 'Negotiate', '1.00', '2026-09-20', '2026-06-01T08:00:00.000Z'), row(4, 'D2', 'Lost', '1.00', '2026-09-20', '2026-09-10T10:00:00.000Z'),
    row(5, 'D3', 'Negotiate', '3.00', '2026-09-25', '2026-06-01T08:00:00.000Z'), row(6, 'D3', 'Negotiate', '3.00', '2026-10-20', '2026-09-22T10:00:00.000Z'), row(7, 'D3', 'Won', '3.00', '2026-10-20', '2026-10-20T10:00:00.000Z'),
    row(8, 'D4', 'Negotiate', '50.00', '2026-12-20', '2026-10-01T08:00:00.000Z'),
  ],
  OpportunityFieldHistory: ['Id,OpportunityId,Field,OldValue,NewValue,CreatedDate', 'F1,D4,Owner,005000000000002,005000000000001,2026-10-03T10:00:00.000Z'],
};

async function ask(args: string[], folder = files): Promise<Record<string, unknown>> {
  for (const [name, lines] of Object.entries(folder)) await writeFile(join(dir, `${name}.csv`), lines.join('\n'));
  const out: string[] = [];
  const code = await explain(['--data', dir, ...args, '--json'], { out: (t) => out.push(t), err: () => undefined, now: Date.parse('2026-11-23T12:00:00Z') });
  expect([code, out.length]).toEqual([0, 1]);
  return JSON.parse(out[0]!) as Record<string, unknown>;
}
/** The same rows the other way round. */
const reversed = Object.fromEntries(Object.entries(files).map(([name, [header, ...rows]]) => [name, [header!, ...rows.reverse()]]));
const without = (...names: string[]) => Object.fromEntries(Object.entries(files).filter(([name]) => !names.includes(name)));

describe('accuracy of an export', () => {
  it('is told by person, team and week, with what slipped and what was missed', async () => {
    const told = await ask(['--question', 'accuracy']);
    const org = (told.teams as { byWeek: object[] }[])[0]!;
    const all = { wape: 700 / 600, bias: 700 / 600, periods: 1 };
    expect({ ...told, teams: (told.teams as { id: string; wape: number; bias: number }[]).map((t) => [t.id, t.wape, t.bias]) }).toEqual({
      basis: 'commit', week: 2, currency: 'EUR', periods: ['2026-Q3'],
      people: [{ id: '005000000000001', periods: 1, maeMinor: 400, onlySelf: true }, { id: '005000000000002', periods: 1, maeMinor: 300, onlySelf: true }],
      teams: [['org', 700 / 600, 700 / 600], ['005000000000009', 700 / 600, 700 / 600]],
      slipRate: 1 / 3, missRate: 2 / 3, slipRateByMoney: 300 / 1300, missRateByMoney: 400 / 1300, forecastDeals: 3, forecastMinor: 1300,
      byPeriod: [{ period: '2026-Q3', forecastMinor: 1300, actualMinor: 600, hubspotAccuracy: 0 }],
      earlierTiming: { periods: ['2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1'], deals: 0, amountMinor: 0, wonDeals: 0, wonMinor: 0, share: null, shareByMoney: null },
      running: { period: '2026-Q4', week: 8, forecastMinor: 5300, wonMinor: 300, range: null, none: 'tooFewPeriods' },
      notes: ['Of 2 people there are fewer than 8 periods: that is for their own eyes only.'],
    });
    expect(org.byWeek.slice(10)).toEqual([{ week: 11, ...all }, { week: 12, wape: 600 / 600, bias: 600 / 600, periods: 1 }, { week: 13, wape: 0, bias: 0, periods: 1 }, { week: 14, wape: 0, bias: 0, periods: 1 }]);
  });
  it('takes the periods up to the one named, of its kind, and one person’s deals', async () => {
    expect((await ask(['--question', 'accuracy', '--period', '2026-09'])).periods).toEqual(['2026-09']);
    expect((await ask(['--question', 'accuracy', '--period', '2026-Q2'])).periods).toEqual([]);
    expect(await ask(['--question', 'accuracy', '--owner', '005000000000002'])).toMatchObject({ people: [{ id: '005000000000002' }], teams: [{ id: 'org', wape: null, bias: null }], slipRate: 1, missRate: 1 });
  });
  it('tells nobody’s own where owners’ changes are not recorded, and says so', async () => {
    const told = await ask(['--question', 'accuracy'], without('OpportunityFieldHistory'));
    expect(told).toMatchObject({ people: [], slipRate: 1 / 3 });
    expect(told.notes).toContain('Owner changes are not recorded: whose a deal was then is not proven, so that nobody’s own accuracy is told.');
  });
  it('knows nothing of opportunities alone', async () =>
    expect(await ask(['--question', 'accuracy'], without('OpportunityHistory', 'OpportunityFieldHistory'))).toMatchObject({ periods: [], people: [], slipRate: null, missRate: null }));
  it.each(['accuracy', 'calibration'])('%s is the same for any order of the rows', async (question) => expect(await ask(['--question', question], reversed)).toEqual(await ask(['--question', question])));
});

describe('calibration of an export', () => {
  it('tells categories from closed periods, and that too few deals closed for the stages', async () => {
    const told = await ask(['--question', 'calibration', '--period', '2026-Q3']);
    expect(told).toMatchObject({ stages: [], brier: null, maturedBefore: null, week: 2, categories: [{ category: 'commit', n: 3, won: 1, share: 1 / 3, drawn: false, periods: 1 }] });
    expect(told.notes).toEqual(['Fewer than 20 deals have closed: how long a deal usually takes isn’t known, so that none counts as matured.']);
  });
  it('tells stages once enough deals have closed', async () => {
    const many = Array.from({ length: 30 }, (_, i) => `E${String(i).padStart(2, '0')}`);
    const told = await ask(['--question', 'calibration'], {
      ...files,
      Opportunity: [...files.Opportunity!, ...many.map((id, i) => opportunity(id, i < 18 ? 'Won' : 'Lost', '1.00', '2026-03-20', '005000000000001', '2026-01-02T08:00:00.000Z', '2026-03-20T10:00:00.000Z'))],
      OpportunityHistory: [...files.OpportunityHistory!, ...many.flatMap((id, i) => [row(100 + i, id, 'Negotiate', '1.00', '2026-03-20', '2026-01-02T08:00:00.000Z'), row(200 + i, id, i < 18 ? 'Won' : 'Lost', '1.00', '2026-03-20', '2026-03-20T10:00:00.000Z')])],
    });
    // D1, D2 and D3 are matured too; of all 33, 20 were won.
    expect(told.stages).toEqual([{ p: 0.8, n: 33, won: 20, share: 20 / 33, low: expect.closeTo(0.4368, 3) as number, high: expect.closeTo(0.7532, 3) as number, drawn: true, stillOpen: 0 }]);
    expect(told.brier).toBeCloseTo((20 * 0.04 + 13 * 0.64) / 33, 12);
  });
});

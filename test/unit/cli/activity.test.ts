import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explain } from '../../../lib/cli/explain.ts';
import { formatDay } from '../../../lib/model/day.ts';
import { activityOrg, CURVES } from '../support/activity-org.ts';

let dir = '';
beforeEach(async () => { dir = await mkdtemp(join(tmpdir(), 'export-')); });
afterEach(() => rm(dir, { recursive: true }));

/** An export as Salesforce writes it: calls as tasks, meetings as events, both on leads. */
function files(people: number, weeks: number): Record<string, string> {
  const { activities } = activityOrg({ seed: 5, curve: CURVES.find((c) => c.name === 'tent')!, people, weeks });
  const ids = new Map<string, string>();
  const lead = (id: string | null): string => {
    if (id === null) return '';
    if (!ids.has(id)) ids.set(id, `00Q${String(ids.size).padStart(12, '0')}`);
    return ids.get(id)!;
  };
  const rows = (kind: 'call' | 'meeting') => activities.filter((a) => a.kind === kind);
  return {
    'Organization.csv': 'Id,Name,TimeZoneSidKey,FiscalYearStartMonth,DefaultCurrencyIsoCode\n00D1,Acme,Europe/Berlin,1,EUR\n',
    'OpportunityStage.csv': 'MasterLabel,IsClosed,IsWon,SortOrder,ForecastCategory,DefaultProbability\nNegotiate,false,false,1,Forecast,80\nClosed Won,true,true,2,Closed,100\n',
    'Opportunity.csv': 'Id,Name,StageName,Amount,CloseDate,OwnerId,IsDeleted,CreatedDate,LastModifiedDate,SystemModstamp\n006000000000001,Deal,Negotiate,100.10,2026-12-20,P000,false,2026-02-01T08:00:00.000Z,2026-02-01T08:00:00.000Z,2026-02-01T08:00:00.000Z\n',
    'User.csv': ['Id,Name,IsActive', ...Array.from({ length: people }, (_, i) => `P${String(i).padStart(3, '0')},Person ${i},true`)].join('\n'),
    'Task.csv': ['Id,WhoId,OwnerId,ActivityDate,Status,IsClosed,TaskSubtype,CallDurationInSeconds,CreatedDate', ...rows('call').map((a, i) => `00T${String(i).padStart(12, '0')},${lead(a.leadId)},${a.ownerId!},${formatDay(a.day!)},Completed,true,Call,${a.minutes! * 60},${formatDay(a.day!)}T10:00:00.000Z`)].join('\n'),
    'Event.csv': ['Id,WhoId,OwnerId,ActivityDate,StartDateTime,EndDateTime,IsAllDayEvent,CreatedDate', ...rows('meeting').map((a, i) => `00U${String(i).padStart(12, '0')},${lead(a.leadId)},${a.ownerId!},${formatDay(a.day!)},${formatDay(a.day!)}T10:00:00.000Z,${formatDay(a.day!)}T11:00:00.000Z,false,${formatDay(a.day!)}T09:00:00.000Z`)].join('\n'),
  };
}

async function answer(people: number, weeks: number, args: string[] = []): Promise<{ code: number; out: string }> {
  for (const [name, text] of Object.entries(files(people, weeks))) await writeFile(join(dir, name), text);
  const out: string[] = [];
  const code = await explain(['--data', dir, '--question', 'activity', ...args], { out: (t) => out.push(t), err: () => undefined, now: Date.parse('2026-11-23T12:00:00Z') });
  return { code, out: out.join('\n') };
}

/** The contract: `{people, weeks, curve: [{from, to, n, effect, low, high}], noGainAbove: {value, low, high} | null, why}`. */
interface Contract {
  people: number;
  weeks: number;
  curve: { from: number; to: number; n: number; effect: number; low: number; high: number }[];
  noGainAbove: { value: number; low: number; high: number } | null;
  why: string;
}
const json = async (people: number, weeks: number, args: string[] = []) => JSON.parse((await answer(people, weeks, ['--json', ...args])).out) as Contract & { kind: string; effect: string; personWeeks: number };

describe('explain --question activity', () => {
  it('answers as its contract says, from Task.csv and Event.csv as Salesforce exports them', async () => {
    const told = await json(16, 40);
    const keys = (o: object, names: string[]) => names.filter((k) => k in o);
    expect(keys(told, ['people', 'weeks', 'curve', 'noGainAbove', 'why'])).toHaveLength(5);
    expect([told.people, told.weeks, told.kind, told.effect]).toEqual([16, 39, 'calls', 'meetings']);
    for (const bin of told.curve) {
      expect([bin.from, bin.to, bin.n, bin.effect, bin.low, bin.high].every(Number.isFinite)).toBe(true);
      expect(bin.from <= bin.to && bin.low <= bin.effect && bin.effect <= bin.high).toBe(true);
    }
    expect(told.curve.reduce((n, b) => n + b.n, 0)).toBe(told.personWeeks);
    expect(told.noGainAbove).toEqual({ value: expect.any(Number) as number, low: expect.any(Number) as number, high: expect.any(Number) as number });
    expect([told.noGainAbove!.low <= 45, told.noGainAbove!.high >= 45, told.why.length > 0]).toEqual([true, true, true]);
  }, 60_000);
  it('names no point and says why where too little is recorded', async () => {
    expect(await json(3, 12)).toMatchObject({ people: 3, curve: [], noGainAbove: null, why: 'Not enough data: 3 people have weeks with anything recorded; it takes 5.' });
  });
  it('answers in words, and says which activities it knows', async () => {
    expect((await answer(6, 20, ['--kind', 'calls', '--effect', 'meetings'])).out).toContain('What more calls in a week went with: meetings per person-week; 6 people');
    expect((await answer(3, 4, ['--kind', 'faxes'])).code).toBe(2);
  });
});

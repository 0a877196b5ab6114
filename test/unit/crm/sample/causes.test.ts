import { describe, expect, it } from 'vitest';
import type { PlannedDeal } from '../../../../lib/crm/sample/generate/index.ts';
import type { Story } from '../../../../lib/crm/sample/generate/story.ts';
import { quartersTo } from '../../../../lib/crm/sample/generate/calendar.ts';
import { changeQuietly } from '../../../../lib/crm/sample/generate/causes/neutral.ts';
import { makeSampleOrg } from '../../../../lib/crm/sample/generate/index.ts';
import { stageDefaults, type StageName } from '../../../../lib/crm/sample/generate/stages.ts';
import { EVIDENCE_IDS } from '../../../../lib/model/causes/evidence.ts';
import { CAUSES } from '../../../../lib/model/causes/index.ts';
import { at, d } from '../../support/books.ts';

const { tables, truth } = makeSampleOrg({ seed: 7, today: '2026-11-23' });
const deals = truth.quarters.flatMap((q) => q.deals);
const LOSSES = new Set(['slipped', 'overdue', 'lost', 'removed', 'reversed', 'wonForLess']);
const caused = deals.filter((x): x is PlannedDeal & { cause: NonNullable<PlannedDeal['cause']> } => x.cause !== undefined);

describe('the causes of the sample org', () => {
  it('are planted behind every loss and nothing else, out of the catalogue', () => {
    expect(deals.filter((x) => LOSSES.has(x.reason) !== (x.cause !== undefined))).toEqual([]);
    const ids = new Set(CAUSES.map((c) => c.id));
    expect(caused.filter((x) => !ids.has(x.cause.id) || x.cause.evidence.some((e) => !(EVIDENCE_IDS as readonly string[]).includes(e)))).toEqual([]);
  });
  it('are many, none of them most of all, and of most functions', () => {
    const counts = Map.groupBy(caused, (x) => x.cause.id);
    expect(counts.size).toBeGreaterThanOrEqual(18);
    expect(Math.max(...[...counts.values()].map((l) => l.length)) / caused.length).toBeLessThan(0.2);
    expect(new Set(caused.map((x) => CAUSES.find((c) => c.id === x.cause.id)!.function)).size).toBeGreaterThanOrEqual(7);
  });
  it('leave something in most losses and nothing in some', () => {
    const silent = caused.filter((x) => x.cause.evidence.length === 0).length / caused.length;
    expect([silent > 0.2, silent < 0.6]).toEqual([true, true]);
  });
  it('were news or not', () => expect(new Set(caused.map((x) => x.cause.newInformation))).toEqual(new Set([true, false])));
  it('leave what they are said to leave', () => {
    const rows = new Map(tables.Opportunity!.map((r) => [r.Id, r]));
    const leads = new Set(tables.Lead!.map((r) => r.ConvertedOpportunityId));
    const left = (evidence: string) => caused.filter((x) => x.cause.evidence.includes(evidence)).map((x) => ({ x, row: rows.get(x.opportunityId)! }));
    expect(left('competitor').filter(({ row }) => row.Competitor__c === null)).toEqual([]);
    expect(left('lossReason').filter(({ row }) => row.Loss_Reason__c === null || row.StageName !== 'Closed Lost')).toEqual([]);
    expect(left('rawLead').filter(({ row }) => !leads.has(row.Id!))).toEqual([]);
    expect(left('removed').filter(({ row }) => row.IsDeleted !== true)).toEqual([]);
    expect(['competitor', 'lossReason', 'rawLead', 'removed', 'silent', 'singleContact', 'stageSkipped', 'lateEntry', 'pushed', 'quarterEnd', 'waitingOnUs', 'crowdedOwner'].filter((e) => left(e).length === 0)).toEqual([]);
  });
  it('are told of the deals that everybody looks at', () => {
    const of = (id: string) => truth.quarters.at(-1)!.deals.find((x) => x.opportunityId === id)!.cause;
    expect([of(truth.showcase.opportunityId), of(truth.showcase.surpriseOpportunityId)]).toEqual([
      { id: 'one-contact-only', newInformation: false, evidence: ['singleContact', 'pushed'] }, { id: 'contract-too-long', newInformation: true, evidence: ['waitingOnUs'] },
    ]);
  });
});

describe('the fields of the company’s own', () => {
  const rows = tables.Opportunity!;
  it('say why a deal was lost, where it stands lost and somebody filled it in', () => {
    expect(rows.filter((r) => r.Loss_Reason__c !== null && r.StageName !== 'Closed Lost')).toEqual([]);
    const lost = rows.filter((r) => r.StageName === 'Closed Lost');
    const blank = lost.filter((r) => r.Loss_Reason__c === null).length / lost.length;
    expect([blank > 0.1, blank < 0.3]).toEqual([true, true]);
    expect(new Set(lost.map((r) => r.Loss_Reason__c)).size).toBeGreaterThan(8);
  });
  it('keep the past of the loss reason, the last being what it says now', () => {
    const last = new Map(tables.OpportunityFieldHistory!.filter((r) => r.Field === 'Loss_Reason__c').map((r) => [r.OpportunityId, r.NewValue]));
    expect(rows.filter((r) => (last.get(r.Id!) ?? null) !== r.Loss_Reason__c)).toEqual([]);
  });
  it('name competitors on won deals too, and recurring revenue never above the amount', () => {
    expect(rows.filter((r) => r.IsWon === true && r.Competitor__c !== null).length).toBeGreaterThan(20);
    expect(rows.filter((r) => r.ARR__c !== null && (r.Amount === null || (r.ARR__c as number) > (r.Amount as number) + 0.005))).toEqual([]);
    expect(rows.filter((r) => r.ARR__c !== null).length).toBeGreaterThan(1000);
  });
});

describe('evidence is laid', () => {
  const quarters = quartersTo(d('2026-11-23'));
  const stage = (name: StageName) => ({ stage: name, ...stageDefaults(name) });
  const story = (): Story => ({
    id: 'D', name: 'D', account: 0, currency: 'EUR', source: null, type: 'New Business', owners: [{ at: 0, ownerId: 'A' }], deletedAt: null, nextStep: null, contacts: 2, silentFrom: null, quiet: [], touches: [], fromLead: false,
    saves: [
      { at: at('2026-05-01'), by: 'A', amount: 100, close: d('2026-08-20'), ...stage('Qualification') }, { at: at('2026-06-10'), by: 'A', amount: 100, close: d('2026-08-20'), ...stage('Negotiation') },
      { at: at('2026-09-20'), by: 'A', amount: 100, close: d('2026-11-20'), ...stage('Negotiation') },
    ],
  });
  const change = (to: (saves: Story['saves']) => Story['saves'] | null) => { const s = story(); return [changeQuietly(s, quarters, at('2026-11-23'), to), JSON.stringify(s) === JSON.stringify(story())]; };

  it('where no quarter’s numbers move by it', () => {
    expect(change((saves) => { saves[1]!.at = at('2026-05-03'); return saves; })).toEqual([true, false]);
    expect(change((saves) => { saves[0]!.close = saves[1]!.close = d('2026-09-30'); return saves; })).toEqual([true, false]);
  });
  it.each<[string, (saves: Story['saves']) => Story['saves'] | null]>([
    ['moves the forecast into another quarter', (saves) => { saves[1]!.close = d('2026-10-01'); return saves; }],
    ['takes the deal out of the forecast', (saves) => { saves[1]!.at = at('2026-07-10'); return saves; }],
    ['changes the amount that was forecast', (saves) => { saves[1]!.amount = 99; return saves; }],
    ['changes how the deal stands now', (saves) => { saves[2]!.close = d('2026-11-21'); return saves; }],
    ['changes when it was created', (saves) => { saves[0]!.at = at('2026-04-30'); return saves; }],
    ['puts saves out of order', (saves) => { saves[1]!.at = at('2026-04-01'); return saves; }],
    ['finds no room', () => null],
  ])('and is taken back where it %s', (_, to) => expect(change(to)).toEqual([false, true]));
});

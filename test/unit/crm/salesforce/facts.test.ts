import { describe, expect, test } from 'vitest';
import type { Row } from '../../../../lib/crm/sample/tables.ts';
import type { FactName, FieldMap } from '../../../../lib/model/facts.ts';
import { fieldCandidates, type DescribedField } from '../../../../lib/crm/salesforce/map/candidates.ts';
import { mapExport } from '../../../../lib/crm/salesforce/map/index.ts';

const NOW = Date.parse('2026-11-24T08:00:00Z');
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const DEAL = '006000000000001AAA';
const deal = (over: Row = {}): Row => ({ Id: DEAL, Name: 'Deal', StageName: 'Proposal', Amount: 5, CloseDate: '2026-12-01', CreatedDate: '2026-02-01', ARR__c: 120.5, Competitor__c: 'Acme', ...over });
const change = (Id: string, day: string, OldValue: Row[string], NewValue: Row[string], Field = 'ARR__c', OpportunityId = DEAL): Row => ({ Id, OpportunityId, Field, CreatedDate: day, OldValue, NewValue });
const map = (fields: Partial<Record<FactName, string>>): FieldMap => ({ fields: Object.fromEntries(Object.entries(fields).map(([fact, field]) => [fact, { object: 'deal', field, label: field }])), motions: {} });
const factsOf = (rows: Row[], history: Row[] | undefined, fields: FieldMap) => mapExport({ Opportunity: rows, ...(history && { OpportunityFieldHistory: history }) }, { now: NOW, fields }).deals.map((d) => d.facts);

describe('the company’s own facts on a deal', () => {
  test('carry their past, the first row’s old value first', () => {
    const history = [change('3', '2026-06-01', 100, 120.5), change('2', '2026-03-01', null, 100), change('1', '2026-01-10', 1, 2, 'ARR__c', '006000000000009AAA')];
    expect(factsOf([deal()], history, map({ arr: 'ARR__c', competitor: 'Competitor__c' }))).toEqual([{
      arr: { now: '120.5', history: [{ at: at('2026-02-01'), value: null }, { at: at('2026-03-01'), value: '100' }, { at: at('2026-06-01'), value: '120.5' }] },
      competitor: { now: 'Acme', history: null },
    }]);
  });

  test('say nothing of the time before their changes were recorded', () => {
    const elsewhere = [change('1', '2026-05-01', 1, 2, 'ARR__c', '006000000000009AAA')];
    expect(factsOf([deal()], elsewhere, map({ arr: 'ARR__c' }))).toEqual([{ arr: { now: '120.5', history: [{ at: at('2026-05-01'), value: '120.5' }] } }]);
  });

  test('keep rows of one instant in the order of their ids, whatever the order of the table', () => {
    const history = [change('B', '2026-06-01', 2, 3), change('A', '2026-06-01', 1, 2)];
    const facts = (rows: Row[]) => factsOf([deal({ ARR__c: 3, CreatedDate: '2026-06-01' })], rows, map({ arr: 'ARR__c' }));
    expect([facts(history), facts([...history].reverse())]).toEqual(Array(2).fill([{ arr: { now: '3', history: [{ at: at('2026-06-01'), value: '2' }, { at: at('2026-06-01'), value: '3' }] } }]));
  });

  test('are blank where blank, absent where the column is, and none without a map', () => {
    expect([factsOf([deal({ ARR__c: null })], undefined, map({ arr: 'ARR__c', acv: 'ACV__c' })), mapExport({ Opportunity: [deal()] }, { now: NOW }).deals[0]!.facts]).toEqual([[{ arr: { now: null, history: null } }], undefined]);
  });

  test('take shares of credit by the split type’s name', () => {
    const split = (SplitOwnerId: string | null, SplitPercentage: number, over: Row = {}): Row => ({ OpportunityId: DEAL, SplitOwnerId, SplitTypeId: '149000000000001AAA', SplitPercentage, ...over });
    const tables = { Opportunity: [deal()], OpportunitySplitType: [{ Id: '149000000000001AAA', MasterLabel: 'Revenue', IsTotalValidated: true }], OpportunitySplit: [split('005000000000001AAA', 60), split('005000000000002AAA', 40), split('005000000000003AAA', 5, { IsDeleted: true }), split(null, 1)] };
    expect([mapExport(tables, { now: NOW }).deals[0]!.splits, mapExport({ Opportunity: [deal()] }, { now: NOW }).deals[0]!.splits]).toEqual([[{ splitType: 'Revenue', userId: '005000000000001AAA', percent: 60 }, { splitType: 'Revenue', userId: '005000000000002AAA', percent: 40 }], undefined]);
  });
});

describe('fields that might hold a fact', () => {
  const field = (name: string, type: string, label = name.replace('__c', '').replaceAll('_', ' '), custom = name.endsWith('__c')): DescribedField => ({ name, label, type, custom, options: type === 'picklist' ? [{ value: 'a', label: 'A' }] : [] });
  const found = (...deal: DescribedField[]) => fieldCandidates({ deal, lead: [] }, {}).map((c) => [c.fact, c.field]);

  test('are proposed by type and by words of several languages', () => {
    expect(found(field('ARR__c', 'currency'), field('X1__c', 'currency', 'Jahresvertragswert'), field('X2__c', 'picklist', 'Motif de perte'), field('X3__c', 'textarea', 'Motivo de la pérdida'), field('X4__c', 'reference', 'Wettbewerber'), field('MissReason__c', 'picklist', 'Why'), field('X5__c', 'boolean', 'Qualifié'))).toEqual([
      ['arr', 'ARR__c'], ['acv', 'X1__c'], ['lossReason', 'X2__c'], ['lossReason', 'X3__c'], ['competitor', 'X4__c'], ['qualification', 'X5__c'], ['causeOut', 'MissReason__c'],
    ]);
  });

  test('are not those whose type can’t hold it, or whose name only contains the letters', () => {
    expect(found(field('ARR__c', 'string'), field('Carrier__c', 'currency'), field('Warranty_Type_Cost__c', 'currency'), field('Amount', 'currency', 'ARR'), field('Segmented__c', 'picklist'))).toEqual([]);
  });

  test('name why, whether changes are seen recorded, and the choices', () => {
    expect(fieldCandidates({ deal: [field('Type', 'picklist')], lead: [field('Reject_Reason__c', 'picklist')] }, { Type: 1 })).toEqual([
      { fact: 'motion', object: 'deal', field: 'Type', label: 'Type', type: 'picklist', why: 'A picklist named Type: it may hold new, expansion or renewal.', hasHistory: true, options: [{ value: 'a', label: 'A' }] },
      { fact: 'rejectionReason', object: 'lead', field: 'Reject_Reason__c', label: 'Reject Reason', type: 'picklist', why: 'A picklist named Reject Reason: it may hold why leads are turned down.', hasHistory: false, options: [{ value: 'a', label: 'A' }] },
    ]);
  });

  test('are read off the columns of an export, where all cells are text', () => {
    const rows = [deal({ ARR__c: '120.5', Loss_Reason__c: 'Price' }), deal({ Id: '006000000000002AAA', ARR__c: '', Loss_Reason__c: '' })];
    expect(mapExport({ Opportunity: rows }, { now: NOW }).context.fieldCandidates!.map((c) => [c.fact, c.field, c.type, c.options.map((o) => o.value)])).toEqual([['arr', 'ARR__c', 'double', []], ['lossReason', 'Loss_Reason__c', 'picklist', ['Price']], ['competitor', 'Competitor__c', 'picklist', ['Acme']]]);
  });
});

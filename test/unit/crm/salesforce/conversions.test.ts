import { expect, it } from 'vitest';
import { mapExport } from '../../../../lib/crm/salesforce/map/index.ts';

const deal = (id: string) => ({ Id: id, Name: id, StageName: 'Qualify', Amount: '100', CloseDate: '2026-08-20', OwnerId: '005U1', IsDeleted: 'false', CreatedDate: '2026-02-05T08:00:00.000Z', LastModifiedDate: '2026-03-05T08:00:00.000Z' });
const lead = (id: string, dealId: string | null, converted: string | null, over: object = {}) => ({ Id: id, Status: 'Qualified', CreatedDate: '2026-01-01T08:00:00.000Z', ConvertedOpportunityId: dealId ?? '', ConvertedDate: converted ?? '', ...over });

it('a deal of an export says when its lead was converted: the first of several, and nothing where there is none', () => {
  const { deals } = mapExport({
    Opportunity: ['D1', 'D2', 'D3'].map(deal), OpportunityHistory: [], User: [],
    Lead: [lead('L1', 'D1', '2026-02-07T00:00:00.000Z'), lead('L2', 'D1', '2026-02-05T00:00:00.000Z'), lead('L3', null, '2026-02-01T00:00:00.000Z'), lead('L4', 'gone', '2026-02-01T00:00:00.000Z'), lead('L5', 'D3', '2026-02-01T00:00:00.000Z', { IsDeleted: 'true' })],
  }, { now: Date.parse('2026-11-23T12:00:00Z') });
  expect(deals.map((d) => [d.id, d.leadConvertedAt])).toEqual([['D1', Date.parse('2026-02-05T00:00:00Z')], ['D2', null], ['D3', null]]);
});

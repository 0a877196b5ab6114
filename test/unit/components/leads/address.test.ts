import { expect, it } from 'vitest';
import { leadsAddress, leadsAsk } from '../../../../components/leads/address.ts';

it('keeps which leads in the address, and leaves out what is usual', () => {
  expect([leadsAddress('c 1', { by: 'source', periodId: null }), leadsAddress('c', { by: 'campaign', periodId: '2026-Q3' })]).toEqual(['?tab=leads&connection=c+1', '?tab=leads&connection=c&by=campaign&period=2026-Q3']);
  expect([leadsAsk('?tab=leads&by=campaign&period=2026-Q3'), leadsAsk('?by=rank&period=')]).toEqual([{ by: 'campaign', periodId: '2026-Q3', missId: null, open: null }, { by: 'source', periodId: null, missId: null, open: null }]);
});

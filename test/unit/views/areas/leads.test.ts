import { expect, it } from 'vitest';
import { leadsView } from '../../../../lib/views/areas/leads.ts';
import { leadsInput } from '../../support/leads-company.ts';

it('shows', () => {
  const t = performance.now();
  const v = leadsView(leadsInput(), { by: 'source', periodId: null, missId: null, open: 'r0 won' });
  console.log(performance.now() - t, leadsInput().data.leads.length, JSON.stringify(v, null, 1).slice(0, 14000));
  expect(v.rows.length).toBeGreaterThan(3);
});

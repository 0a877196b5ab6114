import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { officeOver } from '../../support/office.ts';

const HEAD = 'record,id,assignee,measure,period,target,currency,parent';
const file = (...rows: string[]) => ({ name: 'plan.csv', text: [HEAD, ...rows].join('\n'), why: null });

test('a plan is taken in whole or not at all, and a second time changes nothing', async () => {
  const o = await officeOver([], { crm: 'sample' });
  const take = (plan: { name: string; text: string; why: string | null }, isTrial = false) => o.office.takePlan({ connection: o.connection.id, ...plan, isTrial });
  const good = file('goal,top,company,bookings,2026-Q4,300.00,EUR,', 'goal,part,named:Ann,bookings,2026-Q4,100.00,EUR,top');

  expect(await take(file('goal,top,company,bookings,2026-Q4,300.00,EUR,', 'goal,part,nobody,bookings,2026-Q4,100.00,EUR,top'))).toMatchObject({ taken: 0, problems: [{ line: 3 }] });
  expect(await take(good, true)).toMatchObject({ taken: 2, summary: ['2 new goals'] });
  expect(await o.records('goal')).toEqual([]);

  expect(await take(good)).toMatchObject({ taken: 2 });
  expect(await o.records('goal')).toHaveLength(1);
  expect(await take(good)).toMatchObject({ taken: 0, summary: ['All 2 rows say what stands already: nothing changes'] });

  const other = file('goal,part,named:Ann,bookings,2026-Q4,120.00,EUR,top');
  await expect(take(other)).rejects.toThrow('Say why');
  expect(await take({ ...other, why: 'Her note' })).toMatchObject({ taken: 1, needsWhy: true });
  const said = await o.records('goal');
  expect(said).toHaveLength(2);
  expect(said[1]!.body).toMatchObject({ act: 'set', why: 'Her note', goals: [{ id: 'part', target: { value: 12_000 } }] });
});

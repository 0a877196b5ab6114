import { expect, it } from 'vitest';
import { functionOf, worksIn } from '../../../lib/model/goals/function-titles.ts';

const by = (title: string | null, roleName: string | null = null): string | null => functionOf({ title, roleName });

it.each([
  ['Account Executive', 'sales'], ['VP of Sales', 'sales'], ['Sales Engineer', 'sales'], ['SDR', 'sales'], ['Vertriebsleiter', 'sales'], ['Chief Revenue Officer', 'sales'],
  ['CFO', 'finance'], ['Head of FP&A', 'finance'], ['Sales Operations Manager', 'finance'], ['General Counsel', 'legal'], ['Demand Generation Manager', 'marketing'], ['Chief Marketing Officer', 'marketing'],
  ['Customer Success Manager', 'customer-success'], ['Product Manager', 'product'], ['Software Engineer', 'product'], ['Managing Director', 'executives'], ['Chief Executive Officer', 'executives'], ['Vice President', null],
  ['HR Business Partner', 'people'], ['Barista', null], [null, null],
])('reads the function off the title “%s”', (title, id) => expect(by(title)).toBe(id));

it('takes the role where the title says nothing, and the title where both do', () => {
  expect([by(null, 'Marketing Team'), by('Barista', 'Marketing Team'), by('CFO', 'Sales')]).toEqual(['marketing', 'marketing', 'finance']);
});

it('finds a company’s own function by its words', () => {
  expect([worksIn({ title: 'Lab services lead', roleName: null }, 'lab-services'), worksIn({ title: 'CFO', roleName: null }, 'lab-services'), worksIn({ title: 'CFO', roleName: null }, 'sales')]).toEqual([true, false, false]);
});

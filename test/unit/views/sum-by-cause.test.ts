import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FinanceLine } from '../../../lib/messages/finance-line.ts';
import { sumByCause } from '../../../lib/views/sum-by-cause.ts';
import { disputed, line, money, none, open, stated } from '../../run/gallery-fixtures/finance-make.ts';

const exact = (minor: number) => money(minor / 100, '+');

it('sums lines that share a cause, those without one last, and names who owes a word once', () => {
  const lines = [
    line('slipped', 'A', -10, open('Yusuf', '9 Nov'), ''), line('slipped', 'B', -30, stated('Budget frozen', 'Customer'), ''), line('slipped', 'C', -500, open('Yusuf', '16 Nov'), ''),
    line('slipped', 'D', -40, disputed('Budget frozen', 'Customer', 'Priya'), ''), line('slipped', 'E', -25, { ...stated('Budget frozen', 'Customer'), state: 'agreed' }, ''),
  ];
  expect(sumByCause(lines, exact).map(({ label, state, deals, amount, owes, lines: ids }) => [label, state, deals, amount.minor, owes.map((o) => o.name), ids.map((i) => i.slice(3, 4))])).toEqual([
    ['Budget frozen', 'stated', 2, -5500, [], ['B', 'E']], ['Budget frozen', 'disputed', 1, -4000, ['Priya'], ['D']], ['No cause yet', 'open', 2, -51_000, ['Yusuf'], ['A', 'C']],
  ]);
});

it('says nothing where no cause is asked', () => {
  expect(sumByCause([line('new', 'A', 10, none, '')], exact)).toEqual([]);
  expect(sumByCause([], exact)).toEqual([]);
});

it('loses no line and no cent', () => {
  const cause = fc.constantFrom(none, open('Yusuf', '9 Nov'), stated('One', 'Sales'), stated('Two', 'Sales'), disputed('One', 'Sales', 'Priya'));
  const some = fc.array(fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), cause), { maxLength: 40 });
  fc.assert(fc.property(some, (made) => {
    const lines = made.map(([whole, c], i): FinanceLine => ({ ...line('lost', `deal ${i}`, whole, c, ''), id: String(i) }));
    const sums = sumByCause(lines, exact);
    if (lines.every((l) => l.cause.state === 'none')) return;
    expect(sums.flatMap((s) => s.lines).sort()).toEqual(lines.map((l) => l.id).sort());
    expect(sums.reduce((n, s) => n + s.amount.minor, 0)).toBe(lines.reduce((n, l) => n + l.amount.minor, 0));
  }));
});

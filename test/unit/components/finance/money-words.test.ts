import { expect, it } from 'vitest';
import { currencySign, shortMoney, typedAmount, zeroLike } from '../../../../components/finance/money-words.ts';

it('says where an axis starts, without a sign where the currency isn’t known', () => {
  expect([shortMoney(125_000_000, 'EUR'), shortMoney(-20_000_00, 'USD'), shortMoney(4_000_000, 'JPY'), shortMoney(125_000_000, 'XXX')]).toEqual(['€1.25m', '−$20k', '¥4m', '1.25 million']);
  expect(['EUR', 'CHF', 'XXX', ''].map(currencySign)).toEqual(['€', 'CHF', '', '']);
});

it('writes nothing with as many decimals as its neighbours', () => {
  expect(['−605,620.00', '1,200', '0.125'].map(zeroLike)).toEqual(['0.00', '0', '0.000']);
});

it('reads an amount as people type it, and nothing else', () => {
  const typed = ['2420000', '€2,420,000', '2 420 000.50', 'EUR 1,000', '−5', '1.234.567', '12,34', '2,420,000.1234', 'a lot', '', '1e6', '€'];
  expect(typed.map(typedAmount)).toEqual(['2420000', '2420000', '2420000.50', '1000', '-5', null, null, null, null, null, null, null]);
});

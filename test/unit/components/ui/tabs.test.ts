import { expect, it } from 'vitest';
import { minus } from '../../../../components/ui/figure.ts';
import { tabAfter } from '../../../../components/ui/tabs.tsx';

it('moves between tabs by arrow keys, around the ends, and the other way in a right-to-left script', () => {
  expect([tabAfter('ArrowRight', 2, 3, false), tabAfter('ArrowLeft', 0, 3, false), tabAfter('ArrowRight', 0, 3, true)]).toEqual([0, 2, 2]);
  expect([tabAfter('Home', 2, 3, false), tabAfter('End', 0, 3, false), tabAfter('a', 0, 3, false)]).toEqual([0, 2, null]);
});

it('takes money away with a true minus, a debt by adding it, and nothing as nothing', () => {
  const money = (minor: number, text: string) => minus({ minor, currency: 'EUR', text });
  expect([money(500, '€5'), money(-500, '−€5'), money(0, '€0')]).toEqual(['−€5', '€5', '€0']);
});

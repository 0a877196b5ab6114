import type { Amount } from '../../messages/areas/mine.ts';
import type { Unit } from '../../model/goals/measure.ts';
import type { OrgContext } from '../../model/org.ts';
import { digitsOf } from '../../model/currency.ts';
import { counted, makeWords } from '../format.ts';

/** Numbers of any unit as screens write them. Money is in the org's currency unless another is named. */
export interface AmountWords {
  text(value: number, unit: Unit, currency?: string | null): string;
  amount(value: number, unit: Unit): Amount;
  /** "€545,000 to €668,000", "48 to 55 %" */
  range(low: number, high: number, unit: Unit): string;
}

/** Shares with a decimal only where one is there: 55 %, 31.5 %. */
export function amountWords({ currencies }: Pick<OrgContext, 'currencies'>, locale: string): AmountWords {
  const words = makeWords(locale);
  const tenths = (value: number): string => (value % 100 === 0 ? words.percent(value / 10_000) : `${words.count(Math.trunc(value / 100))}.${Math.abs(Math.round((value % 100) / 10))}\u00a0%`);
  const text: AmountWords['text'] = (value, unit, currency) => {
    const code = currency ?? currencies.org;
    if (unit === 'money') return words.money(value, code, digitsOf(currencies, code));
    if (unit === 'count') return words.count(value);
    // A tenth that rounds up to a whole is that whole.
    return unit === 'share' ? tenths(Math.round(value / 10) * 10) : counted(words, value, 'day');
  };
  return {
    text, amount: (value, unit) => ({ value, unit, text: text(value, unit) }),
    range: (low, high, unit) => (low === high ? text(low, unit) : `${unit === 'money' ? text(low, unit) : text(low, unit).replace(/\u00a0.*$/, '')} to ${text(high, unit)}`),
  };
}

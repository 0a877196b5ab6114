import type { Unit } from '../../../model/goals/measure.ts';
import type { OrgContext } from '../../../model/org.ts';
import { digitsOf } from '../../../model/currency.ts';

const NBSP = '\u00a0';

/** A measure's number as it was entered, exactly: "€1,200.50", "240", "55.5 %", "30 days". */
export function valueText(value: number, { unit, currency }: { unit: Unit; currency: string | null }, context: OrgContext, locale: string): string {
  const sign = value < 0 ? '\u2212' : '';
  const of = Math.abs(value);
  if (unit === 'money') {
    const code = currency ?? context.currencies.org;
    const digits = digitsOf(context.currencies, code);
    const shown = of % 10 ** digits === 0 ? 0 : digits;
    const plain = (o: Intl.NumberFormatOptions): string => new Intl.NumberFormat(locale, { minimumFractionDigits: shown, maximumFractionDigits: shown, ...o }).format(of / 10 ** digits);
    return sign + (code === 'XXX' ? plain({}) : plain({ style: 'currency', currency: code, currencyDisplay: 'narrowSymbol' }));
  }
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  if (unit === 'share') return `${sign}${number.format(of / 100)}${NBSP}%`;
  return unit === 'days' ? `${sign}${number.format(of)}${NBSP}${of === 1 ? 'day' : 'days'}` : sign + number.format(of);
}

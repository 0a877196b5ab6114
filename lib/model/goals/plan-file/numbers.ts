import type { CurrencyTable } from '../../currency.ts';
import type { Target } from '../goal.ts';
import type { Unit } from '../measure.ts';
import { digitsOf } from '../../currency.ts';
import { formatMinorPlain, parseMinor } from '../../money.ts';

const PLAIN = /^-?\d+(?:\.\d+)?$/;

/** A target as a file writes it: money in major units, shares in percent, the rest whole. */
export const targetCell = ({ value, unit, currency }: Target, currencies: CurrencyTable): string =>
  formatMinorPlain(value, unit === 'money' ? digitsOf(currencies, currency ?? currencies.org) : unit === 'share' ? 2 : 0);

/** The integer that a cell says, exactly; or what is wrong with it. */
export function readTarget(cell: string, unit: Unit, currency: string | null, currencies: CurrencyTable): number | { why: string } {
  const text = cell.trim().replace(/^−/, '-').replace(unit === 'share' ? /\s*%$/ : /$^/, '');
  const digits = unit === 'money' ? digitsOf(currencies, currency ?? currencies.org) : unit === 'share' ? 2 : 0;
  if (text === '') return { why: 'The target is blank' };
  if (!PLAIN.test(text)) return { why: `‘${cell.slice(0, 60)}’ is no plain number. Write 1200000.50: a point before decimals, and no thousands, currency or other signs` };
  const decimals = (text.split('.')[1] ?? '').replace(/0+$/, '').length;
  if (decimals > digits) return { why: digits === 0 ? `${text} has decimals: ${unit === 'money' ? `${currency} has none` : `${unit === 'days' ? 'days' : 'counts'} are whole`}` : `${text} has more than ${digits} decimals, which ${unit === 'money' ? (currency ?? 'the currency') : 'a share'} doesn’t have` };
  const value = parseMinor(text, digits);
  return typeof value === 'number' ? value || 0 : { why: `${text} is too large to be held exactly` };
}

/** A whole percent from 0 to 1,000, or what is wrong. */
export function readPercent(cell: string): number | { why: string } {
  const text = cell.trim().replace(/\s*%$/, '');
  const n = Number(text);
  return /^\d{1,4}$/.test(text) && n <= 1000 ? n : { why: `‘${cell.slice(0, 60)}’ is no whole percent from 0 to 1000` };
}

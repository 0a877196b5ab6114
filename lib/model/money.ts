import type { CurrencyTable } from './currency.ts';
import type { Day } from './day.ts';
import { digitsOf, findCurrency } from './currency.ts';

/** A sum or conversion left the range of integers that a double holds exactly, ± 2^53. */
export class InexactMoney extends RangeError {
  override readonly name = 'InexactMoney';
}

/** Money is an integer of minor units. A number that a double can't hold exactly is an error, never a rounded figure. */
export function checkMinor(n: number): number {
  if (!Number.isSafeInteger(n)) throw new InexactMoney(`An amount of ${n} minor units can't be held exactly.`);
  return n;
}

/** Adds minor units; throws where the sum leaves the range of exact integers. */
export function sumMinor(values: Iterable<number>): number {
  let total = 0;
  for (const v of values) total = checkMinor(total + v);
  return total;
}

/**
 * Decimal text or a JSON number (`1234.5`, `"1e3"`, `"-0.005"`) as minor units, half away from zero.
 * null for blank; undefined where the text is no number, or one that a double can't hold exactly.
 */
export function parseMinor(value: string | number | null | undefined, digits: number): number | null | undefined {
  if (value === null || value === undefined) return null;
  const text = String(value).trim();
  if (text === '') return null;
  const m = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (!m || (!m[2] && !m[3])) return undefined;
  const shift = Number(m[4] ?? 0) + digits;
  const whole = (m[2] ?? '') + (m[3] ?? '');
  const point = (m[2] ?? '').length + shift;
  const padded = point > whole.length ? whole.padEnd(point, '0') : whole;
  const kept = point <= 0 ? '0' : padded.slice(0, point);
  const next = point < 0 ? '0' : (padded[point] ?? '0');
  const n = Number(BigInt(kept || '0') + (next >= '5' ? 1n : 0n));
  if (!Number.isSafeInteger(n)) return undefined;
  return m[1] === '-' ? -n || 0 : n;
}

/** Minor units as plain decimal text: 123456, 2 digits → `1234.56`. */
export function formatMinorPlain(minor: number, digits: number): string {
  const sign = minor < 0 ? '-' : '';
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** The rate of a currency on a day as decimal text ("1" for the org's own); undefined where none is known. */
function rateOn(table: CurrencyTable, code: string, on: Day): string | undefined {
  if (code === table.org) return '1';
  const rates = findCurrency(table, code)?.rates;
  if (!rates?.length) return undefined;
  let found = rates[0];
  for (const r of rates) {
    if (r.from > on) break;
    found = r;
  }
  return found?.perCorporate;
}

export interface Conversion {
  /** amount × share × numerator ÷ denominator, all exact. */
  numerator: bigint;
  denominator: bigint;
  factor: number;
}

/** A rate as it was written, exactly: decimal text, with an exponent too (`9.2E-1`), or one such number divided by another (`1/0.92`). */
function fraction(text: string): [bigint, bigint] | null {
  const [top, bottom, ...more] = text.split('/').map(decimalFraction);
  if (!top || bottom === null || more.length > 0) return null;
  return bottom ? [top[0] * bottom[1], top[1] * bottom[0]] : top;
}

function decimalFraction(text: string): [bigint, bigint] | null {
  const m = /^(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text.trim());
  if (!m || !(m[1] || m[2])) return null;
  const digits = BigInt((m[1] ?? '') + (m[2] ?? ''));
  const shift = Number(m[3] ?? 0) - (m[2] ?? '').length;
  return shift < 0 ? [digits, 10n ** BigInt(-shift)] : [digits * 10n ** BigInt(shift), 1n];
}

/** Whether a text is a rate that money can be converted at: a number above 0. */
export function isRate(text: string): boolean {
  const rate = fraction(text);
  return rate !== null && rate[0] > 0n && rate[1] > 0n;
}

/** How to turn minor units of `code` into minor units of the org's currency at the rate of a day; undefined without a rate. */
export function conversionOn(table: CurrencyTable, code: string, on: Day): Conversion | undefined {
  const rate = rateOn(table, code, on);
  if (rate === undefined) return undefined;
  const [top, bottom] = fraction(rate) ?? [0n, 1n];
  if (top === 0n || bottom === 0n) return undefined;
  const up = 10n ** BigInt(digitsOf(table, table.org));
  const down = 10n ** BigInt(digitsOf(table, code));
  const numerator = bottom * up;
  const denominator = top * down;
  return { numerator, denominator, factor: Number(numerator) / Number(denominator) };
}

/**
 * Converts and rounds once, half away from zero, exactly: the double is used only where it can't be near a half.
 * `percent` (0 to 100) weighs the amount by a probability in the same rounding.
 */
export function convertMinor(minor: number, by: Conversion, percent = 100): number {
  if (minor === 0 || percent === 0) return 0;
  if (percent === 100 && by.factor === 1 && by.numerator === by.denominator) return minor;
  const share = Math.round(percent * 1e6);
  const rough = Math.abs(minor) * by.factor * (share / 1e8);
  const part = rough - Math.floor(rough);
  // A double of this size is off by far less than 1e-4 of a unit below 2^32; nearer to a half, decide exactly.
  if (rough < 4_294_967_296 && Math.abs(part - 0.5) > 1e-4) return Math.sign(minor) * Math.round(rough) || 0;
  const top = BigInt(Math.abs(minor)) * by.numerator * BigInt(share);
  const bottom = by.denominator * 100_000_000n;
  const n = (2n * top + bottom) / (2n * bottom);
  return checkMinor(Math.sign(minor) * Number(n)) || 0;
}

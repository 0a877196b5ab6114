import type { Unit } from '../../lib/model/goals/measure.ts';
import { formatMinorPlain, parseMinor } from '../../lib/model/money.ts';
import { typedAmount } from '../finance/money-words.ts';

/** How a unit's number is typed: "640,000", "30", "55 %", "21". */
export const UNIT_HINT: Record<Unit, string> = { money: 'such as 640,000', count: 'such as 30', share: 'in percent, such as 55', days: 'in days, such as 21' };

/** A typed number in a measure's unit: minor units, whole things, hundredths of a percent or days. null where it is none. */
export function typedValue(text: string, unit: Unit, digits: number): number | null {
  const plain = typedAmount(text);
  if (plain === null || plain.startsWith('-')) return null;
  const value = parseMinor(plain, unit === 'money' ? digits : unit === 'share' ? 2 : 0);
  return typeof value === 'number' && ((unit !== 'count' && unit !== 'days') || !plain.includes('.')) ? value : null;
}

/** The same back, to be edited. */
export const valueText = (value: number, unit: Unit, digits: number): string => {
  const text = formatMinorPlain(value, unit === 'money' ? digits : unit === 'share' ? 2 : 0);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
};

import type { Unit } from './measure.ts';
import { parseMinor } from '../money.ts';

/** What somebody typed as a target: in its unit, or what is wrong with it and what to write instead. */
export type TypedTarget = { ok: true; value: number } | { ok: false; why: string };

const wrong = (why: string): TypedTarget => ({ ok: false, why });
const EXAMPLE: Record<Unit, string> = { money: 'Write an amount in figures, such as 640,000 or 640000.50.', count: 'Write a whole number, such as 240.', share: 'Write a percentage, such as 55 or 55.5.', days: 'Write whole days, such as 30.' };
const TIMES: Record<string, number> = { k: 3, m: 6, mio: 6, million: 6 };

/**
 * Reads a target as people type it: "€640,000", "640 000.50", "640k", "5.2m", "55 %", "30 days". Money to minor units (`digits` decimal places), shares to
 * hundredths of a percent, the rest whole. What can be read in two ways ("640.000") is asked again and never guessed.
 */
export function typedTarget(text: string, unit: Unit, digits = 2): TypedTarget {
  const bare = text.replace(/[\s\u00a0\u202f’']/g, '').replace(/−/g, '-').toLowerCase();
  if (bare === '') return wrong(`A target is missing. ${EXAMPLE[unit]}`);
  const m = /^(?:[a-z]{3}|\p{Sc})?(-?)([\d.,]+)(k|m|mio|million)?(%|days?|[a-z]{3}|\p{Sc})?$/u.exec(bare);
  if (!m) return wrong(EXAMPLE[unit]);
  const [, sign, figures, times, behind] = m;
  if (sign === '-') return wrong('A target is zero or more.');
  if (behind === '%' && unit !== 'share') return wrong(`This measure isn’t a percentage. ${EXAMPLE[unit]}`);
  if (/^days?$/.test(behind ?? '') && unit !== 'days') return wrong(`This measure isn’t counted in days. ${EXAMPLE[unit]}`);
  const plain = plainNumber(figures!, times === undefined);
  if (typeof plain !== 'string') return wrong(plain?.why ?? EXAMPLE[unit]);
  const places = (unit === 'money' ? digits : unit === 'share' ? 2 : 0) + (TIMES[times ?? ''] ?? 0);
  if ((/\.(\d*)/.exec(plain)?.[1]?.length ?? 0) > places) return wrong(unit === 'money' ? `This currency has ${digits === 0 ? 'no' : digits} decimal places. ${EXAMPLE.money}` : unit === 'share' ? 'A percentage has two decimal places at most.' : EXAMPLE[unit]);
  const value = parseMinor(plain, places);
  if (value === undefined || value === null) return wrong('This number is too large to be kept exactly.');
  if (unit === 'share' && value > 100_000) return wrong('A percentage above 1,000 is hardly meant. Write 55 for 55 %.');
  return { ok: true, value };
}

/** Figures with their separators as a decimal number with a point; what can mean two things says so; null where it is no number. */
function plainNumber(figures: string, isPlain: boolean): string | { why: string } | null {
  if (/^\d+$/.test(figures)) return figures;
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(figures)) return figures.replaceAll(',', '');
  if (isPlain && /^\d{1,3}\.\d{3}$/.test(figures)) return { why: `${figures} can be read in two ways. Write ${figures.replace('.', ',')} for thousands, or ${figures.slice(0, -1)} for decimals.` };
  if (/^\d+\.\d+$/.test(figures)) return figures;
  if (/^[\d.]+,\d{1,2}$|^\d{1,3}(?:\.\d{3})+$/.test(figures)) return { why: 'Write thousands with a comma and decimals with a point, such as 640,000.50.' };
  return null;
}

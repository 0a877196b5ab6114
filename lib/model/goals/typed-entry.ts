import type { Unit } from './measure.ts';
import { typedTarget, type TypedTarget } from './typed-target.ts';

/** What somebody typed as a number of a measure, in its unit: as targets are read, and below nothing too ("−12"). */
export function typedEntry(text: string, unit: Unit, digits: number): TypedTarget {
  const bare = text.trim();
  if (bare === '') return { ok: false, why: 'The number is missing.' };
  const isBelow = /^[^\d.,]{0,4}[-\u2212]/.test(bare);
  const read = typedTarget(isBelow ? bare.replace(/[-\u2212]/, '') : bare, unit, digits);
  return read.ok && isBelow ? { ok: true, value: -read.value || 0 } : read;
}

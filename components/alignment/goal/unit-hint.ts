import type { Unit } from '../../../lib/model/goals/measure.ts';

const HINTS: Record<Unit, string> = { money: 'In figures, such as 640,000 or 640k.', count: 'A whole number, such as 240.', share: 'A percentage, such as 55 or 55.5.', days: 'Whole days, such as 30.' };

/** How a number of a unit is written. */
export const unitHint = (unit: Unit): string => HINTS[unit];

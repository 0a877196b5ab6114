import * as v from 'valibot';
import { BASES } from './basis.ts';
import { day, parseDay } from './day.ts';
import { dealId, userId } from './ids.ts';

/** What shapes of records are made of: values as they come from outside, each within its limits. */
export const text = v.pipe(v.string(), v.maxLength(131_072));
export const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(255));
export const deal = v.pipe(id, v.transform(dealId));
export const user = v.pipe(id, v.transform(userId));
export const minor = v.pipe(v.number(), v.safeInteger());
export const count = v.pipe(minor, v.minValue(0));
/** What a Date can hold. */
export const instant = v.pipe(v.number(), v.integer(), v.minValue(-8.64e15), v.maxValue(8.64e15));
export const days = v.pipe(v.number(), v.integer(), v.minValue(-1e8), v.maxValue(1e8), v.transform(day));
export const isoDay = v.pipe(v.string(), v.check((t) => parseDay(t) !== null, 'no day such as 2026-11-24'));
export const currency = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));
export const basis = v.picklist(BASES);
export const decimal = v.pipe(v.string(), v.regex(/^\d+(?:\.\d+)?$/));
export const choice = v.nullable(v.array(v.string()));

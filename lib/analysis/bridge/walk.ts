import type { BridgeInput } from './bridge.ts';
import type { Movement, MovementLine } from './movement.ts';
import type { AsOf } from './as-of.ts';
import { addDays, dayOf, startOfDay } from '../../model/day.ts';
import { asOf } from './as-of.ts';
import { movement } from './movement.ts';
import { makeReader } from './reader.ts';

/** The forecast at one instant, and what made it so since the one before. */
export interface WalkWeek {
  at: number;
  forecast: number;
  /** Empty for the first. The forecast before + Σ lines = this one, exactly. */
  readonly lines: MovementLine[];
}

export interface Walk extends Movement {
  /** The start, each seventh day after it at 00:00, and the end. */
  weeks: WalkWeek[];
}

/** Instants of a walk: t0, 00:00 of every seventh day after t0's day, t1. */
export function walkInstants(t0: number, t1: number, zone: string): number[] {
  const out = [t0];
  const from = dayOf(t0, zone);
  for (let n = 7; ; n += 7) {
    const at = startOfDay(addDays(from, n), zone);
    if (at >= t1) break;
    out.push(at);
  }
  if (t1 > t0) out.push(t1);
  return out;
}

/**
 * The call walk: forecast(t0) → forecast(t1) on one basis, net (`lines`, one reason a deal over the whole time) and week by week.
 * Both are exact. In the weeks between, the scope is the start's; it is the end's at the end.
 */
export function callWalk(input: Omit<BridgeInput, 'call'>): Walk {
  const { book, context, period, basis, t0, t1, owners } = input;
  const atEnd = input.ownersAtEnd === undefined ? owners : input.ownersAtEnd;
  const instants = walkInstants(t0, t1, context.timeZone);
  const states: AsOf[] = [];
  for (let n = instants.length - 1; n >= 0; n--) states[n] = asOf(book, instants[n]!, states[n + 1]);
  const within = makeReader(book, context, period, basis, owners);
  const across = atEnd === owners ? within : makeReader(book, context, period, basis, owners, atEnd);
  const between = (from: number, to: number): Movement =>
    movement({ book, context, period, basis, start: states[from]!, end: states[to]!, reader: to === instants.length - 1 ? across : within, openOnly: false });
  const whole = between(0, instants.length - 1);
  const weeks: WalkWeek[] = [{ at: t0, forecast: whole.start, lines: [] }];
  for (let n = 1; n < instants.length; n++) {
    const step = between(n - 1, n);
    weeks.push({ at: instants[n]!, forecast: step.end, get lines() { return step.lines; } });
  }
  return { start: whole.start, end: whole.end, startDeals: whole.startDeals, endDeals: whole.endDeals, unknown: whole.unknown, weeks, get lines() { return whole.lines; } };
}

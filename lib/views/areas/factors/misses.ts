import type { BridgeLine } from '../../../analysis/bridge/bridge.ts';
import type { Period } from '../../../model/period.ts';
import type { AreaInput } from '../input.ts';
import { forecastBridge } from '../../../analysis/bridge/bridge.ts';
import { defaultBaseline, defaultEnd, firstCall } from '../../../analysis/bridge/dates.ts';
import { isLossLine } from '../../../analysis/causes/loss-lines.ts';
import { BOOKINGS } from '../../../model/forecast-type.ts';
import { parsePeriod, quarterOf, shiftQuarter } from '../../../model/period.ts';
import { callsOf } from '../../company/calls.ts';

/** What fell away from a period's forecast: the lines of the company's bridge, on the commit basis, by deal. */
export interface Missed {
  period: Period;
  t0: number;
  t1: number;
  /** Losses alone, the largest first. */
  lines: BridgeLine[];
}

const kept = new WeakMap<object, Map<string, Missed | null>>();

/** Quarters that a factor can be linked to: this one and the five before. */
const QUARTERS = 6;

/**
 * The misses of a period, as finance's page shows them for the company: forecast of what was in commit at the first call, else on the baseline's day, to the books' closing, else now.
 * null: no such period, or its forecast is still to come. Worked out once for each reading of the facts.
 */
export function missesOf(input: AreaInput, periodId: string): Missed | null {
  const { data: { book }, context, company, now } = input;
  let of = kept.get(book);
  if (!of) kept.set(book, (of = new Map()));
  const key = JSON.stringify([periodId, company.baselineDay, company.booksClosed[periodId] ?? null, company.records('call').length, input.data.today]);
  const found = of.get(key);
  if (found !== undefined) return found;
  const period = parsePeriod(periodId, context.calendar);
  const made = period && workOut(input, period);
  of.set(key, made);
  return made;

  function workOut({ company: c }: AreaInput, p: Period): Missed | null {
    const calls = callsOf({ company: c, context, typeId: BOOKINGS.id, scope: { kind: 'org' }, basis: 'commit' });
    const t0 = defaultBaseline(p, context.timeZone, { calls, baselineDay: c.baselineDay });
    if (t0 >= now) return null;
    const t1 = Math.max(t0, defaultEnd(p, context.timeZone, now, c.booksClosed));
    const bridge = forecastBridge({ book, context, period: p, basis: 'commit', t0, t1, owners: null, call: firstCall(calls, p) });
    return { period: p, t0, t1, lines: bridge.lines.filter(isLossLine).sort((a, b) => a.amount - b.amount || (a.dealId < b.dealId ? -1 : 1)) };
  }
}

/** Periods to link to, newest first, each with its misses. */
export function missedQuarters(input: AreaInput): Missed[] {
  const { context: { calendar }, data: { today } } = input;
  const running = quarterOf(today, calendar);
  return Array.from({ length: QUARTERS }, (_, i) => shiftQuarter(running, -i, calendar)).flatMap((p) => missesOf(input, p.id) ?? []);
}

import type { CallLevel, ForecastCall } from '../../model/forecast-call.ts';
import type { UserId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import { dayOf } from '../../model/day.ts';
import { checkMinor, conversionOn, convertMinor, sumMinor } from '../../model/money.ts';

/** What one level's word changed: the level's number before it − what it said. "Added 500k" is −500k. */
export interface Judgement {
  level: CallLevel;
  by: UserId | null;
  amount: number;
}

/** The way from the number called to the deals in it. Minor units of the org's currency. */
export interface Called {
  /** null: nobody called, or the call is in a currency without a rate (`callWithoutRate`). */
  called: number | null;
  judgement: Judgement[];
  /** Σ of the deals − what the CRM says without adjustments: splits, rates, deals that the reader can't see. Nobody's judgement. */
  unreconciled: number;
  callWithoutRate: boolean;
}

const NOBODY: Called = { called: null, judgement: [], unreconciled: 0, callWithoutRate: false };

/**
 * called + Σ judgement + unreconciled = Σ forecast(d), exactly. Where the CRM has no number without adjustments, the deals
 * themselves are what was adjusted: nothing is unreconciled, and the whole difference is the judgement of who called.
 * A call in another currency is converted at the rate of t0's day, as the deals are.
 */
export function callSide(forecast: number, call: ForecastCall | null, context: Pick<OrgContext, 'currencies' | 'timeZone'>, t0: number): Called {
  if (call === null) return NOBODY;
  const by = conversionOn(context.currencies, call.currency, dayOf(t0, context.timeZone));
  if (!by) return { ...NOBODY, callWithoutRate: true };
  const called = convertMinor(call.amount, by);
  const unadjusted = call.unadjusted === null ? forecast : convertMinor(call.unadjusted, by);
  const judgement: Judgement[] = [];
  let before = unadjusted;
  for (const level of call.levels) {
    const said = convertMinor(level.amount, by);
    judgement.push({ level: level.level, by: level.by, amount: checkMinor(before - said) || 0 });
    before = said;
  }
  if (before !== called) {
    const last = judgement.at(-1);
    if (last && call.calledBy !== null && last.by === call.calledBy) last.amount = checkMinor(last.amount + before - called) || 0;
    else judgement.push({ level: callerLevel(call), by: call.calledBy, amount: checkMinor(before - called) });
  }
  return { called, judgement, unreconciled: checkMinor(forecast - unadjusted) || 0, callWithoutRate: false };
}

/** Whose word a call is: a person's about their own deals, a manager's about a team, or of who stands above. */
const callerLevel = (call: ForecastCall): CallLevel => (call.scope === 'org' ? 'above' : call.scope.startsWith('person:') ? 'rep' : 'manager');

export const judged = (called: Pick<Called, 'judgement'>): number => sumMinor(called.judgement.map((j) => j.amount));

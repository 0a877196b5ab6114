import type { DealBook } from '../../model/book.ts';
import type { CallLevel, ForecastCall } from '../../model/forecast-call.ts';
import type { UserId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Period } from '../../model/period.ts';
import type { Bridge } from '../bridge/bridge.ts';
import type { ErrorShare } from './error-share.ts';
import { dayOf } from '../../model/day.ts';
import { conversionOn, convertMinor, sumMinor } from '../../model/money.ts';
import { forecastBridge } from '../bridge/bridge.ts';
import { booksClosed, periodEndInstant } from '../bridge/dates.ts';
import { errorShare } from './error-share.ts';

/** A called number beside what came in. Minor units of the org's currency. */
export interface CallResult {
  call: ForecastCall;
  period: Period;
  /** The first call of its period: the one that a period is judged by. */
  isFirst: boolean;
  actual: number;
  called: number;
  /** The deals without anybody's adjusting: as the CRM said, else the deals frozen with the call, else the basis as recorded then. */
  deals: number;
  levels: { level: CallLevel; amount: number }[];
}

export interface CallInput {
  book: DealBook;
  context: OrgContext;
  periods: readonly Period[];
  /** Calls of one scope and type; those of other periods, later than their period's end, or without a rate are left out. */
  calls: readonly ForecastCall[];
  owners: ReadonlySet<UserId> | null;
  now: number;
  closes?(period: Period): number;
}

/** Calls of closed periods against what came in, oldest first. Calls of the same instant are taken by their amount, lowest first. */
export function callResults({ book, context, periods, calls, owners, now, closes }: CallInput): CallResult[] {
  const out: CallResult[] = [];
  for (const period of new Map(periods.map((p) => [p.id, p])).values()) {
    const t1 = closes?.(period) ?? booksClosed(period, context.timeZone);
    if (t1 > now) continue;
    const own = calls
      .filter((c) => c.start === period.start && c.end === period.end && c.calledAt < periodEndInstant(period, context.timeZone))
      .sort((a, b) => a.calledAt - b.calledAt || a.amount - b.amount);
    const bridgeAt = (call: ForecastCall): Bridge => forecastBridge({ book, context, period, basis: call.basis, t0: call.calledAt, t1, owners });
    const actual = own.length > 0 ? bridgeAt(own[0]!).actual : 0;
    let isFirst = true;
    for (const call of own) {
      const by = conversionOn(context.currencies, call.currency, dayOf(call.calledAt, context.timeZone));
      if (!by) continue;
      const frozen = call.unadjusted ?? (call.deals && sumMinor(call.deals.map((d) => d.amount)));
      out.push({
        call, period, isFirst, actual, called: convertMinor(call.amount, by), deals: frozen === null ? bridgeAt(call).forecast : convertMinor(frozen, by),
        levels: call.levels.map((l) => ({ level: l.level, amount: convertMinor(l.amount, by) })),
      });
      isFirst = false;
    }
  }
  return out.sort((a, b) => a.period.start - b.period.start || a.period.end - b.period.end);
}

/** What one level's adjusting was worth, over the periods in which that level said a number. Mean absolute errors in minor units. */
export interface Worth {
  level: CallLevel | 'called';
  periods: number;
  maeDeals: number;
  /** Before this level adjusted what it was given, and after. */
  maeBefore: number;
  maeAfter: number;
  /** Periods that its adjusting brought nearer to the actual, and further from it; where it changed nothing, neither. */
  better: number;
  worse: number;
}

/** The called numbers' own WAPE and bias, and what adjusting was worth, level by level and in all (`called` against the deals). */
export function callAccuracy(results: readonly CallResult[]): ErrorShare & { worth: Worth[] } {
  const first = results.filter((r) => r.isFirst);
  const steps = new Map<Worth['level'], { actual: number; deals: number; before: number; after: number }[]>();
  const add = (level: Worth['level'], step: { actual: number; deals: number; before: number; after: number }): void => {
    steps.set(level, [...(steps.get(level) ?? []), step]);
  };
  for (const { actual, deals, called, levels } of first) {
    let before = deals;
    for (const { level, amount } of levels) {
      add(level, { actual, deals, before, after: amount });
      before = amount;
    }
    add('called', { actual, deals, before: deals, after: called });
  }
  const order: Worth['level'][] = ['rep', 'manager', 'above', 'called'];
  const worth = order.flatMap((level): Worth[] => {
    const list = steps.get(level);
    if (!list) return [];
    const mean = (of: 'deals' | 'before' | 'after'): number => Math.round(sumMinor(list.map((s) => Math.abs(s.actual - s[of]))) / list.length);
    const gain = list.map((s) => Math.abs(s.actual - s.before) - Math.abs(s.actual - s.after));
    return [{ level, periods: list.length, maeDeals: mean('deals'), maeBefore: mean('before'), maeAfter: mean('after'), better: gain.filter((g) => g > 0).length, worse: gain.filter((g) => g < 0).length }];
  });
  return { ...errorShare(first.map((r) => ({ forecast: r.called, actual: r.actual }))), worth };
}

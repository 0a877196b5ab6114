import type { FinanceAsk } from '../../messages/finance.ts';
import type { OrgContext } from '../../model/org.ts';
import { addDays, dayOf, formatDay } from '../../model/day.ts';
import { quarterOf } from '../../model/period.ts';

const WEEK = 7;

/** The Monday view: the running quarter, from a week ago (or its first day) to today, whatever wasn't asked for otherwise. */
export function mondayAsk(ask: FinanceAsk, context: OrgContext, now: number): FinanceAsk {
  const today = dayOf(now, context.timeZone);
  const running = quarterOf(today, context.calendar);
  const from = addDays(today, -WEEK);
  return { ...ask, periodId: ask.periodId ?? running.id, t0: ask.t0 ?? formatDay(from < running.start ? running.start : from), t1: ask.t1 ?? formatDay(today) };
}

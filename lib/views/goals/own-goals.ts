import type { MineView } from '../../messages/areas/mine.ts';
import type { GoalContext } from './context.ts';
import { digitsOf } from '../../model/currency.ts';
import { periodHolding, shiftPeriod } from '../../model/shift-period.ts';
import { goalsIn, inOrder } from './choose.ts';
import { goalCard } from './card.ts';

/** Goals that the reader set alone, and what a new one can be made of. */
export function ownGoals(context: GoalContext, periodId: string | null): MineView['own'] {
  const { input, desk } = context;
  const { calendar, currencies } = input.context;
  const { today } = input.data;
  const near = (['month', 'quarter', 'year'] as const).flatMap((kind) => {
    const now = periodHolding(today, kind, calendar);
    return kind === 'year' ? [now] : [now, shiftPeriod(now, 1, calendar)];
  });
  return {
    goals: goalsIn(input.ownGoals.values(), today, periodId).sort(inOrder).map((g) => goalCard(desk.work(g), context, { isAlone: true })),
    measures: [...desk.measures.values()].filter((m) => m.isOn && !m.isManual).map(({ id, label, unit, how }) => ({ id, label, unit, how })),
    periods: near.map((p) => ({ id: p.id, label: p.label, start: p.start, end: p.end, calendarId: calendar.id })),
    me: { id: input.me.userId, name: input.me.userName }, today, currency: currencies.org, digits: digitsOf(currencies, currencies.org),
  };
}

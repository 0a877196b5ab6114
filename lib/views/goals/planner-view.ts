import type { PlannerView } from '../../messages/areas/mine.ts';
import type { GoalContext } from './context.ts';
import type { Worked } from './worked-out.ts';
import { digitsOf } from '../../model/currency.ts';
import { counted } from '../format.ts';
import { isBookings, rateOf, usualOf } from './progress-words.ts';

/** The what-if on the first goal that deals make: where it starts from, or why there is none. */
export function plannerView(mine: readonly Worked[], context: GoalContext): { planner: PlannerView | null; noPlanner: string | null } {
  const none = (noPlanner: string | null) => ({ planner: null, noPlanner });
  const worked = mine.find((w) => isBookings(w.measure) && w.progress.phase === 'running');
  if (!worked) return none(null);
  const { progress: { gap, period } } = worked;
  if (gap === null) return none(`There is nothing to plan for “${context.title(worked.goal)}” yet: how much is missing isn’t known.`);
  if (gap === 0) return none(`“${context.title(worked.goal)}” is reached: there is nothing left to plan for it.`);
  const { winRate, size, cycle, open, openAmount } = context.desk.rates(worked);
  if (!winRate || !size || !cycle) return none('A plan needs a win rate, a usual size and a usual time to win. Fewer than 20 deals of the whole team closed in the four quarters before, or fewer than 3 were won with an amount.');
  const { words, amounts, input: { context: { currencies }, data } } = context;
  const first = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
  return {
    noPlanner: null,
    planner: {
      goalTitle: context.title(worked.goal), currency: currencies.org, digits: digitsOf(currencies, currencies.org), frame: { gap, today: data.today, end: period.end, open },
      start: { winRate: winRate.rate, size: size.value, deals: open, cycle: cycle.value },
      from: {
        winRate: rateOf(winRate, context, true), size: `${first(usualOf(size, context, true))}.`, cycle: `${first(usualOf(cycle, context, true))}, from creation to close date.`,
        deals: open === 0 ? 'None of yours is open and due in the period.' : `${counted(words, open, 'deal')} of yours ${open === 1 ? 'is' : 'are'} open and due in the period, ${amounts.text(openAmount, 'money')} in all.`,
      },
    },
  };
}

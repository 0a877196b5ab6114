import type { DealView } from '../../messages/views.ts';
import type { GoalFacts } from '../goal.ts';
import type { GoalContext } from './context.ts';
import type { Worked } from './worked-out.ts';
import type { DealNow } from '../../analysis/won.ts';
import type { UserId } from '../../model/ids.ts';
import { dealPart } from '../../analysis/goals/deal-part.ts';
import { flooredPercent } from './card.ts';
import { goalsIn, inOrder, isBorneBy } from './choose.ts';
import { isBookings } from './progress-words.ts';

/** What a deal is held against: its owner's recorded goals. */
export interface DealGoals {
  /** The heaviest of them that deals make, in the words of the quota's facts; null: the quota stands. */
  facts: Pick<GoalFacts, 'period' | 'won'> & { target: number | null; title: string; /** The deal as that goal counts it; null where it doesn't count. */ deal: DealNow | null; how: string } | null;
  parts: DealView['parts'];
}

/** The part of a deal in each goal of its owner that runs today. */
export function dealGoals(index: number, deal: DealNow | undefined, owner: UserId, context: GoalContext): DealGoals {
  const { input, desk } = context;
  const { data } = input;
  const goals = goalsIn([...input.goals.values()].filter((g) => isBorneBy(g.goal, owner)), data.today, null).sort(inOrder).map((g) => desk.work(g)).filter((w) => w.progress.phase === 'running');
  const main = goals.find((w) => isBookings(w.measure));
  const part = (w: Worked) => (w.measure ? dealPart(index, w.goal, w.measure, data, w.spans) : null);
  const own = main ? part(main) : null;
  return {
    facts: main && main.progress.actual !== null
      ? {
          period: main.progress.period, won: main.progress.actual, target: main.progress.target.value, title: context.title(main.goal), how: main.measure?.how ?? '',
          deal: deal && own && own.ifWon !== 0 ? { ...deal, amount: own.ifWon } : null,
        } : null,
    parts: goals.filter((w) => w !== main).flatMap((w) => {
      const found = part(w);
      return found && (found.now !== 0 || found.ifWon !== 0) ? [{ title: context.title(w.goal), text: partText(found, w, context) }] : [];
    }),
  };
}

function partText({ now, ifWon }: { now: number; ifWon: number }, { progress: { actual, target: { value: target } }, goal: { target: { unit } } }: Worked, { amounts }: GoalContext): string {
  if (ifWon === now) return `counts ${amounts.text(now, unit)} already`;
  const more = ifWon - now;
  if (actual === null || target === null || target <= 0) return `winning it adds ${amounts.text(more, unit)}`;
  return `winning it adds ${amounts.text(more, unit)}: from ${flooredPercent(actual / target)} to ${flooredPercent((actual + more) / target)}\u00a0%`;
}

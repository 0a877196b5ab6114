import type { Ask } from '../../model/goals/ask.ts';

type Cost = Ask['cost'];

/** Thirteenths of a week: a quarter has 13 weeks, a month a third of that, a day is one of five working days. */
const IN_A_QUARTER: Record<Exclude<Cost['each'], 'once'>, number> = { day: 65, week: 13, month: 3, quarter: 1 };

/** Time in minutes, exact until it is rounded once at the end. */
export interface AskTime {
  /** Of everybody asked, each week. */
  perWeek: number;
  /** Of one person whom every ask reaches, each week. */
  perPersonWeek: number;
  /** Of everybody asked, once and never again. */
  once: number;
}

/** What asks cost together. A day counts as one of five working days, a month as a third of a quarter's 13 weeks. */
export function askTime(costs: readonly Cost[]): AskTime {
  let [all, one, once] = [0, 0, 0];
  for (const { minutes, people, each } of costs) {
    if (each === 'once') {
      once += minutes * people;
      continue;
    }
    one += minutes * IN_A_QUARTER[each];
    all += minutes * people * IN_A_QUARTER[each];
  }
  return { perWeek: Math.round(all / 13), perPersonWeek: Math.round(one / 13), once };
}

import type { Day } from '../../../model/day.ts';
import type { Period } from '../../../model/period.ts';
import type { PlannedReason } from './truth.ts';
import type { Random } from './random.ts';
import type { SampleQuarter } from './calendar.ts';
import type { Story } from './story.ts';
import { addDays, dayOf } from '../../../model/day.ts';
import { closeDayIn, DAY, HOUR, momentBetween, ZONE } from './calendar.ts';
import { LOST, WON } from './stages.ts';
import { now, save } from './story.ts';

/** What a fate needs to know of its quarter. */
export interface Chapter {
  random: Random;
  quarter: SampleQuarter;
  next: Period;
}

export type Fate =
  | 'won' | 'wonLate' | 'wonForLess' | 'wonForMore' | 'wonWithoutAmount' | 'slipped' | 'lost' | 'removed' | 'overdue' | 'movedEarlier'
  | 'amended' | 'reversed' | 'restated' | 'kept';

const cents = (random: Random, minor: number): number => (random.chance(0.3) ? Math.round(minor) : Math.round(minor / 10_000) * 10_000);

/** The close date a deal gets when it is won: the day of the win, but inside the quarter. */
const wonDay = (at: number, period: Period): Day => {
  const on = dayOf(at, ZONE);
  return on < period.start ? period.start : on > period.end ? period.end : on;
};

/** Wins a deal inside its quarter; half of all wins fall into the last third of it. */
export function win(story: Story, { random, quarter }: Chapter, amount = now(story).amount, from = quarter.t0): void {
  const at = momentBetween(random, Math.max(from, now(story).at + HOUR), quarter.ends, 1.5);
  save(story, at, { stage: WON, close: wonDay(at, quarter.period), amount });
}

function push(story: Story, { random, quarter, next }: Chapter, at: number): void {
  const far = random.chance(0.25);
  const close = far ? addDays(next.end, random.int(1, 60)) : closeDayIn(random, next);
  save(story, at, { close });
  if (random.chance(0.12)) save(story, momentBetween(random, at + HOUR, quarter.t1 - HOUR), { stage: 'Proposal' });
}

/** What becomes of a deal between day 8 and the closing of the books, by saves alone; the reason a bridge must find is returned. */
export const FATES: Record<Fate, (story: Story, chapter: Chapter) => PlannedReason | null> = {
  won: (story, chapter) => (win(story, chapter), 'asForecast'),
  wonLate: (story, { random, quarter }) => {
    const close = addDays(quarter.period.end, -random.int(0, 2));
    save(story, momentBetween(random, quarter.ends + HOUR, quarter.t1 - HOUR), { stage: WON, close });
    return 'asForecast';
  },
  wonForLess: (story, chapter) => {
    const amount = cents(chapter.random, now(story).amount! * (0.72 + 0.22 * chapter.random.next()));
    if (chapter.random.chance(0.5)) save(story, momentBetween(chapter.random, chapter.quarter.t0, chapter.quarter.ends - 20 * DAY), { amount });
    win(story, chapter, amount);
    return 'wonForLess';
  },
  wonForMore: (story, chapter) => (win(story, chapter, cents(chapter.random, now(story).amount! * (1.05 + 0.3 * chapter.random.next()))), 'wonForMore'),
  wonWithoutAmount: (story, chapter) => (win(story, chapter, null), 'wonWithoutAmount'),
  slipped: (story, chapter) => {
    const { random, quarter } = chapter;
    const from = random.chance(0.6) ? quarter.ends - 9 * DAY : quarter.t0;
    push(story, chapter, momentBetween(random, Math.max(from, now(story).at + HOUR), quarter.ends, 2));
    return 'slipped';
  },
  lost: (story, { random, quarter }) => {
    const at = momentBetween(random, Math.max(quarter.t0, now(story).at + HOUR), quarter.ends);
    save(story, at, { stage: LOST, close: wonDay(at, quarter.period) });
    return 'lost';
  },
  removed: (story, { random, quarter }) => {
    story.deletedAt = momentBetween(random, Math.max(quarter.t0, now(story).at + HOUR), quarter.ends);
    return 'removed';
  },
  // Nobody touches it until the books are closed; the next quarter finds it with a date in the past.
  overdue: () => 'overdue',
  movedEarlier: (story, { random, quarter }) => {
    save(story, momentBetween(random, quarter.t0, quarter.ends), { stage: WON, close: addDays(quarter.period.start, -random.int(1, 3)) });
    return 'movedEarlier';
  },
  amended: (story, { random, quarter }) => {
    save(story, momentBetween(random, quarter.t0, quarter.ends), { amount: cents(random, now(story).amount! * 0.93) - 1_717 });
    return 'amended';
  },
  reversed: (story, { random, quarter }) => {
    save(story, momentBetween(random, quarter.t0, quarter.ends), { stage: LOST });
    return 'reversed';
  },
  restated: (story, { random, quarter }) => {
    save(story, momentBetween(random, quarter.t0, quarter.ends), { close: addDays(quarter.period.start, -random.int(1, 5)) });
    return 'restated';
  },
  kept: () => null,
};

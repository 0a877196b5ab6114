import type { GoalVersion, StandingGoal } from '../../../lib/analysis/goals/standing.ts';
import type { Measure, MeasureData, Span } from '../../../lib/analysis/measures/measure.ts';
import type { Goal } from '../../../lib/model/goals/goal.ts';
import type { Day } from '../../../lib/model/day.ts';
import type { OrgContext } from '../../../lib/model/org.ts';
import { packBook } from '../../../lib/model/book.ts';
import { startOfDay } from '../../../lib/model/day.ts';
import { userId } from '../../../lib/model/ids.ts';
import { d, ORG } from './books.ts';
import { GOAL } from './records.ts';

/** A number on a day; who it is of doesn't matter here. */
export type Dot = [day: string | Day, value: number];

const dayOfDot = ([on]: Dot): Day => (typeof on === 'string' ? d(on) : on);

/** A measure of dots: a sum of those in the span, or (`rate`) the last one's value. */
export function dotMeasure(dots: readonly Dot[], over: Partial<Measure> = {}): Measure {
  const isSum = (over.adds ?? 'sum') === 'sum';
  return {
    id: 'dots', source: 'deals', label: 'Dots', unit: 'money', better: 'more', how: 'Sum of dots.', adds: 'sum', isManual: false, drives: [], isOn: true, functions: ['sales'],
    read(_, { start, end }) {
      const inside = dots.filter((dot) => dayOfDot(dot) >= start && dayOfDot(dot) <= end);
      const value = isSum ? inside.reduce((n, [, v]) => n + v, 0) : (inside.at(-1)?.[1] ?? null);
      return { value, n: inside.length, why: value === null ? 'Nothing yet.' : null, evidence: { deals: [], activities: [], leads: [], entries: [] } };
    },
    ...over,
  };
}

export const measureData = (today: string, over: Partial<MeasureData> = {}, context: OrgContext = ORG): MeasureData =>
  ({ book: packBook([]), context, activities: [], leads: [], entries: [], records: { cause: [], ask: [], call: [] }, now: startOfDay(d(today), context.timeZone) + 36e5 * 10, today: d(today), ...over });

/** A goal of Ann's in the fourth quarter of 2026; each further version is its target and from when it counts. */
export function goalOf(target: number, over: Partial<Goal> = {}, later: { target: number; from: string | null }[] = []): StandingGoal {
  const goal: Goal = { ...GOAL, target: { value: target, unit: 'money', currency: 'EUR' }, ramp: null, measureId: 'dots', ...over };
  const version = (g: Goal, i: number, from: string | null): GoalVersion => ({ goal: g, key: `g${i}`, byId: userId('M'), by: 'Mona', at: i, why: i === 0 ? null : 'territory moved', from: from === null ? null : d(from) });
  const versions = [version(goal, 0, null), ...later.map((l, i) => version({ ...goal, target: { ...goal.target, value: l.target } }, i + 1, l.from))];
  return { goal: versions.at(-1)!.goal, versions, leader: null, assignee: null, words: [], state: 'proposed', ended: null };
}

export const everybody = (): readonly Span[] | null => null;

import type { Day } from '../../model/day.ts';
import type { Period } from '../../model/period.ts';
import type { Measure, MeasureData, Reading, Span } from '../measures/measure.ts';
import type { CountedTarget } from './counted-target.ts';
import type { EarlierPeriod, LandingRange, PaceMethod } from './shape.ts';
import type { StandingGoal } from './standing.ts';
import { assigneeText } from '../../model/goals/assignee.ts';
import { workingDaysIn } from '../../model/working-days.ts';
import { countedTarget } from './counted-target.ts';
import { goalPeriod } from './goal-period.ts';
import { earlierPeriods, landingRange, rampedShare, shapeOf } from './shape.ts';

export interface ProgressInput {
  standing: Pick<StandingGoal, 'goal' | 'versions'>;
  /** undefined: the company has no such measure any more. */
  measure: Measure | undefined;
  data: MeasureData;
  /** Whose number over some days, both inside: `spansOf` for the goal's assignee. null: everybody's. */
  spans(start: Day, end: Day): readonly Span[] | null;
}

/** How far a goal is today, without its pace: two numbers and what they mean. */
export interface Standing {
  period: Period;
  phase: 'before' | 'running' | 'ended';
  /** The measure from the period's first day to today. */
  reading: Reading;
  actual: number | null;
  target: CountedTarget;
  /** More is better: actual ÷ target. Less: target ÷ actual. null where it can't be told, with the reason. */
  attainment: number | null;
  why: string | null;
  isReached: boolean;
}

export interface Pace {
  method: PaceMethod;
  /** Share of the target expected by the end of today. */
  share: number;
  /** Target × share, rounded once. */
  expected: number;
  isRamped: boolean;
  earlier: EarlierPeriod[];
}

export interface Progress extends Standing {
  pace: Pace | null;
  landing: LandingRange | null;
  /** What is still missing, never below 0; null where there is no target or nothing is known. Less is better: how far it is above. */
  gap: number | null;
  /** Of sums: what each working day that is left has to bring, and how many there are, today among them. */
  perDay: { value: number; days: number } | null;
}

const NOT_READ: Reading = { value: null, n: null, why: null, evidence: { deals: [], activities: [], leads: [], entries: [] } };

/** Actual and attainment of one goal, as of `data.today`. One reading of the measure. */
export function standingOfGoal({ standing, measure, data, spans }: ProgressInput): Standing {
  const { goal } = standing;
  const period = goalPeriod(goal, data.context.calendar);
  const target = countedTarget(standing, data.context);
  const phase = data.today < period.start ? 'before' : data.today > period.end ? 'ended' : 'running';
  const base = { period, phase, target, attainment: null, isReached: false } as const;
  if (!measure) return { ...base, reading: NOT_READ, actual: null, why: 'The measure of this goal isn’t among the company’s measures any more.' };
  if (measure.unit !== goal.target.unit) return { ...base, reading: NOT_READ, actual: null, why: `The target is counted in ${UNIT_WORDS[goal.target.unit]}, the measure in ${UNIT_WORDS[measure.unit]}.` };
  if (phase === 'before') return { ...base, reading: NOT_READ, actual: null, why: 'Its period has not begun.' };
  const end = Math.min(period.end, data.today) as Day;
  const reading = measure.read(data, { spans: spans(period.start, end), assignee: assigneeText(goal.assignee), start: period.start, end });
  return { ...base, reading, actual: reading.value, ...attained(reading, target, measure, phase) };
}

const UNIT_WORDS = { money: 'money', count: 'numbers', share: 'shares', days: 'days' } as const;

function attained(reading: Reading, { value: target, why }: CountedTarget, { better, adds }: Measure, phase: Standing['phase']): Pick<Standing, 'attainment' | 'why' | 'isReached'> {
  const { value: actual } = reading;
  if (actual === null) return { attainment: null, why: reading.why ?? 'Nothing is recorded for it yet.', isReached: false };
  if (target === null) return { attainment: null, why, isReached: false };
  if (better === 'more') return { attainment: target > 0 ? actual / target : null, why: target > 0 ? null : 'A target of nothing has no share.', isReached: actual >= target };
  // Little so far isn’t little in all: a sum that should stay small is known at the end.
  if (adds === 'sum' && phase === 'running') return { attainment: null, why: 'Less is better here and it still adds up: whether it stays below is known at the end.', isReached: false };
  return { attainment: actual > 0 ? target / actual : null, why: actual > 0 ? null : 'At nothing there is no share to tell; less is better, so it is reached.', isReached: actual <= target };
}

/**
 * How far a goal is: actual, attainment, pace by the shape of earlier like periods, where it may land, the gap and what it takes a working day. As of
 * `data.today`; money in minor units of the org’s currency, all else in the measure’s unit. What isn’t known is null.
 */
export function progressOf(input: ProgressInput): Progress {
  const { standing: { goal }, measure, data, spans } = input;
  const now = standingOfGoal(input);
  const { period, actual, phase } = now;
  const target = now.target.value;
  if (!measure || actual === null) return { ...now, pace: null, landing: null, gap: null, perDay: null };
  const isSum = measure.adds === 'sum';
  const read = (start: Day, end: Day): number | null => measure.read(data, { spans: spans(start, end), assignee: assigneeText(goal.assignee), start, end }).value;
  const earlier = phase === 'running' ? earlierPeriods(read, period, data.today, { calendar: data.context.calendar, isSum }) : [];
  const landing = phase === 'running' ? landingRange(actual, earlier) : null;
  const gap = target === null ? null : Math.max(0, measure.better === 'more' ? target - actual : actual - target);
  const days = phase === 'running' ? workingDaysIn(data.today, period.end) : 0;
  return {
    ...now, landing: landing && within(landing, measure), gap,
    pace: target === null || phase !== 'running' ? null : paceOf(read, { period, earlier, isSum, ramp: goal.ramp, today: data.today, target }),
    perDay: gap !== null && gap > 0 && isSum && measure.better === 'more' && days > 0 ? { value: gap / days, days } : null,
  };
}

function paceOf(read: (start: Day, end: Day) => number | null, { period, earlier, isSum, ramp, today, target }: { period: Period; earlier: EarlierPeriod[]; isSum: boolean; ramp: number[] | null; today: Day; target: number }): Pace {
  const shape = shapeOf(read, period, earlier, isSum);
  const share = rampedShare(shape, period, ramp, today);
  return { method: shape.method, share, expected: Math.round(target * share), isRamped: ramp !== null && isSum, earlier };
}

/** Shares lie between nothing and all, days and counts don’t fall below 0; money may. */
const within = (landing: LandingRange, { unit }: Measure): LandingRange => {
  const fit = (n: number): number => Math.round(unit === 'money' ? n : Math.max(0, unit === 'share' ? Math.min(10_000, n) : n));
  return { ...landing, low: fit(landing.low), high: fit(landing.high) };
};

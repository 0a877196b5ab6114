import type { Day } from '../../model/day.ts';
import type { OrgContext } from '../../model/org.ts';
import type { GoalVersion, StandingGoal } from './standing.ts';
import { addDays } from '../../model/day.ts';
import { conversionOn, convertMinor } from '../../model/money.ts';

/** A target while it held. `value` in the measure's unit (money: minor units of the org's currency). */
export interface TargetPiece {
  value: number;
  from: Day;
  to: Day;
  /** Who set it, when, and why. */
  by: string;
  at: number;
  why: string | null;
}

export interface CountedTarget {
  /** What counts over the whole period; null where it can't be told. */
  value: number | null;
  /** Oldest first; one where nothing changed within the period. */
  pieces: TargetPiece[];
  why: string | null;
}

/**
 * The target that counts: `Σ target × its days ÷ days of the period`, rounded once. A version whose `from` lies inside the period takes over on that
 * day, and what stood before counts until then; one without replaces the whole, as a correction does. A later version with an
 * earlier day covers those between. Money in another currency is converted at the rate of the period's first day.
 */
export function countedTarget({ goal, versions }: Pick<StandingGoal, 'goal' | 'versions'>, context: OrgContext): CountedTarget {
  const { start, end } = goal.period;
  const pieces: TargetPiece[] = [];
  let last: number | null = null;
  for (const version of versions) {
    const { target } = version.goal;
    if (target.unit !== goal.target.unit) continue;
    const value = inOrgCurrency(version, start, context);
    if (value === null) return { value: null, pieces: [], why: `No rate for ${target.currency} is known, so that this can’t be held against ${context.currencies.org}.` };
    const from = version.from === null || version.from <= start ? start : version.from;
    // Another title or owner is no change of target: what was piecewise stays so.
    const isSame = value === last && version.from === null;
    last = value;
    if (from > end || isSame) continue;
    while (pieces.length > 0 && pieces.at(-1)!.from >= from) pieces.pop();
    const before = pieces.at(-1);
    if (before?.value === value) continue;
    if (before) before.to = addDays(from, -1);
    pieces.push({ value, from: before ? from : start, to: end, by: version.by, at: version.at, why: version.why });
  }
  const days = end - start + 1;
  return { value: Math.round(pieces.reduce((n, p) => n + (p.value * (p.to - p.from + 1)) / days, 0)), pieces, why: null };
}

function inOrgCurrency({ goal: { target } }: GoalVersion, start: Day, context: OrgContext): number | null {
  if (target.unit !== 'money' || target.currency === null || target.currency === context.currencies.org) return target.value;
  const by = conversionOn(context.currencies, target.currency, start);
  return by ? convertMinor(target.value, by) : null;
}

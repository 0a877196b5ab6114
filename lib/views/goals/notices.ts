import type { MarkNotice } from '../../messages/areas/mine.ts';
import type { Told } from '../../analysis/goals/reached.ts';
import type { GoalContext } from './context.ts';
import type { Worked } from './worked-out.ts';
import { isShown, markReached } from '../../analysis/goals/reached.ts';

/** Marks of goals that were told, by goal id; on this device. */
export type ToldMarks = Readonly<Record<string, Told>>;

/** What to tell of one's goals now: each mark once. */
export function markNotices(mine: readonly Worked[], told: ToldMarks, { amounts, title, input: { now } }: GoalContext): MarkNotice[] {
  return mine.flatMap(({ goal, progress: { attainment, isReached, actual, target }, measure }) => {
    const mark = measure && actual !== null ? markReached(attainment, isReached, measure.better) : null;
    if (mark === null || target.value === null || actual === null || !measure || !isShown(mark, told[goal.id], now)) return [];
    const of = `${amounts.text(actual, measure.unit)} of ${amounts.text(target.value, measure.unit)}`;
    const share = mark === 100 ? `“${title(goal)}” is reached` : `${mark === 50 ? 'Half' : '90\u00a0%'} of “${title(goal)}” is reached`;
    return [{ goalId: goal.id, mark, text: `${share}: ${of}.` }];
  });
}

/** The same marks as told from now on, beside what was told before; null where nothing is new. */
export function toldNow(notices: readonly MarkNotice[], told: ToldMarks, now: number): ToldMarks | null {
  const fresh = notices.filter((n) => told[n.goalId]?.mark !== n.mark);
  return fresh.length === 0 ? null : { ...told, ...Object.fromEntries(fresh.map((n) => [n.goalId, { mark: n.mark, at: now, isDismissed: false }])) };
}

/** Put away by the person. Of one goal, or of all that are told. */
export const dismissed = (told: ToldMarks, goalId: string | null): ToldMarks =>
  Object.fromEntries(Object.entries(told).map(([id, t]) => [id, goalId === null || id === goalId ? { ...t, isDismissed: true } : t]));

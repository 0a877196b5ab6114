import type { GoalContext } from './context.ts';
import type { Worked } from './worked-out.ts';
import type { StandingGoal } from '../../analysis/goals/standing.ts';
import type { Goal } from '../../model/goals/goal.ts';
import type { GoalCard } from '../../messages/areas/mine.ts';
import { monthStart } from '../../model/day.ts';
import { functionName } from '../../model/goals/function.ts';

/** A sentence's end, unless it has one. */
const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** "Finance set it on 14 Sep 2026: after her note." Where nobody said who, whoever recorded it. */
export function setByText({ standing: { versions }, goal }: Worked, { words, instantDay }: GoalContext): string {
  const { by, function: of, on, note } = goal.origin;
  const last = versions.at(-1)!;
  const who = by.trim() === '' ? last.by : by;
  const name = of === null ? null : functionName(of);
  const where = name === null || name.toLowerCase() === who.toLowerCase() ? '' : `, ${name.toLowerCase()},`;
  const when = on === null ? (by.trim() === '' ? ` on ${instantDay(last.at)}` : '') : ` on ${words.day(on)}`;
  return ended(`${who}${where} set it${when}${note === null || note.trim() === '' ? '' : `: ${note.trim()}`}`);
}

/** Every change of the number, oldest first: from what to what, who, when, why. */
export function changesText({ versions }: StandingGoal, { amounts, words, instantDay }: GoalContext): string[] {
  return versions.slice(1).flatMap((version, i) => {
    const before = versions[i]!.goal.target;
    const after = version.goal.target;
    if (before.value === after.value && before.unit === after.unit && before.currency === after.currency) return [];
    const from = version.from === null || version.from <= version.goal.period.start ? '' : ` from ${words.day(version.from)} on`;
    const text = (t: Goal['target']): string => amounts.text(t.value, t.unit, t.currency);
    return [ended(`${text(before)} became ${text(after)}${from}. ${version.by}, ${instantDay(version.at)}${version.why === null || version.why.trim() === '' ? ', gave no reason' : `: ${version.why.trim()}`}`)];
  });
}

/** "50 % in October, 75 % in November, then in full" */
export function rampText({ ramp, period }: Goal, { words }: GoalContext): string | null {
  if (!ramp || ramp.length === 0) return null;
  const months = ramp.map((percent, i) => `${words.percent(percent / 100)} in ${words.month(monthStart(period.start, i))}`);
  return `Ramps up: ${months.join(', ')}, then in full. The target says so already; the pace asks for less at first.`;
}

/** Where the goal stands between its two sides, in a sentence. */
export function commitmentText({ state, leader, assignee, words: said }: StandingGoal, { instantDay }: GoalContext, isOwn: boolean): GoalCard['commitment'] {
  const commit = (c: NonNullable<StandingGoal['leader']>): string => `${c.onBehalfOf ?? c.by} on ${instantDay(c.at)}${c.onBehalfOf === null ? '' : `, entered by ${c.by}`}`;
  const last = said.at(-1);
  const text = state === 'committed' && leader && assignee ? `Both sides have committed: ${commit(leader)}, then ${commit(assignee)}.`
    : state === 'discussed' ? `Being discussed${last ? `: ${last.onBehalfOf ?? last.by} spoke on ${instantDay(last.at)}` : ''}.`
      : state === 'notHeard' && leader ? `Its leader has committed: ${commit(leader)}. ${isOwn ? 'You have' : 'The other side has'} not been heard yet.`
        : 'Proposed. Its leader hasn’t committed yet, and leaders commit first.';
  return { state, text };
}

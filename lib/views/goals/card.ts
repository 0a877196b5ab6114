import type { GoalCard } from '../../messages/areas/mine.ts';
import type { AreaWord } from '../../messages/areas/areas.ts';
import type { GoalContext } from './context.ts';
import type { Worked } from './worked-out.ts';
import { bearerKey } from './context.ts';
import { maySay } from '../areas/may-say.ts';
import { isBorneBy } from './choose.ts';
import { weekOf } from '../../model/period.ts';
import { drivenBy } from './driven-by.ts';
import { changesText, commitmentText, rampText, setByText } from './origin-words.ts';
import { goalSentence, isBookings, landingText, paceView, takesOf } from './progress-words.ts';
import { madeOf } from './rows.ts';

/** One goal, ready to draw: what is expected, by whom and why, where it stands, what it takes. `isAlone`: a goal that its bearer set alone. `isBrief`: without what drives it. */
export function goalCard(worked: Worked, context: GoalContext, { isAlone = false, isBrief = false }: { isAlone?: boolean; isBrief?: boolean } = {}): GoalCard {
  const { goal, progress, measure, standing } = worked;
  const { amounts, words, input } = context;
  const isOwn = isBorneBy(goal, input.me.userId) && (goal.assignee.kind === 'person');
  const { unit } = goal.target;
  const target = progress.target.value;
  const parent = context.parentOf(goal);
  const rates = isBookings(measure) && progress.gap !== null && progress.gap > 0 && progress.phase === 'running' ? context.desk.rates(worked) : null;
  return {
    id: goal.id, title: context.title(goal), whose: goal.assignee.kind === 'person' && goal.assignee.id === input.me.userId ? null : context.bearer(goal),
    period: periodText(worked, context), weight: goal.weight === null ? null : `${words.percent(goal.weight / 100)} of ${isOwn ? 'your' : 'their'} goals`,
    // As it was said where it can't be held against anything; else as it counts.
    target: target === null ? { value: goal.target.value, unit, text: amounts.text(goal.target.value, unit, goal.target.currency) } : amounts.amount(target, unit),
    actual: progress.actual === null ? { amount: null, why: progress.why ?? 'Nothing is recorded for it yet.' } : { amount: amounts.amount(progress.actual, measure?.unit ?? unit), why: progress.reading.why },
    made: madeOf(worked, context),
    attainment: progress.attainment === null ? null : { ratio: progress.attainment, text: flooredPercent(progress.attainment) },
    noAttainment: progress.attainment === null ? progress.why : null, isReached: progress.isReached,
    bar: barOf(worked), sentence: goalSentence(worked, context, isOwn), pace: paceView(worked, context, isOwn), landing: measure ? landingText(progress, measure, context) : null,
    gap: progress.gap === null ? null : amounts.amount(progress.gap, unit), takes: takesOf(worked, rates, context, isOwn),
    drivenBy: isBrief ? null : drivenBy(worked, context),
    setBy: isAlone ? 'You set it yourself. It is on this device only, and nobody else sees it.' : setByText(worked, context), changes: changesText(standing, context), ramp: rampText(goal, context),
    serves: context.serves(goal)?.title ?? null, partOf: parent && `${context.title(parent.goal)}, ${context.bearer(parent.goal)}: ${amounts.text(parent.goal.target.value, parent.goal.target.unit, parent.goal.target.currency)}`,
    commitment: commitmentText(standing, context, isOwn),
    words: standing.words.slice(-3).map((w) => ({ by: `${w.onBehalfOf ?? w.by}, ${context.instantDay(w.at)}`, text: w.is === 'counter' ? `Proposes ${amounts.text(w.value, unit, goal.target.currency)}: ${w.text}` : w.text })),
    may: isAlone ? { commit: null, counter: false } : mayOf(worked, context),
    entered: measure?.isManual ? { measureId: measure.id, assignee: bearerKey(goal) } : null,
    edit: isAlone ? { id: goal.id, title: goal.title ?? '', measureId: goal.measureId, periodId: goal.period.id, value: goal.target.value } : null,
  };
}

/** "45": what rounds up to a mark hasn't reached it. */
export const flooredPercent = (ratio: number): string => String(ratio < 0 ? Math.round(ratio * 100) || 0 : Math.floor(ratio * 100 + 1e-9)).replace('-', '\u2212');

function periodText({ progress: { period, phase } }: Worked, { input: { data }, words }: GoalContext): string {
  const label = period.kind === 'custom' ? `${words.day(period.start)} to ${words.day(period.end)}` : period.label;
  const { week, weeks } = weekOf(data.today, period);
  return phase === 'running' && weeks > 2 ? `${label} · week ${week} of ${weeks}` : phase === 'ended' ? `${label} · ended` : label;
}

function barOf({ progress: { actual, target: { value: target }, pace, landing } }: Worked): GoalCard['bar'] {
  if (actual === null || target === null || target <= 0) return null;
  const scale = Math.max(target * 1.1, actual * 1.02, (landing?.high ?? 0) * 1.02, 1);
  const percent = (n: number): number => Math.round(Math.min(100, Math.max(0, (n / scale) * 100)) * 10) / 10;
  return { won: percent(actual), pace: pace && pace.method !== 'level' ? percent(pace.expected) : null, landingFrom: landing && percent(landing.low), landingTo: landing && percent(landing.high), goal: percent(target) };
}

/** What the reader may say to it: commit as one of its sides, or name another number. */
function mayOf({ standing, goal }: Worked, { input }: GoalContext): GoalCard['may'] {
  const of = standing.versions.at(-1)!.key;
  const may = (body: Extract<AreaWord, { kind: 'goal' }>['body']): boolean => maySay({ kind: 'goal', body }, input).ok;
  const side = (['leader', 'assignee'] as const).find((s) => standing[s] === null && may({ act: 'commit', goalId: goal.id, of, side: s, onBehalfOf: null }));
  const isBearer = isBorneBy(goal, input.me.userId);
  return { commit: side ? { of, side } : null, counter: isBearer && may({ act: 'counter', goalId: goal.id, value: 0, text: '', onBehalfOf: null }) };
}

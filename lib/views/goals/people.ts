import type { MineView, PersonGoal } from '../../messages/areas/mine.ts';
import type { GoalContext } from './context.ts';
import type { StandingGoal } from '../../analysis/goals/standing.ts';
import { counted } from '../format.ts';
import { flooredPercent } from './card.ts';

const STATE = { committed: 'both', discussed: 'being discussed', notHeard: 'not heard yet', proposed: 'proposed' } as const;

/** Beyond this many, earlier periods aren't read for each: the page would keep people waiting. */
const MOST_WITH_PACE = 60;

/** Goals of the people somebody leads: by name, never by number. */
export function peopleRows(list: readonly StandingGoal[], context: GoalContext): MineView['people'] {
  if (list.length === 0) return null;
  const isLong = list.length > MOST_WITH_PACE;
  const rows = list.map((standing): PersonGoal => {
    const { goal, progress, measure } = isLong ? context.desk.stand(standing) : context.desk.work(standing);
    const { unit } = goal.target;
    const target = progress.target.value;
    const { pace, period } = progress;
    return {
      goalId: goal.id, person: context.bearer(goal), title: context.title(goal), period: period.kind === 'custom' ? `${context.words.shortDay(period.start)} to ${context.words.day(period.end)}` : period.label,
      target: target === null ? { value: goal.target.value, unit, text: context.amounts.text(goal.target.value, unit, goal.target.currency) } : context.amounts.amount(target, unit),
      actual: progress.actual === null ? { amount: null, why: progress.why ?? 'Nothing is recorded for it yet.' } : { amount: context.amounts.amount(progress.actual, measure?.unit ?? unit), why: null },
      attainment: progress.attainment === null ? '' : `${flooredPercent(progress.attainment)}\u00a0%`,
      pace: pace && pace.method !== 'level' ? `${context.amounts.text(pace.expected, unit)}${pace.method === 'linear' ? ', straight line' : ''}` : '',
      committed: STATE[standing.state],
    };
  }).sort((a, b) => a.person.localeCompare(b.person) || a.title.localeCompare(b.title));
  const open = list.filter((g) => g.state !== 'committed').length;
  const unheard = list.filter((g) => g.state === 'notHeard' || g.state === 'proposed').length;
  return {
    title: `Goals of your people: ${counted(context.words, list.length, 'goal')}, ${open === 0 ? 'all committed by both sides' : `${context.words.count(open)} not committed by both sides`}`,
    note: `By name.${unheard > 0 ? ` ${unheard === 1 ? 'One of them hasn’t' : `${context.words.count(unheard)} of them haven’t`} been heard.` : ''} ${isLong ? `What is usual by now is left out of lists of more than ${MOST_WITH_PACE}.` : 'Pace is what was usual by today, from each one’s own earlier periods.'}`, rows,
  };
}

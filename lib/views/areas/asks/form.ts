import type { AskForm } from '../../../messages/areas/asks.ts';
import type { AreaInput } from '../input.ts';
import type { GoalWords } from '../map/goal-words.ts';
import type { StandingAsks } from './standing.ts';
import { addDays, formatDay } from '../../../model/day.ts';
import { COMPANY_FUNCTIONS, functionName } from '../../../model/goals/function.ts';
import { measureOf, measuresById } from '../map/measures.ts';
import { standingItems } from '../map/stands.ts';
import { goalName, sideBySide } from '../map/whose.ts';
import { KIND_WORDS } from './words.ts';

/** An ask is looked at again after a quarter, where nobody says otherwise. */
const REVIEW_DAYS = 91;

/** What the fields of an ask can hold. Goals that are over aren't among them. */
export function askForm(input: AreaInput, { asks, around: { goals, today } }: StandingAsks, w: GoalWords): AskForm {
  const { company, context, locale, me } = input;
  const measures = measuresById(company.measures);
  const name = (g: { goal: Parameters<typeof goalName>[0] }): string => goalName(g.goal, measureOf(g.goal.measureId, g.goal.target.unit, measures).label, w).name;
  const all = [...input.goals.values()].filter((g) => goals.has(g.goal.id) && g.goal.period.end >= today).sort(sideBySide(name, locale));
  const said = [...asks.values()].flatMap(({ ask }) => [ask.of, ask.askedBy.function]);
  const functions = [...new Set([...Object.keys(COMPANY_FUNCTIONS), ...said, ...all.flatMap(({ goal: { assignee: a } }) => (a.kind === 'function' ? [a.id] : []))])];
  const { compare } = new Intl.Collator(locale);
  return {
    functions: functions.map((id) => ({ id, label: functionName(id) })), people: context.people.filter((p) => p.isActive).map(({ id, name: n }) => ({ id, name: n })).sort((a, b) => compare(a.name, b.name)),
    strategies: standingItems(input).map((i) => ({ id: i.id, label: i.title })), goals: all.map((g) => ({ id: g.goal.id, label: `${name(g)}, ${w.period(g.goal.period)}` })),
    kinds: (['call', 'email', 'meeting', 'task', 'note', 'other'] as const).map((id) => ({ id, label: KIND_WORDS[id][1] })),
    today: formatDay(today), reviewOn: formatDay(addDays(today, REVIEW_DAYS)), me: { id: me.userId, name: me.userName },
  };
}

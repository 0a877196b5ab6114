import type { GoalForm } from '../../../messages/areas/goal.ts';
import type { MapPage } from '../../../messages/areas/map.ts';
import type { Assignee } from '../../../model/goals/assignee.ts';
import type { Goal } from '../../../model/goals/goal.ts';
import type { AreaInput } from '../input.ts';
import type { GoalWords } from './goal-words.ts';
import { servesOf } from '../../../analysis/goals/forest.ts';
import { assigneeText } from '../../../model/goals/assignee.ts';
import { COMPANY_FUNCTIONS, functionName } from '../../../model/goals/function.ts';
import { dayOf } from '../../../model/day.ts';
import { quarterOf } from '../../../model/period.ts';
import { measureOf, measuresById } from './measures.ts';
import { liveGoals, periodsToSet } from './shown.ts';
import { standingItems } from './stands.ts';
import { assigneeName, goalName, sideBySide } from './whose.ts';

/** A goal of somebody's, as far as the right to set it goes. */
const trial = (assignee: Assignee): Goal => ({
  id: '', title: null, assignee, owner: null, measureId: '', period: { id: '', start: 0 as Goal['period']['start'], end: 0 as Goal['period']['end'], calendarId: '' }, target: { value: 0, unit: 'count', currency: null },
  parentId: null, strategyId: null, origin: { by: '', function: null, on: null, note: null, quotaId: null }, weight: null, ramp: null, isApart: false, differs: null,
});

const maySet = ({ rights, me }: AreaInput, assignee: Assignee): boolean => rights.maySet(me.userId, trial(assignee), null);

/** Whether the reader may add a goal of anybody's; where not, who may. */
export function mayAdd(input: AreaInput): MapPage['may'] {
  const add = maySet(input, { kind: 'company' }) || input.rights.leads(input.me.userId).size > 0;
  return { add, why: add ? null : 'Goals are set by whoever leads the person or team, by finance and by the head of the company. You can answer each that touches you.' };
}

/** What the fields of a goal can hold; people and teams are those whose goals the reader may set. */
export function goalForm(input: AreaInput, w: GoalWords): GoalForm {
  const { context, company, me, locale, now } = input;
  const live = liveGoals(input.goals);
  const measures = measuresById(company.measures);
  const items = standingItems(input);
  const { compare } = new Intl.Collator(locale);
  const people = context.people.filter((p) => p.isActive).sort((a, b) => compare(a.name, b.name));
  const mayName = maySet(input, { kind: 'company' });
  const functions = [...new Set([...Object.keys(COMPANY_FUNCTIONS), ...[...live.values()].flatMap(({ goal: { assignee: a } }) => (a.kind === 'function' ? [a.id] : []))])];
  const managers = new Set(context.people.map((p) => p.managerId));
  const rolesAbove = new Set(context.people.map((p) => p.parentRoleId));
  const leads = people.filter((p) => managers.has(p.id) || (p.roleId !== null && rolesAbove.has(p.roleId)));
  const assignees: GoalForm['assignees'] = [
    ...(mayName ? [{ kind: 'company' } as const, ...functions.map((id) => ({ kind: 'function' as const, id }))] : []).map((a) => ({ id: assigneeText(a), label: assigneeName(a, w), group: 'company' as const })),
    ...leads.map((p) => ({ kind: 'team' as const, id: p.id })).filter((a) => maySet(input, a)).map((a) => ({ id: assigneeText(a), label: assigneeName(a, w), group: 'team' as const })),
    ...people.map((p) => ({ kind: 'person' as const, id: p.id })).filter((a) => maySet(input, a)).map((a) => ({ id: assigneeText(a), label: assigneeName(a, w), group: 'person' as const })),
  ];
  const label = (goal: Goal): string => goalName(goal, measureOf(goal.measureId, goal.target.unit, measures).label, w).name;
  const serves = (goal: Goal): string | null => items.find((i) => i.id === servesOf(goal, live))?.title ?? null;
  const { org, currencies } = context.currencies;
  const codes = [...new Set([org, ...currencies.map((c) => c.code), ...[...live.values()].flatMap((g) => g.goal.target.currency ?? [])])];
  return {
    measures: [...measures.values()].filter((m) => m.isOn).map((m) => ({ id: m.id, label: m.label, unit: m.unit, how: m.how })),
    assignees, mayName, owners: people.map((p) => ({ id: p.id, name: p.name })), periods: periodsToSet(input, w),
    parents: [...live.values()].sort(sideBySide((g) => label(g.goal), locale)).map(({ goal }) => ({ id: goal.id, label: `${label(goal)}, ${w.period(goal.period)}, ${w.amount(goal.target)}`, parentId: goal.parentId, serves: serves(goal) })),
    strategies: items.map((i) => ({ id: i.id, label: i.title })), functions: functions.map((id) => ({ id, label: functionName(id) })),
    currencies: codes.map((code) => ({ code, digits: w.digits(code) })), today: dayOf(now, context.timeZone), me: { name: me.userName, periodId: quarterOf(dayOf(now, context.timeZone), context.calendar).id },
  };
}

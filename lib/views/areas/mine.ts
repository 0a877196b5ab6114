import type { MineAsk, MineView } from '../../messages/areas/mine.ts';
import type { StandingGoal } from '../../analysis/goals/standing.ts';
import type { AreaInput } from './input.ts';
import { functionName } from '../../model/goals/function.ts';
import { functionOf } from '../../model/goals/function-titles.ts';
import { goalPeriod } from '../../analysis/goals/goal-period.ts';
import { goalView } from '../goal.ts';
import { goalCard } from '../goals/card.ts';
import { goalsIn, inOrder, isBorneBy } from '../goals/choose.ts';
import { goalContext } from '../goals/context.ts';
import { headline } from '../goals/headline.ts';
import { markNotices } from '../goals/notices.ts';
import { ownGoals } from '../goals/own-goals.ts';
import { peopleRows } from '../goals/people.ts';
import { plannerView } from '../goals/planner-view.ts';

/** Of more goals than these at once it isn't worked out what drives them. */
const MOST_DRIVEN = 6;

export const CREDIT = 'Credit by the org’s own rule; not a commission statement.';

/** What is expected of the reader, by whom, why, and where they stand; below it the goals of their function and of their people. */
export function mineView(input: AreaInput, { periodId }: MineAsk): MineView {
  const { data: { today, book }, context: org, me, rights } = input;
  const context = goalContext(input);
  const all = [...input.goals.values()].filter((g) => g.ended === null);
  const borne = all.filter((g) => isBorneBy(g.goal, me.userId));
  const chosen = goalsIn(borne, today, periodId).sort(inOrder);
  const mine = chosen.map((g) => ({ worked: context.desk.work(g), card: goalCard(context.desk.work(g), context) }));

  const leads = rights.leads(me.userId);
  const below = all.filter(({ goal: { assignee } }) => (assignee.kind === 'person' || assignee.kind === 'team') && assignee.id !== me.userId && leads.has(assignee.id));
  const around = aroundOf(input, all.filter((g) => !borne.includes(g))).map(({ title, goals }) => ({ title, goals: goalsIn(goals, today, periodId).sort(inOrder) })).filter((a) => a.goals.length > 0);
  const people = goalsIn(below, today, periodId);
  const isBare = borne.length === 0;
  const quota = isBare ? goalView({ book, context: org, userId: me.userId, now: input.now, locale: input.locale, link: input.link }) : null;
  const hasQuota = quota !== null && (quota.target !== null || quota.won.minor !== 0);

  const periods = new Map([...borne, ...below, ...around.flatMap((a) => a.goals)].map(({ goal }) => [goal.period.id, { id: goal.period.id, label: goalPeriod(goal, org.calendar).label, start: goal.period.start }]));
  return {
    ...(isBare && hasQuota ? quotaHeadline(quota, around.length > 0 || people.length > 0) : headline(mine, context)),
    credit: CREDIT, periodId, periods: [...periods.values()].sort((a, b) => b.start - a.start).map(({ id, label }) => ({ id, label })),
    notices: markNotices(mine.map((m) => m.worked), input.told, context), goals: mine.map((m) => m.card), quota: hasQuota ? quota : null,
    around: around.map(({ title, goals }) => ({ title, goals: goals.map((g) => goalCard(context.desk.work(g), context, { isBrief: goals.length > MOST_DRIVEN })) })),
    people: peopleRows(people, context), ...plannerView(mine.map((m) => m.worked), context), own: ownGoals(context, periodId),
    lookedAt: [...chosen, ...people, ...around.flatMap((a) => a.goals)].map((g) => g.goal.id),
  };
}

const quotaHeadline = (quota: NonNullable<MineView['quota']>, hasOthers: boolean): Pick<MineView, 'title' | 'lead'> => ({
  title: quota.target === null ? 'No goal is recorded for you yet, and no quota' : `${quota.target.text} of bookings is expected, by the CRM’s quota${quota.ratioText === null ? '' : `: ${quota.ratioText}\u00a0% of it is there`}`,
  lead: `No goal is recorded for you yet, so this is what the CRM itself says: ${quota.targetSource}. Who set a goal, why and what it serves stands here once one is recorded.${hasOthers ? ' Goals of others that you may see stand below.' : ''}`,
});

/** Goals that nobody in particular bears here: the reader's function's, and the company's for those at the top or in its executive team. */
function aroundOf({ context, me }: AreaInput, goals: readonly StandingGoal[]): { title: string; goals: StandingGoal[] }[] {
  const person = context.people.find((p) => p.id === me.userId);
  const own = person ? functionOf(person) : null;
  const isTop = own === 'executives' || (person !== undefined && person.managerId === null && context.people.some((p) => p.managerId === me.userId));
  const company = goals.filter((g) => g.goal.assignee.kind === 'company');
  const functions = goals.filter((g) => g.goal.assignee.kind === 'function' && (isTop || g.goal.assignee.id === own));
  return [
    ...(isTop ? [{ title: 'Goals of the company', goals: company }, { title: 'Goals of its functions', goals: functions }] : own === null ? [] : [{ title: `Goals of ${functionName(own)}, your function`, goals: functions }]),
  ];
}

import type { MapPage } from '../../../messages/areas/map.ts';
import type { StandingGoal } from '../../../analysis/goals/standing.ts';
import type { Goal } from '../../../model/goals/goal.ts';
import type { AreaInput } from '../input.ts';
import { servesOf } from '../../../analysis/goals/forest.ts';
import { reconcile } from '../../../analysis/goals/reconcile.ts';
import { assigneeText } from '../../../model/goals/assignee.ts';
import { dayOf, formatDay } from '../../../model/day.ts';
import { formatMinorPlain } from '../../../model/money.ts';
import { csv, type Cell } from '../../finance/files/csv.ts';
import { openCounter } from './commitment.ts';
import { goalWords } from './goal-words.ts';
import { measureOf, measuresById } from './measures.ts';
import { standingItems } from './stands.ts';
import { bearerName, goalName } from './whose.ts';

const HEADER = ['Goal id', 'Goal', 'Whose', 'Owner', 'Measure', 'Unit', 'Target', 'Currency', 'Period', 'First day', 'Last day', 'Part of (goal id)', 'Serves', 'Parts', 'Parts minus target', 'Parts are', 'State', 'Leader committed', 'On', 'Bearer committed', 'On', 'Number asked for', 'Number from', 'Number from on', 'Weight (%)', 'Last changed by', 'Last changed on', 'Why'];

/** Every goal of the page, a line each, in its order: plain numbers that a spreadsheet sums. */
export function goalsCsv(page: MapPage, input: AreaInput): string {
  const { context, company, goals, locale, now } = input;
  const w = goalWords(context, locale, now);
  const measures = measuresById(company.measures);
  const parts = reconcile(goals, (id) => measures.get(id)?.adds !== 'rate');
  const items = new Map(standingItems(input).map((i) => [i.id, i.title]));
  const number = ({ target }: Goal, value: number | null | undefined): Cell => (value == null ? null : target.unit === 'money' ? Number(formatMinorPlain(value, w.digits(target.currency))) : target.unit === 'share' ? value / 100 : value);
  const on = (at: number | undefined): Cell => (at === undefined ? null : formatDay(dayOf(at, context.timeZone)));
  const by = (c: StandingGoal['leader']): Cell => c && (c.onBehalfOf === null ? c.by : `${c.onBehalfOf} (entered by ${c.by})`);
  return csv(HEADER, page.rows.flatMap(({ goalId }) => {
    const g = goalId === null ? undefined : goals.get(goalId);
    if (!g) return [];
    const { goal } = g;
    const measure = measureOf(goal.measureId, goal.target.unit, measures);
    const p = parts.get(goal.id);
    const version = g.versions.at(-1)!;
    return [[
      goal.id, goalName(goal, measure.label, w).name, assigneeText(goal.assignee), bearerName(goal, w), measure.label, goal.target.unit === 'share' ? '%' : goal.target.unit, number(goal, goal.target.value), goal.target.currency, w.period(goal.period), formatDay(goal.period.start), formatDay(goal.period.end), goal.parentId,
      items.get(servesOf(goal, goals) ?? '') ?? null, number(goal, p?.parts), number(goal, p?.difference), p?.is ?? null, g.state, by(g.leader), on(g.leader?.at), by(g.assignee), on(g.assignee?.at), number(goal, openCounter(g)?.value), goal.origin.by, goal.origin.on === null ? null : formatDay(goal.origin.on), goal.weight, version.by, on(version.at), version.why,
    ]];
  }));
}

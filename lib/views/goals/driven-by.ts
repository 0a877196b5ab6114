import type { DrivenBy } from '../../messages/areas/mine.ts';
import type { Kpi } from '../../analysis/measures/kpi-tree.ts';
import type { GoalContext } from './context.ts';
import type { Worked } from './worked-out.ts';
import { spansOf } from '../../analysis/goals/spans.ts';
import { kpiOf } from '../../analysis/measures/kpi-tree.ts';
import { bearerKey } from './context.ts';

/**
 * What drives a goal's measure, as it stands beside what is usual: the measures below it, and of bookings the exact steps from the usual number to this one. null where
 * nothing drives it. What moves along isn't called a cause.
 */
export function drivenBy({ goal, measure, spans }: Worked, { input, desk, amounts, words }: GoalContext): DrivenBy | null {
  const { data, company, context } = input;
  if (!measure) return null;
  const scope = { spans: spans(goal.period.start, goal.period.end), assignee: bearerKey(goal), start: goal.period.start, end: goal.period.end };
  const snapshots = company.records('snapshot');
  const tree = kpiOf(measure.id, data, scope, company.measures, { measures: [...desk.measures.values()], spansIn: (start, end) => spansOf(goal.assignee, context, snapshots, start, end).spans });
  if (!tree || tree.drivers.length === 0) return null;
  const row = ({ measure: m, now, usual }: Kpi, depth: number): DrivenBy['rows'][number] => ({
    id: m.id, label: m.label, depth, how: [m.how, now.n === null ? null : `n = ${words.count(now.n)}.`, now.why].filter((t) => t !== null).join(' '),
    now: now.value === null ? null : amounts.amount(now.value, m.unit), usual: usual.value === null ? null : amounts.text(usual.value, m.unit),
    usualWhy: usual.value === null ? (usual.why ?? 'Too little is known.') : `Median of the same days of ${usual.periods} earlier periods.`,
  });
  const rows = (kpi: Kpi, depth: number): DrivenBy['rows'] => kpi.drivers.flatMap((d) => [row(d, depth), ...rows(d, depth + 1)]);
  const d = tree.decomposition;
  const signed = (minor: number): string => (minor > 0 ? `+${amounts.text(minor, 'money')}` : amounts.text(minor, 'money'));
  return {
    rows: rows(tree, 0), note: tree.note,
    steps: d && [
      { label: `Usual by this day`, text: amounts.text(d.usual.bookings, 'money') },
      { label: 'Usual numbers don’t come from one period', text: signed(d.medians) },
      { label: `${words.count(d.now.closed)} closed, usually ${words.count(d.usual.closed)}`, text: signed(d.count) },
      { label: `Share of them won, usually ${words.percent(d.usual.wonShare)}`, text: signed(d.rate) },
      { label: `Size of what was won, usually ${amounts.text(d.usual.size, 'money')}`, text: signed(d.size) },
      { label: 'So far', text: amounts.text(d.now.bookings, 'money') },
    ],
  };
}

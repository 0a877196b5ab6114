import type { OpposedReport } from '../../analysis/audit/opposed.ts';
import type { Reach, Silent } from '../../analysis/audit/reach.ts';
import type { Goal } from '../../model/goals/goal.ts';
import type { AreaInput } from './input.ts';
import { opposedPairs } from '../../analysis/audit/opposed.ts';
import { personPeriods } from '../../analysis/audit/person-periods.ts';
import { reachOfAll } from '../../analysis/audit/reach.ts';
import { doingsOf } from '../../analysis/doings/doings.ts';
import { measuresOf } from '../../analysis/measures/index.ts';
import { eyesOf } from './eyes.ts';
import { auditedGoals } from './audit/audited.ts';

/** What takes long to work out over everything that people did. */
export interface Slow {
  opposed: OpposedReport;
  reach: ReadonlyMap<string, Reach | Silent>;
}

/** Works it out in slices; yields the share done, 0 to 1. */
export function* slowly(input: AreaInput): Generator<number, Slow> {
  const { data: { book, activities, leads, today }, context, now, company } = input;
  const measures = measuresOf(company.measures);
  const rows = Math.max(1, activities.length + book.heads.length);
  // What one person reached at most is that person's to see.
  const activity = new Set(measures.filter((m) => m.source === 'activities').map((m) => m.id));
  const mayBeRead = ({ measureId, assignee }: Goal): boolean => !activity.has(measureId) || (assignee.kind !== 'person' && eyesOf(input).hides(assignee) === null);
  const doings = yield* part(doingsOf({ book, context, activities, leads, now }), 0, 0.3, rows);
  const off = new Set(measures.filter((m) => !m.isOn).map((m) => m.id));
  const labels = new Map(measures.map((m) => [m.id, m.label]));
  const tables = [];
  for (const [i, span] of (['week', 'quarter'] as const).entries()) {
    const table = personPeriods({ doings, calendar: context.calendar, today }, span);
    tables.push({ ...table, series: table.series.filter((s) => !off.has(s.id)).map((s) => ({ ...s, label: labels.get(s.id) ?? s.label })) });
    yield 0.35 + i * 0.05;
  }
  const opposed = yield* part(opposedPairs(tables), 0.4, 0.7, 1);
  const reach = yield* part(reachOfAll(auditedGoals(input, null).map((g) => g.goal).filter(mayBeRead), { measures: new Map(measures.map((m) => [m.id, m])), data: input.data, snapshots: company.records('snapshot') }), 0.7, 1, 1);
  return { opposed, reach };
}

/** Runs one pass and tells how far all of them are: its own `of` steps lie between `from` and `to`. */
function* part<T>(work: Generator<number, T>, from: number, to: number, of: number): Generator<number, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield from + (to - from) * Math.min(1, step.value / of);
  }
}

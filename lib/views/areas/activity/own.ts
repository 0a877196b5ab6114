import type { EffectReport } from '../../../analysis/activity-effect/report.ts';
import type { ActivityWeek } from '../../../messages/areas/activity.ts';
import type { UserId } from '../../../model/ids.ts';
import { formatDay } from '../../../model/day.ts';
import type { ActivityWords } from './words.ts';

/** A person's weeks by their row in the report's table, newest first. */
export function rowsOf({ table }: EffectReport, people: readonly UserId[], who: UserId): number[] {
  const p = people.indexOf(who);
  const rows: number[] = [];
  if (p >= 0) for (let r = 0; r < table.person.length; r++) if (table.person[r] === p) rows.push(r);
  return rows.sort((a, b) => table.week[b]! - table.week[a]!);
}

export function weekOf({ table }: EffectReport, row: number, person: ActivityWeek['person'], w: ActivityWords): ActivityWeek {
  const start = table.starts[table.week[row]!]!;
  return { start: formatDay(start), label: `Week of ${w.words.day(start)}`, person, done: w.words.count(table.done[row]!), effect: w.words.count(table.effect[row]!) };
}

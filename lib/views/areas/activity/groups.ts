import type { EffectReport } from '../../../analysis/activity-effect/report.ts';
import type { ActivityReport } from '../../../messages/areas/activity.ts';
import type { UserId } from '../../../model/ids.ts';
import type { ActivityEyes } from '../../company/activity-eyes.ts';
import type { ActivityWords } from './words.ts';
import { hidingGroups } from '../../../analysis/activity-effect/hiding-groups.ts';
import { counted } from '../../format.ts';

/** Weeks that groups are told over: a quarter's. */
export const GROUP_WEEKS = 13;

/** What groups of five or more had in the newest weeks, largest first; those of which fewer could be told, also by taking one from another, are left out. */
export function groupRows(report: EffectReport, people: readonly UserId[], { eyes, me, name, w }: { eyes: ActivityEyes; me: UserId; name(id: string): string; w: ActivityWords }): ActivityReport['groups'] {
  const { table } = report;
  const from = table.starts.length - GROUP_WEEKS;
  const rows = [...table.person.keys()].filter((r) => table.week[r]! >= from);
  const there = new Set(rows.map((r) => people[table.person[r]!]!));
  const all = eyes.groups.map((g) => ({ ...g, people: new Set([...g.people].filter((id) => there.has(id))) }));
  const shown = hidingGroups(all, me);
  // Of groups of the same people one is enough.
  const asSet = (g: { people: ReadonlySet<UserId> }): string => [...g.people].sort().join();
  const distinct = all.filter((g, i) => shown.has(g.id) && all.findIndex((o) => shown.has(o.id) && asSet(o) === asSet(g)) === i);
  const sum = (of: Float64Array, list: readonly number[]): number => list.reduce((n, r) => n + of[r]!, 0);
  return {
    title: `Groups over the ${GROUP_WEEKS} newest weeks whose effects are in`,
    rows: distinct.map((g) => {
      const own = rows.filter((r) => g.people.has(people[table.person[r]!]!));
      const [done, came] = [sum(table.done, own), sum(table.effect, own)];
      return { id: g.id, name: name(g.id), people: counted(w.words, g.people.size, 'person', 'people'), weeks: w.words.count(own.length), done: w.mean(done / own.length), effect: w.mean(came / own.length), perHundred: done > 0 ? w.mean((came / done) * 100) : null };
    }),
    withheld: 'Groups of fewer than five people besides you aren’t shown, nor any of which fewer could be told by taking one from another.',
  };
}

import type { Measure } from '../../analysis/measures/measure.ts';
import type { ActivityAgreement } from '../../model/goals/activity-agreement.ts';
import type { Assignee } from '../../model/goals/assignee.ts';
import type { UserId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import { GROUP_OF_OTHERS, hidingGroups } from '../../analysis/activity-effect/hiding-groups.ts';
import { notKnown } from '../../analysis/measures/read/reading.ts';
import { peopleBelow } from '../../analysis/team.ts';
import { assigneeText, parseAssignee } from '../../model/goals/assignee.ts';
import { worksIn } from '../../model/goals/function-titles.ts';
import { COMPANY_FUNCTIONS } from '../../model/goals/function.ts';

/** What a reader may see of what others do. */
export interface ActivityEyes {
  /** Why a bearer's activity isn't shown to this reader; null: it is. */
  hides(assignee: Assignee): string | null;
  /** Whether somebody's single weeks may be opened. */
  seesWeeksOf(id: UserId): boolean;
  /** Groups of five or more that can be shown side by side, the reader's own team first, then in the order of their size. */
  groups: { id: string; assignee: Assignee; people: ReadonlySet<UserId> }[];
  /** Measures of activity that give a number of those alone whom the reader may see. */
  guard<M extends Measure>(measures: readonly M[]): M[];
}

const THEIRS = 'Activity of a person is seen by that person. Groups of five or more are shown; an agreement that allows more is recorded under Set-up.';
const SMALL = `Activity is shown of groups of ${GROUP_OF_OTHERS} or more people besides you, and never so that fewer could be told by taking one group from another.`;

interface Reading {
  context: Pick<OrgContext, 'people'>;
  me: UserId;
  /** People of whom any activity is recorded: the others add nothing to a sum. */
  doers: ReadonlySet<UserId>;
  /** Everybody whom the reader leads. */
  leads: ReadonlySet<UserId>;
  agreement: Pick<ActivityAgreement, 'allows'> | null;
}

/**
 * Whose activity a reader sees (design, section 10): their own; of others groups of five or more, which can't be taken from each other; and each one's whom they lead, as
 * far as a recorded agreement allows it. Groups are the company, teams by today's reporting line and functions by title.
 */
export function activityEyes({ context: { people }, me, doers, leads, agreement }: Reading): ActivityEyes {
  const active = people.filter((p) => p.isActive);
  const isIn = new Set(active.map((p) => p.id).filter((id) => doers.has(id)));
  const allows = agreement?.allows ?? 'nothing';
  const managers = active.filter((p) => peopleBelow(people, p.id).size > 0);
  const own = assigneeText({ kind: 'team', id: me });
  const all: ActivityEyes['groups'] = [
    { assignee: { kind: 'company' } as const, people: isIn },
    ...managers.map((p) => ({ assignee: { kind: 'team', id: p.id } as const, people: new Set([p.id, ...peopleBelow(people, p.id)].filter((id) => isIn.has(id))) })),
    ...Object.keys(COMPANY_FUNCTIONS).map((id) => ({ assignee: { kind: 'function', id } as const, people: new Set(active.filter((p) => isIn.has(p.id) && worksIn(p, id)).map((p) => p.id)) })),
  ].map((g) => ({ ...g, id: assigneeText(g.assignee) })).sort((a, b) => Number(b.id === own) - Number(a.id === own) || b.people.size - a.people.size || (a.id < b.id ? -1 : 1));
  const shown = hidingGroups(all, me);
  // Where each one's progress is seen, sums of them hide nothing.
  const isWithin = (group: ReadonlySet<UserId>): boolean => allows !== 'nothing' && group.size > 0 && [...group].every((id) => id === me || leads.has(id));
  const byId = new Map(all.map((g) => [g.id, g.people]));
  const hides = (a: Assignee): string | null => {
    if (a.kind === 'person') return a.id === me || (allows !== 'nothing' && leads.has(a.id)) ? null : THEIRS;
    if (a.kind === 'named' || a.kind === 'open') return null;
    const id = assigneeText(a);
    return shown.has(id) || isWithin(byId.get(id) ?? new Set()) ? null : SMALL;
  };
  return {
    hides, seesWeeksOf: (id) => id === me || (allows === 'weeks' && leads.has(id)), groups: all.filter((g) => shown.has(g.id)),
    guard: (measures) => measures.map((m) => (m.source !== 'activities' ? m : {
      ...m,
      read(data, scope) {
        const whose = parseAssignee(scope.assignee);
        const why = whose === null ? SMALL : hides(whose);
        const inside = scope.spans && new Set(scope.spans.map((s) => s.id).filter((id) => doers.has(id)));
        const others = inside === null ? Infinity : inside.size - (inside.has(me) ? 1 : 0);
        const isAlone = whose?.kind === 'person';
        return why !== null ? notKnown(why) : !isAlone && inside !== null && others < GROUP_OF_OTHERS && !isWithin(inside) ? notKnown(SMALL) : m.read(data, scope);
      },
    })),
  };
}

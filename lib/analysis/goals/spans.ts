import type { Day } from '../../model/day.ts';
import type { Assignee } from '../../model/goals/assignee.ts';
import type { UserId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import type { SharedRecord } from '../../model/records.ts';
import type { DailySnapshot } from '../../model/snapshot.ts';
import type { Span } from '../measures/measure.ts';
import { day, formatDay, parseDay } from '../../model/day.ts';
import { functionName } from '../../model/goals/function.ts';
import { worksIn } from '../../model/goals/function-titles.ts';
import { widestByDay } from '../../model/widest-snapshot.ts';
import { peopleBelow } from '../team.ts';

/** Who counts for whose number on which days. */
export interface Spans {
  /** null: everybody. Empty: nobody is known to be in it. Of one person's days none comes twice. */
  spans: readonly Span[] | null;
  /** What is not as it was then, or not known, in a sentence; null: nothing. */
  why: string | null;
}

/**
 * Whose work counts for a number from one day to another: the person; the lead and everybody below, as each day's snapshot had them (the
 * nearest earlier one holds until the next; before the first, the team as it is today, and told); of a function everybody whose title or
 * role says so, as of today; of the company everybody. What somebody brought while they were in a team stays with it, what they bring after they left doesn't.
 */
export function spansOf(assignee: Assignee, context: Pick<OrgContext, 'people'>, snapshots: readonly SharedRecord<'snapshot'>[], start: Day, end: Day): Spans {
  switch (assignee.kind) {
    case 'company': return { spans: null, why: null };
    case 'person': return { spans: end < start ? [] : [{ id: assignee.id, from: start, to: end }], why: null };
    case 'named': return { spans: [], why: `${assignee.name} has no seat in the CRM, so nothing there can be counted.` };
    case 'open': return { spans: [], why: 'Nobody holds this position yet.' };
    case 'function': return functionSpans(assignee.id, context, start, end);
    case 'team': return teamSpans(assignee.id, context, snapshots, start, end);
  }
}

function functionSpans(id: string, { people }: Pick<OrgContext, 'people'>, from: Day, to: Day): Spans {
  const members = people.filter((p) => worksIn(p, id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  if (members.length === 0) return { spans: [], why: `Nobody’s title or role in the CRM says ${functionName(id)}, so who is in it isn’t known.` };
  return { spans: members.map((p) => ({ id: p.id, from, to })), why: `Who works in ${functionName(id)} is told by title and role as of today: no CRM keeps their past.` };
}

type Place = DailySnapshot['people'][number];

/** The company's people as they stood from a day on, and teams as they were asked of it. */
interface Stretch {
  from: Day;
  people: readonly Place[];
  teams: Map<UserId, ReadonlySet<UserId>>;
}

function teamSpans(lead: UserId, context: Pick<OrgContext, 'people'>, snapshots: readonly SharedRecord<'snapshot'>[], start: Day, end: Day): Spans {
  const stretches = stretchesOf(snapshots);
  const first = stretches[0]?.from ?? day(Infinity);
  const asOfToday = start < first;
  const out = new Map<UserId, Span[]>();
  const add = (ids: Iterable<UserId>, from: Day, to: Day): void => {
    for (const id of to < from ? [] : ids) {
      const own = out.get(id);
      const last = own?.at(-1);
      if (last && last.to + 1 === from) last.to = to;
      else if (own) own.push({ id, from, to });
      else out.set(id, [{ id, from, to }]);
    }
  };
  if (asOfToday) add(new Set([lead, ...peopleBelow(context.people, lead)]), start, day(Math.min(end, first - 1)));
  stretches.forEach((s, i) => {
    const next = stretches[i + 1]?.from;
    const from = Math.max(s.from, start);
    const to = Math.min(next === undefined ? end : next - 1, end);
    if (from <= to) add(membersOf(s, lead), day(from), day(to));
  });
  return {
    spans: [...out].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, list]) => list),
    why: !asOfToday ? null : first > end ? 'Who was in the team isn’t recorded for these days: it is the team as it is today.' : `Who was in the team isn’t recorded before ${formatDay(first)}: until then it is the team as it is today.`,
  };
}

/** Whoever has left is in no team any more, though the CRM still has them below their lead. */
function membersOf(stretch: Stretch, lead: UserId): ReadonlySet<UserId> {
  let team = stretch.teams.get(lead);
  if (!team) {
    const below = peopleBelow(stretch.people, lead);
    team = new Set(stretch.people.filter((p) => p.isActive && (p.id === lead || below.has(p.id))).map((p) => p.id));
    stretch.teams.set(lead, team);
  }
  return team;
}

const known = new WeakMap<readonly SharedRecord<'snapshot'>[], Stretch[]>();

/** The days' snapshots, oldest first, days on which nobody moved left out; worked out once for the same list. */
function stretchesOf(snapshots: readonly SharedRecord<'snapshot'>[]): Stretch[] {
  let out = known.get(snapshots);
  if (!out) {
    out = [];
    const days = [...widestByDay(snapshots)].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [text, { body }] of days) {
      const from = parseDay(text);
      if (from === null) continue;
      const last = out.at(-1);
      if (!last || !isSame(last.people, body.people)) out.push({ from, people: body.people, teams: new Map() });
    }
    known.set(snapshots, out);
  }
  return out;
}

function isSame(a: readonly Place[], b: readonly Place[]): boolean {
  if (a.length !== b.length) return false;
  const before = new Map(a.map((p) => [p.id, p]));
  return b.every((p) => {
    const was = before.get(p.id);
    return was !== undefined && was.managerId === p.managerId && was.roleId === p.roleId && was.parentRoleId === p.parentRoleId && was.isActive === p.isActive;
  });
}

/** The same people over other days: for earlier periods, where the team of then isn't asked for. */
export const samePeople = (spans: readonly Span[] | null, start: Day, end: Day): Span[] | null =>
  spans && [...new Set(spans.map((s) => s.id))].map((id) => ({ id, from: start, to: end }));

import type { Goal } from '../../model/goals/goal.ts';
import type { UserId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Person } from '../../model/person.ts';
import type { Quota } from '../../model/quota.ts';
import type { StandingGoal } from './standing.ts';
import { periodOfDays } from '../../model/goals/period-of-days.ts';
import { leadsCarriers, quotasByOwner } from '../quotas-in.ts';

/** Begins the word why of a goal that follows its quota, so that it can be told from what people changed themselves. */
export const QUOTA_WHY = 'The quota in the CRM changed';

/** The measure that a quota of money is a target of. */
export const QUOTA_MEASURE = 'bookings';

export interface QuotaGoals {
  /** Quotas that are no goal yet, as the goals they would be; those above come first. */
  fresh: Goal[];
  /** Goals whose quota says another number, other days or somebody else than when it was last taken in. */
  changed: { goal: Goal; was: StandingGoal }[];
  /** Quotas that are goals, or were until somebody ended them. */
  taken: number;
}

/**
 * The CRM's quotas against the goals that stand (ended ones among them). A quota keeps one id as a goal, so that two people who take it in make one goal. A lead's quota
 * with quotas below is the team's. Its parent is the bearer's own longer quota over these days, else the goal of the nearest lead above with the same measure, days and currency.
 */
export function quotaGoals(context: OrgContext, standing: ReadonlyMap<string, StandingGoal>): QuotaGoals {
  const byQuota = new Map<string, StandingGoal>();
  for (const g of standing.values()) {
    const id = g.goal.origin.quotaId;
    const found = id === null ? undefined : byQuota.get(id);
    if (id !== null && (!found || (found.ended !== null && g.ended === null))) byQuota.set(id, g);
  }
  const fresh = context.quotas.filter((q) => !byQuota.has(q.id)).map((q) => asGoal(q, context));
  const live = [...[...standing.values()].filter((g) => g.ended === null).map((g) => g.goal), ...fresh];
  const parents = parentsAmong(live, context.people);
  return {
    fresh: inOrder(fresh.map((g) => ({ ...g, parentId: parents(g) }))),
    changed: context.quotas.flatMap((q) => {
      const was = byQuota.get(q.id);
      if (!was || was.ended !== null) return [];
      const now = asGoal(q, context);
      if (sameQuota(now, was.goal) || sameQuota(now, lastTaken(was, q.id))) return [];
      return [{ was, goal: { ...was.goal, assignee: bearerOf(now) === bearerOf(was.goal) ? was.goal.assignee : now.assignee, owner: now.owner, period: now.period, target: now.target } }];
    }),
    taken: context.quotas.length - fresh.length,
  };
}

/** The quota as it was when it last became this goal. */
function lastTaken({ versions, goal }: StandingGoal, quotaId: string): Goal {
  const of = versions.filter((v) => v.goal.origin.quotaId === quotaId);
  return (of.findLast((v) => v.why?.startsWith(QUOTA_WHY)) ?? of[0])?.goal ?? goal;
}

const bearerOf = ({ assignee: a }: Goal): string => (a.kind === 'person' || a.kind === 'team' ? a.id : a.kind === 'named' ? a.name : a.kind);
const sameQuota = (a: Goal, b: Goal): boolean =>
  a.target.value === b.target.value && a.target.currency === b.target.currency && a.period.start === b.period.start && a.period.end === b.period.end && bearerOf(a) === bearerOf(b);

function asGoal(q: Quota, context: OrgContext): Goal {
  const { people, calendar, crm } = context;
  const person = people.find((p) => p.id === q.ownerId);
  const period = periodOfDays(q.start, q.end, calendar);
  return {
    id: `quota:${q.id}`, title: q.name?.trim() ? q.name : null, owner: person ? { id: person.id, name: person.name } : q.ownerId === null ? null : { id: q.ownerId, name: q.ownerId }, measureId: QUOTA_MEASURE, period: { id: period, start: q.start, end: q.end, calendarId: calendar.id },
    assignee: q.ownerId !== null ? { kind: leads(q.ownerId, q, context) ? 'team' : 'person', id: q.ownerId } : q.teamId !== null ? { kind: 'named', name: people.find((p) => p.roleId === q.teamId)?.roleName ?? `Team ${q.teamId}` } : { kind: 'company' },
    target: { value: q.amount, unit: 'money', currency: q.currency }, parentId: null, strategyId: null,
    origin: { by: crm === 'hubspot' ? 'Goal in HubSpot' : 'Quota in Salesforce', function: null, on: null, note: null, quotaId: q.id }, weight: null, ramp: null, isApart: false, differs: null,
  };
}

const carriers = new WeakMap<OrgContext, Map<string, ReturnType<typeof quotasByOwner>>>();

/** Whether somebody below has a quota over the same days. */
function leads(id: UserId, q: Quota, context: OrgContext): boolean {
  const known = carriers.get(context) ?? new Map<string, ReturnType<typeof quotasByOwner>>();
  carriers.set(context, known);
  const key = `${q.start} ${q.end}`;
  const quotas = known.get(key) ?? quotasByOwner({ id: key, label: key, kind: 'custom', start: q.start, end: q.end }, context);
  known.set(key, quotas);
  return leadsCarriers(id, quotas, context.people);
}

function parentsAmong(goals: readonly Goal[], people: readonly Person[]): (goal: Goal) => string | null {
  const managers = new Map(people.map((p) => [p.id, p.managerId]));
  const byBearer = new Map<string, Goal[]>();
  for (const g of goals) byBearer.set(bearerOf(g), [...(byBearer.get(bearerOf(g)) ?? []), g]);
  return (goal) => {
    const alike = (g: Goal): boolean => g.id !== goal.id && g.measureId === goal.measureId && g.target.currency === goal.target.currency;
    const isWithin = (g: Goal): boolean => g.period.start <= goal.period.start && g.period.end >= goal.period.end && g.period.end - g.period.start > goal.period.end - goal.period.start;
    const longer = (byBearer.get(bearerOf(goal)) ?? []).filter((g) => alike(g) && isWithin(g)).sort((a, b) => (a.period.end - a.period.start) - (b.period.end - b.period.start))[0];
    if (longer) return longer.id;
    const { assignee: a } = goal;
    const seen = new Set<UserId>();
    for (let at = a.kind === 'person' || a.kind === 'team' ? (managers.get(a.id) ?? null) : null; at !== null && !seen.has(at); at = managers.get(at) ?? null) {
      const above = (byBearer.get(at) ?? []).filter((g) => alike(g) && g.period.start === goal.period.start && g.period.end === goal.period.end);
      if (above.length > 0) return (above.find((g) => g.assignee.kind === 'team') ?? above[0]!).id;
      seen.add(at);
    }
    return null;
  };
}

/** Parents before their children, so that each record holds goals that are there. */
function inOrder(goals: readonly Goal[]): Goal[] {
  const byId = new Map(goals.map((g) => [g.id, g]));
  const out = new Map<string, Goal>();
  const add = (g: Goal): void => {
    if (out.has(g.id)) return;
    const parent = g.parentId === null ? undefined : byId.get(g.parentId);
    if (parent && !out.has(parent.id)) add(parent);
    out.set(g.id, g);
  };
  for (const g of goals) add(g);
  return [...out.values()];
}

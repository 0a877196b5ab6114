import type { Goal, Target } from '../../model/goals/goal.ts';
import type { RoleExpectation } from '../../model/goals/role-expectation.ts';
import type { Person } from '../../model/person.ts';
import type { Found } from './finding.ts';

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();
const sizeOf = (t: Target): string => `${t.value} ${t.unit} ${t.currency ?? ''}`;

/** What somebody's role is called: the one that names them, else that of their title, else the CRM's own title; null: none of these. */
export function rolesBy(people: readonly Person[], roles: readonly RoleExpectation[]): Map<string, string> {
  const holder = new Map(roles.flatMap((r) => r.holders.map((h) => [String(h), r.name] as const)));
  const titled = new Map(roles.flatMap((r) => r.titles.map((t) => [plain(t), r.name] as const)));
  return new Map(people.flatMap((p) => {
    const title = p.title?.trim() ? p.title.trim() : null;
    const role = holder.get(p.id) ?? (title === null ? null : (titled.get(plain(title)) ?? title));
    return role === null ? [] : [[String(p.id), role] as const];
  }));
}

/**
 * People of one role with other measures or targets than the rest of it, over the same days, and no stated reason. Goals with a reason, and
 * of people who are new (with a ramp), aren't compared. Told of the goals that differ from what more of them have than anything else; where no
 * target is more common than another, of all.
 */
export function unevenRole(goals: ReadonlyMap<string, Goal>, people: readonly Person[], roles: readonly RoleExpectation[]): Found<'unevenRole'>[] {
  const roleOf = rolesBy(people, roles);
  const groups = new Map<string, { role: string; periodId: string; by: Map<string, Goal[]> }>();
  for (const g of goals.values()) {
    if (g.assignee.kind !== 'person') continue;
    const role = roleOf.get(g.assignee.id);
    if (role === undefined) continue;
    const key = `${plain(role)} ${g.period.start} ${g.period.end}`;
    const group = groups.get(key) ?? { role, periodId: g.period.id, by: new Map<string, Goal[]>() };
    group.by.set(g.assignee.id, [...(group.by.get(g.assignee.id) ?? []), g]);
    groups.set(key, group);
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, group]) => uneven(group));
}

function uneven({ role, periodId, by }: { role: string; periodId: string; by: Map<string, Goal[]> }): Found<'unevenRole'>[] {
  const isExcused = (theirs: readonly Goal[]): boolean => theirs.some((g) => g.ramp !== null || g.differs?.trim());
  const alike = [...by].filter(([, theirs]) => theirs.every((g) => g.ramp === null)).sort(([a], [b]) => (a < b ? -1 : 1));
  if (alike.length < 2) return [];
  const found: Found<'unevenRole'>[] = [];
  const measures = [...new Set(alike.flatMap(([, theirs]) => theirs.map((g) => g.measureId)))].sort();
  for (const measureId of measures) {
    const having = alike.map(([person, theirs]) => ({ person, goals: theirs.filter((g) => g.measureId === measureId), isExcused: isExcused(theirs) }));
    const holders = having.filter((h) => h.goals.length > 0);
    const base = { kind: 'unevenRole' as const, role, periodId, measureId };
    if (holders.length * 2 > having.length) {
      for (const h of having) {
        if (h.goals.length > 0 || h.isExcused) continue;
        found.push({ ...base, goal: null, person: h.person, target: null, usual: null, others: holders.length, is: 'missing', why: `${holders.length} of ${having.length} people of the same role have this measure, this person doesn’t, and no reason is stated.` });
      }
      found.push(...otherTargets(holders, base));
    } else {
      for (const h of holders) {
        if (h.isExcused) continue;
        found.push({ ...base, goal: h.goals[0]!.id, person: h.person, target: h.goals[0]!.target, usual: null, others: having.length - holders.length, is: 'extra', why: `Only ${holders.length} of ${having.length} people of the same role have this measure, and no reason is stated.` });
      }
    }
  }
  return found;
}

/** Several goals of one measure (a quota each month of the role's quarter) are compared as what they are together. */
const together = (goals: readonly Goal[]): string => goals.map((g) => sizeOf(g.target)).sort().join(' + ');

function otherTargets(holders: readonly { person: string; goals: Goal[] }[], base: { kind: 'unevenRole'; role: string; periodId: string; measureId: string }): Found<'unevenRole'>[] {
  const compared = holders.filter((h) => h.goals.every((g) => !g.differs?.trim()));
  const counts = new Map<string, number>();
  for (const h of compared) counts.set(together(h.goals), (counts.get(together(h.goals)) ?? 0) + 1);
  if (counts.size < 2) return [];
  const most = Math.max(...counts.values());
  const usual = [...counts].filter(([, n]) => n === most);
  const is = usual.length === 1 ? usual[0]![0] : null;
  return compared.filter((h) => together(h.goals) !== is).map((h) => ({
    ...base, goal: h.goals[0]!.id, person: h.person, target: h.goals[0]!.target, usual: is === null ? null : compared.find((c) => together(c.goals) === is)!.goals[0]!.target,
    others: is === null ? compared.length - 1 : most, is: 'target',
    why: is === null ? 'People of the same role have different targets over the same days, and no reason is stated.' : 'Its target is another than most others of the same role have over the same days, and no reason is stated.',
  }));
}

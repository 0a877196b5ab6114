import type { CycleForm } from '../../messages/areas/reviews.ts';
import type { AreaInput } from '../areas/input.ts';
import { holdersOf } from '../../analysis/goals/standing-roles.ts';
import { proposedFor, REVIEW_TEMPLATES } from '../../model/coaching/review-templates/index.ts';
import { dayFromYmd, formatDay, ymd } from '../../model/day.ts';
import { rolesOf } from '../areas/roles.ts';

/** Roles that stand, with who holds them and alone them. Who holds two is asked by none until it is settled which. */
export function rolesToReview(input: AreaInput) {
  const roles = [...rolesOf(input).values()].filter((r) => !r.ended).map((r) => ({ role: r.role, holders: holdersOf(r.role, input.context.people).filter((p) => p.isActive) }));
  const times = new Map<string, number>();
  for (const r of roles) for (const p of r.holders) times.set(p.id, (times.get(p.id) ?? 0) + 1);
  return { roles: roles.map((r) => ({ ...r, holders: r.holders.filter((p) => times.get(p.id) === 1) })), several: input.context.people.filter((p) => (times.get(p.id) ?? 0) > 1) };
}

/** What a new cycle is opened with: the last calendar year, roles with the template that fits each, and who is in it. */
export function cycleForm(input: AreaInput): CycleForm {
  const { roles, several } = rolesToReview(input);
  const { year, month } = ymd(input.data.today);
  const of = month >= 7 ? year : year - 1;
  return {
    roles: roles.filter((r) => r.holders.length > 0).map(({ role, holders }) => ({ id: role.id, name: role.name, templateId: proposedFor(role).id, people: holders.map((p) => ({ id: p.id, name: p.name })).sort((a, b) => a.name.localeCompare(b.name, input.locale)) })),
    templates: REVIEW_TEMPLATES.map((t) => ({ id: t.id, name: t.name, for: t.for })), without: several.map((p) => p.name),
    from: formatDay(dayFromYmd(of, 1, 1)), to: formatDay(dayFromYmd(of, 12, 31)), due: formatDay(dayFromYmd(of + 1, 1, 31)), name: String(of),
  };
}

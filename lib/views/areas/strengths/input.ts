import type { StrengthsInput } from '../../../analysis/coaching/strengths/report.ts';
import type { StrengthsAsk } from '../../../messages/areas/strengths.ts';
import type { UserId } from '../../../model/ids.ts';
import type { AreaInput } from '../input.ts';
import { standingRoles } from '../../../analysis/goals/standing-roles.ts';
import { measuresOf } from '../../../analysis/measures/index.ts';
import { roleRights } from '../../company/role-rights.ts';

/** Whose strengths the reader may look at: their own, and those of the people who report to them by the CRM’s reporting line; where it keeps none, their own alone. */
export function strengthsPeople({ context, me, rights }: AreaInput): UserId[] {
  const below = rights.leads(me.userId);
  return [me.userId, ...context.people.filter((p) => p.isActive && p.id !== me.userId && below.has(p.id)).map((p) => p.id)];
}

/** What a person’s report is worked out from. Somebody whom the reader may not look at: their own. */
export function strengthsInput(input: AreaInput, { personId }: StrengthsAsk): StrengthsInput {
  const { company, context, rights, me, data } = input;
  const person = strengthsPeople(input).find((id) => id === personId) ?? me.userId;
  const roles = [...standingRoles(company.records('role'), roleRights(context, rights)).values()].filter((r) => !r.ended).map((r) => r.role);
  return { person, people: context.people, roles, measures: new Map(measuresOf(company.measures).map((m) => [m.id, m])), data, withActivity: person === me.userId };
}

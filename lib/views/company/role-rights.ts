import type { RoleRights } from '../../analysis/goals/standing-roles.ts';
import type { UserId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import type { GoalStanding } from './goal-rights.ts';

/** Whether somebody stands above a person, by the CRM's reporting line or roles: who is led by nobody confirms alone. */
export const isLed = (context: OrgContext, person: UserId): boolean => context.people.some((p) => p.id === person && (p.managerId !== null || p.parentRoleId !== null));

/**
 * Who may do what to roles: who leads people or may publish the strategy writes what a role expects; a holder confirms for themselves, whoever leads them
 * for the other side. In the made-up company whoever looks around may do both.
 */
export function roleRights(context: OrgContext, rights: GoalStanding): RoleRights {
  const isSample = context.crm === 'sample';
  return {
    maySet: (author) => rights.mayPublish(author) || rights.leads(author).size > 0,
    isSide: (author, person, side) => isSample || (side === 'person' ? author === person : author !== person && rights.leads(author).has(person)),
  };
}

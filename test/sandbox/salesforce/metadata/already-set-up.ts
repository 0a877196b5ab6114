import type { World } from '../world.ts';
import { packageFiles } from '../../../../lib/crm/salesforce/package/files.ts';
import { normaliseRow } from '../normalise.ts';
import { applyDeployment, planDeployment } from './deploy.ts';

/** The org after an admin has deployed the extension's package and given the writing set to everybody. */
export function setUpAlready(world: World, now: number): void {
  const plan = planDeployment(new Map(packageFiles('66.0').map((f) => [f.path, f.text])), world);
  if (plan.failures.length > 0) throw new Error(plan.failures.map((f) => f.problem).join('; '));
  applyDeployment(plan, world, now);
  const set = world.rows('PermissionSet').find((r) => r.Name === 'Ridealong_Write')!;
  const assignment = world.schema.get('permissionsetassignment')!;
  for (const user of world.rows('User')) world.add(assignment.name, normaliseRow(assignment, { Id: world.nextId(assignment), PermissionSetId: set.Id!, AssigneeId: user.Id! }));
}

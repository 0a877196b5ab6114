import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageFile } from '../../../../lib/crm/salesforce/package/files.ts';
import type { World } from '../world.ts';
import { packageFiles } from '../../../../lib/crm/salesforce/package/files.ts';
import { setsFor } from '../../../../lib/crm/salesforce/package/permission-sets.ts';
import { normaliseRow } from '../normalise.ts';
import { applyDeployment, planDeployment } from './deploy.ts';

/** Deploys a package at once. Throws where something stands in its way. */
export function deployNow(world: World, files: readonly PackageFile[], now: number): void {
  const plan = planDeployment(new Map(files.map((f) => [f.path, f.text])), world);
  if (plan.failures.length > 0) throw new Error(plan.failures.map((f) => f.problem).join('; '));
  applyDeployment(plan, world, now);
}

/** The package as it was before there were roles and private records, file by file. */
export const PACKAGE_1 = JSON.parse(readFileSync(join(import.meta.dirname, 'package-1.json'), 'utf8')) as PackageFile[];

/** The org after an admin has deployed the extension's package and given a rep’s set to everybody. */
export function setUpAlready(world: World, now: number): void {
  deployNow(world, packageFiles('66.0', setsFor([])), now);
  assignPermissionSet(world, 'Ridealong_Rep', world.rows('User').map((u) => String(u.Id)));
}

/** Gives people a permission set, as an admin does in Setup. Throws where there is none of that name. */
export function assignPermissionSet(world: World, name: string, userIds: readonly string[]): void {
  const set = world.rows('PermissionSet').find((r) => r.Name === name);
  if (!set) throw new Error(`The org has no permission set ${name}.`);
  const assignment = world.schema.get('permissionsetassignment')!;
  for (const id of userIds) world.add(assignment.name, normaliseRow(assignment, { Id: world.nextId(assignment), PermissionSetId: set.Id!, AssigneeId: id }));
}

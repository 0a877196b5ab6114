import type { RoleTemplate } from '../../../lib/model/goals/role-templates/role-template.ts';
import type { RoleExpectation } from '../../../lib/model/goals/role-expectation.ts';

/** A role as it is being written. `follows`: key of the version that it changes; null: it is new. */
export interface RoleDraft {
  role: RoleExpectation;
  why: string;
  follows: string | null;
}

/** A new role from a template, or from nothing. */
export const fromTemplate = (template: RoleTemplate | null, id: string): RoleDraft => ({
  role: { id, name: template?.name ?? '', function: template?.function ?? 'sales', responsibilities: template?.responsibilities ?? [''], behaviours: template?.behaviours ?? [], measureIds: template?.measureIds ?? [], titles: template?.titles ?? [], holders: [] },
  why: '', follows: null,
});

const lines = (list: readonly string[]): string[] => [...new Set(list.map((l) => l.trim()).filter((l) => l !== ''))];

/** As it is published: blank and doubled lines left out. */
export const tidyRole = (role: RoleExpectation): RoleExpectation => ({
  ...role, name: role.name.trim(), responsibilities: lines(role.responsibilities), behaviours: lines(role.behaviours), measureIds: lines(role.measureIds), titles: lines(role.titles),
});

/** What keeps it from being published, in a sentence; null: nothing. */
export function whatRoleMisses({ role, why, follows }: RoleDraft): string | null {
  const tidy = tidyRole(role);
  if (tidy.name === '') return 'A role needs a name.';
  if (tidy.responsibilities.length === 0) return 'Say at least one thing that the role is there for.';
  if (tidy.titles.length === 0 && tidy.holders.length === 0) return 'Name a title from the CRM or a person: nobody holds it otherwise.';
  return follows !== null && why.trim() === '' ? 'Say why it changes: everybody who holds it sees that.' : null;
}

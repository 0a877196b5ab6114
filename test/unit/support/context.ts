import type { DealSketch } from './books.ts';
import type { OrgContext } from '../../../lib/model/org.ts';
import type { Person } from '../../../lib/model/person.ts';
import type { Quota } from '../../../lib/model/quota.ts';
import { userId } from '../../../lib/model/ids.ts';
import { d, ORG } from './books.ts';

/** Somebody, by id alone; `reports` names the manager. */
export const person = (id: string, over: { reports?: string; role?: string; above?: string } = {}): Person => ({
  id: userId(id), name: `Name ${id}`, isActive: true, managerId: over.reports === undefined ? null : userId(over.reports),
  roleId: over.role ?? null, roleName: over.role ?? null, parentRoleId: over.above ?? null, title: null, email: null, createdAt: null,
});

let n = 0;
export const quota = (owner: string | null, start: string, end: string, amount: number, currency = 'EUR'): Quota =>
  ({ id: `q${++n}`, ownerId: owner === null ? null : userId(owner), teamId: null, start: d(start), end: d(end), amount, currency, name: null, pipelineIds: null });

/** The fourth quarter of 2026 as one quota. */
export const q4 = (owner: string, amount: number, currency?: string): Quota => quota(owner, '2026-10-01', '2026-12-31', amount, currency);

export const org = (people: Person[], quotas: Quota[], over: Partial<OrgContext> = {}): OrgContext => ({ ...ORG, people, quotas, ...over });

/** A deal won on its close date. */
export const won = (id: string, close: string, amount: number, owner = 'A', over: { currency?: string } = {}): DealSketch =>
  ({ id, steps: [{ at: '2020-01-01', stage: 'Negotiate', amount, close, owner, ...over }, { at: '2020-02-01', stage: 'Won' }] });

/** A deal as it stands, without a past. */
export const standing = (id: string, stage: string, close: string, amount: number | null, owner = 'A'): DealSketch => ({ id, steps: [{ at: '2020-01-01', stage, amount, close, owner }] });

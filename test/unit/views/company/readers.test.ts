import { describe, expect, it } from 'vitest';
import type { OrgContext } from '../../../../lib/model/org.ts';
import type { Person } from '../../../../lib/model/person.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { mapPeople } from '../../../../lib/crm/salesforce/map/around.ts';
import { mayEditSettings, standingOf } from '../../../../lib/views/company/readers.ts';

const person = (id: string, over: Partial<Person> = {}): Person => ({ id: userId(id), name: id, isActive: true, managerId: userId('M'), roleId: 'R', roleName: 'Rep', parentRoleId: 'T', title: 'Account executive', email: null, createdAt: null, ...over });
const context = (people: Person[]): OrgContext => ({ crm: 'salesforce', people } as unknown as OrgContext);

describe('who somebody is', () => {
  it('comes from a permission set that an administrator gave, besides title, role and manager', () => {
    const people = [person('A', { duties: ['finance'] }), person('B', { duties: ['admin'] }), person('C', { duties: ['manager'] }), person('D', { title: 'CFO' }), person('E', { title: 'Salesforce Administrator' }), person('F')];
    expect(people.map((p) => [standingOf(p.id, context(people)).isFinance, standingOf(p.id, context(people)).isAdmin, mayEditSettings(p.id, context(people)).ok])).toEqual([
      [true, false, true], [false, true, true], [false, false, false], [true, false, true], [false, true, true], [false, false, false],
    ]);
  });

  it('is read off the assignments that the reader may see', () => {
    const [id, other] = ['005000000000001AAA', '005000000000002AAA'];
    const people = mapPeople({ User: [{ Id: id, Name: 'A' }, { Id: other, Name: 'B' }], PermissionSetAssignment: [{ AssigneeId: id, 'PermissionSet.Name': 'Ridealong_Finance' }, { AssigneeId: id, 'PermissionSet.Name': 'Ridealong_Admin' }, { AssigneeId: other, 'PermissionSet.Name': 'Ridealong_Rep' }] });
    expect(people.map((p) => p.duties)).toEqual([['finance', 'admin'], undefined]);
  });
});

import type { RoleAct } from '../../model/goals/role-expectation.ts';
import type { May } from '../company/readers.ts';
import type { AreaInput } from './input.ts';
import { sameExpectations } from '../../analysis/goals/standing-roles.ts';
import { isLed, roleRights } from '../company/role-rights.ts';
import { rolesOf, WHO_WRITES } from './roles.ts';

const YES: May = { ok: true, why: '' };
const no = (why: string): May => ({ ok: false, why });

/** Whether the reader may say this of a role. */
export function maySayOfRole(body: RoleAct, input: AreaInput): May {
  const { context, me, rights } = input;
  const may = roleRights(context, rights);
  const found = rolesOf(input).get(body.act === 'set' ? body.role.id : body.roleId);
  if (body.act !== 'confirm') {
    if (!may.maySet(me.userId)) return no(WHO_WRITES);
    if (body.act === 'end') return found && !found.ended ? YES : no('This role is no longer there. Look at the page as it is now.');
    if (body.role.name.trim() === '') return no('A role needs a name.');
    if (body.role.responsibilities.every((r) => r.trim() === '')) return no('Say at least one thing that the role is there for.');
    if (found && !found.ended && !body.why?.trim()) return no('A role that stands is changed with a word why: everybody who holds it sees it.');
    const newest = found?.versions.at(-1);
    return found && newest && !found.ended && body.follows !== undefined && body.follows !== newest.key ? no(`${newest.by} changed this role meanwhile. What you wrote is still here: look at theirs, then save again.`) : YES;
  }
  if (!found || found.ended) return no('This role is no longer there. Look at the page as it is now.');
  const confirmed = found.versions.find((v) => v.key === body.of);
  if (!confirmed || !sameExpectations(confirmed.role, found.role)) return no('What is expected was changed meanwhile. Read it as it is now, then confirm.');
  if (!me.verified) return no('Under a HubSpot key nobody can be told apart for certain, so that what both sides would confirm stays off.');
  if (body.side === 'leader' && !isLed(context, body.person)) return no('Nobody leads them in the CRM: their own word is enough.');
  return may.isSide(me.userId, body.person, body.side) ? YES : no(body.side === 'person' ? 'This is for who holds the role to say.' : 'This is for who leads them to say.');
}

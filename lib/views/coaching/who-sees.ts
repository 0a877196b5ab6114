import type { UserId } from '../../model/ids.ts';
import type { CrmKind } from '../../model/org.ts';
import { nounOf } from './words.ts';
import { crmName } from '../crm-names.ts';

/** Who sees what follows a deal, in words. */
export const dealSees = (crm: CrmKind): string => crm === 'sample' ? 'In the made-up company: what is written stays on this device.'
  : crm === 'hubspot' ? 'Stays on this device: HubSpot has no place for it yet.'
    : `Whoever can open this ${nounOf(crm)} and has Ridealong’s permission set in ${crmName(crm)}.`;

/** Who sees what is between two people, in words. `other`: their name; null: whoever is chosen. */
export const twoSee = (crm: CrmKind, other: string | null): string => crm === 'sample' ? 'In the made-up company: what is written stays on this device.'
  : `Only ${other === null ? 'the two of you' : `you and ${other}`}. It is sealed to both of you before it leaves this device.`;

/** The same for one that stands. `names`: of everybody by id. */
export function whoSees(x: { between: readonly UserId[] | null }, { crm, me, name }: { crm: CrmKind; me: UserId; name(id: UserId): string }): string {
  if (!x.between) return `Who sees this: ${lower(dealSees(crm))}`;
  const others = x.between.filter((id) => id !== me).map(name);
  return `Who sees this: ${lower(twoSee(crm, others.join(' and ') || null))}`;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

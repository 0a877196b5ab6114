import type { DealId } from '../../model/ids.ts';
import type { CoachingAround } from './around.ts';
import { whoSees } from '../company/who-sees.ts';
import { crmName } from '../crm-names.ts';

type Around = Pick<CoachingAround, 'context' | 'me'>;

/** Who will see feedback about a deal, before it is written. */
export const dealSees = (dealId: DealId, { context, me }: Around): string => whoSees({ kind: 'feedback', dealId }, { context, me: me.userId });

/** Who will see what is between the reader and whomever they choose. */
export const twoSee = ({ context: { crm } }: Around): string => crm === 'sample' ? 'In the made-up company: what is entered stays on this device.'
  : crm === 'hubspot' ? `Meant for you and whoever you write to; it lies on this device alone, since ${crmName(crm)} has no place for it.`
    : 'Seen by you and whoever you write to, nobody else: outside your devices it is encrypted to the two of you.';

import type { LeadWord } from '../../../model/leads/lead-word.ts';
import type { May } from '../../company/readers.ts';
import type { AreaInput } from '../input.ts';
import { MOST_MINUTES } from '../../../model/leads/lead-word.ts';
import { leadWords, rightsOf } from './reported.ts';

const YES: May = { ok: true, why: '' };
const no = (why: string): May => ({ ok: false, why });

/** Whether the reader may say this about leads. */
export function maySayOfLead(body: LeadWord, input: AreaInput): May {
  const me = input.me.userId;
  if (body.act === 'outOfScope') {
    if (!Number.isInteger(body.minutes) || body.minutes < 1 || body.minutes > MOST_MINUTES) return no(`Say whole minutes, from 1 to ${MOST_MINUTES}.`);
    return rightsOf(input).worksOn(me, body) ? YES : no('Qualifying is flagged by whoever works on the lead, or on the deal it became.');
  }
  const { flags, remarks } = leadWords(input);
  if (body.act === 'takeBack') {
    const flag = flags.find((f) => f.key === body.of);
    return !flag ? no('This flag is no longer there. Look at the page as it is now.') : flag.byId === me ? YES : no('A flag is taken back by whoever set it.');
  }
  if (body.text.trim() === '') return no('There is no word in it yet.');
  return body.act === 'remark' || remarks.some((r) => r.key === body.to) ? YES : no('The word that this answers is no longer there. Look at the page as it is now.');
}

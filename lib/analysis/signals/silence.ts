import type { OrgContext } from '../../model/org.ts';
import type { Compared } from '../stats/compared.ts';
import type { ActivityIndex } from './activity-index.ts';
import type { FollowInput } from './follow.ts';
import type { Need, Signal } from './signal.ts';

/** Under this many distinct deals on either side nothing is said. */
export const ENOUGH_DEALS = 20;
/** Under this many people on either side a difference may be theirs and not the sign's. */
export const ENOUGH_PEOPLE = 5;

interface Known extends Pick<FollowInput, 'ownSteps'> {
  context: OrgContext;
  activities: ActivityIndex | null;
  periods: number;
}

/** Why a signal is never compared, whatever the data; null where it is. */
export const unasked = (signal: Signal): string | null =>
  (signal.known === 'today' ? 'It is known as of today alone: what it was then is not recorded.' : signal.known === 'outcome' ? 'It is known only once a deal has left the basis: it serves to judge sources.' : null);

const MISSING: Partial<Record<Need, (known: Known) => string | null>> = {
  history: ({ context }) => (context.knowledge.dealHistory ? null : 'Changes of deals are not recorded.'),
  owners: ({ context }) => (context.knowledge.ownerHistory ? null : 'Changes of owner are not recorded.'),
  activities: ({ activities }) => (activities === null ? 'No activity is known.' : null),
  ownSteps: ({ ownSteps }) => (ownSteps && ownSteps.size > 0 ? null : 'No stage is mapped as a step of our own.'),
};

/** Why nothing is said of a comparison; null where it may be asked. */
export function silenceOf(signal: Signal, compared: Compared | null, side: Uint8Array, known: Known): string | null {
  for (const need of signal.needs) {
    const missing = MISSING[need]?.(known);
    if (missing) return missing;
  }
  if (known.periods === 0) return 'No quarter’s books are closed yet.';
  if (!compared) return side.includes(1) ? 'No deal without it stood beside one with it.' : side.includes(0) ? 'No deal showed it.' : 'It was not known of any deal.';
  const [fewest, which] = compared.n <= compared.others ? [compared.n, 'with it'] : [compared.others, 'without it'];
  if (fewest < ENOUGH_DEALS) return `Only ${fewest} ${fewest === 1 ? 'deal' : 'deals'} ${which}: under ${ENOUGH_DEALS} nothing is said.`;
  const people = Math.min(compared.people, compared.otherPeople);
  if (people < ENOUGH_PEOPLE) return `Only ${people} ${people === 1 ? 'person' : 'people'} on one side: under ${ENOUGH_PEOPLE} a difference may be theirs.`;
  return null;
}

import type { Day } from '../../model/day.ts';
import type { UserId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import type { OutboxWork } from '../../store/workspace-schema.ts';
import { formatDay } from '../../model/day.ts';

/** Who tells, and who can be told. */
export interface DigestAround {
  me: { userId: UserId };
  context: Pick<OrgContext, 'crm' | 'people'>;
}

/** The same key for one receiver and day, whoever tells them: the CRM keeps one. */
export const digestKey = (receiver: UserId, today: Day): string => `digest:${receiver}:${formatDay(today)}`;

/**
 * The one task of a day that tells somebody that something waits for them in Coaching: new feedback, an answer, a 1:1 that is due. It says nobody's words and
 * not who wrote: who may see tasks isn't who may read what was written. null: there is nobody to tell (oneself, or somebody who is no longer there).
 */
export function digestTask(receiver: UserId, today: Day, { me, context }: DigestAround): OutboxWork | null {
  if (receiver === me.userId || context.crm === 'sample' || !context.people.some((p) => p.id === receiver && p.isActive)) return null;
  return {
    do: 'task', task: {
      key: digestKey(receiver, today), dealId: null, forUser: receiver, due: today, onePerOwner: true, subject: 'Ridealong: something waits for you in Coaching',
      text: 'New feedback, an answer or a talk that is due. Open Ridealong on a deal, or its dashboard, Coaching, to read it. You get one such task a day at most.',
    },
  };
}

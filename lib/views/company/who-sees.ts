import type { UserId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import type { AnyRecord, RecordState } from '../../model/records.ts';
import { OWN_KINDS } from '../../model/records.ts';
import { crmName } from '../crm-names.ts';

/** What has to be known of a record to say who sees it: it need not be written yet. */
export type Seen = Pick<AnyRecord, 'kind' | 'dealId' | 'between'>;

export interface SeenBy {
  context: OrgContext;
  /** The reader: they are "you". */
  me: UserId;
  /** Where it lies; left out: not known yet, told as if it is shared. */
  state?: RecordState;
}

/** What stands beside something that is being written and was not shared. */
export const DRAFT_IS_MINE = 'Seen by you alone: a draft stays on this device until you share it.';

/** "Ann, Ben and you": names as people say them, the reader last. */
function namesOf(ids: readonly UserId[], { context, me }: SeenBy): string {
  const others = [...new Set(ids)].filter((id) => id !== me).map((id) => context.people.find((p) => p.id === id)?.name ?? 'somebody who left');
  const all = ids.includes(me) ? [...others, 'you'] : others;
  return all.length < 2 ? (all[0] ?? 'nobody') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)!}`;
}

/**
 * Who sees a record, in one sentence: it stands beside every record about people. What is `between` people is theirs alone; what is about a
 * deal follows the deal; the rest is the company's.
 */
export function whoSees(record: Seen, by: SeenBy): string {
  const { context, me, state } = by;
  const crm = crmName(context.crm);
  if (OWN_KINDS.includes(record.kind)) return 'Seen by you alone: it stays on this device.';
  if (context.crm === 'sample') return 'In the made-up company: what is entered stays on this device.';
  if (record.between) {
    const others = record.between.filter((id) => id !== me);
    const names = namesOf(record.between, by);
    if (state === 'device') return `Meant for ${names}; it lies on this device alone, since ${crm} has no place for it.`;
    if (others.length === 0) return 'Seen by you alone.';
    return `Seen by ${names}, nobody else: outside your devices it is encrypted to ${others.length === 1 && record.between.includes(me) ? 'the two of you' : 'them'}.`;
  }
  if (state === 'device') return `It lies on this device alone, since ${crm} has no place for it.`;
  return record.dealId === null ? `Seen by everybody who has Ridealong’s permission set in ${crm}.` : `Seen by everybody who can open this deal in ${crm} and has Ridealong’s permission set.`;
}

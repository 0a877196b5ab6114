import type { AreaWord } from '../../messages/areas/areas.ts';
import type { DealId, UserId } from '../../model/ids.ts';
import type { AnyRecord } from '../../model/records.ts';
import type { OutboxWork } from '../../store/workspace-schema.ts';
import type { AreaInput } from './input.ts';
import { RidealongError } from '../../model/errors.ts';
import { coachingIn } from '../coaching/standing.ts';
import { newRecord } from '../company/new-record.ts';
import { namedByKey, readersOf } from './between.ts';
import { followOf } from './follow.ts';
import { maySay } from './may-say.ts';

/** What a word is about, and who alone may read it. */
export interface Place {
  dealId: DealId | null;
  between: UserId[] | null;
}

/**
 * The record of a word that may be said, with what follows from it. Throws `noPermission` with a sentence where it may not be; nothing is kept then.
 */
export function saidOf(word: AreaWord, input: AreaInput, now: number): { record: AnyRecord; follow: OutboxWork[] } {
  const { dealId, between } = placeOf(word, input);
  const may = maySay(word, input, between);
  if (!may.ok) throw new RidealongError('noPermission', 'This can’t be said by you', may.why);
  const record = namedByKey(named(newRecord(word.kind, word.body, { me: input.me, dealId, now, ...(between && { between }) })), input);
  return { record, follow: followOf(word, record, input) };
}

/** Where a word belongs. What is between people names no deal on its record: that would tell of it. */
export function placeOf(word: AreaWord, input: AreaInput): Place {
  const nowhere: Place = { dealId: null, between: null };
  if (word.kind === 'feedback') {
    const { body } = word;
    if (body.act !== 'open') return placeOfThread(body.threadId, input);
    const { about } = body;
    return word.isPrivate || about.kind === 'person' ? { dealId: null, between: [input.me.userId, body.toId] } : { dealId: about.dealId, between: null };
  }
  if (word.kind === 'rhythm') return { dealId: null, between: [input.me.userId, word.body.withId] };
  if (word.kind === 'action') {
    const { body } = word;
    if (body.act === 'agree') return body.source.kind === 'feedback' ? placeOfThread(body.source.id, input) : { dealId: null, between: word.between ?? null };
    const a = coachingIn(input).actions.get(body.actionId);
    return a ? { dealId: a.dealId, between: a.between && [...a.between] } : nowhere;
  }
  return { dealId: null, between: readersOf(word, input) };
}

function placeOfThread(id: string, input: AreaInput): Place {
  const t = coachingIn(input).threads.get(id);
  return t ? { dealId: t.between ? null : t.dealId, between: t.between && [...t.between] } : { dealId: null, between: null };
}

/** A thread and an action bear the key of the record that begins them, so that nobody else's record can claim their id. */
function named(record: AnyRecord): AnyRecord {
  if (record.kind === 'feedback' && record.body.act === 'open') return { ...record, body: { ...record.body, threadId: record.key } };
  if (record.kind === 'action' && record.body.act === 'agree') return { ...record, body: { ...record.body, actionId: record.key, taskKey: `task:${record.key}` } };
  return record;
}

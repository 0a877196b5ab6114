import * as v from 'valibot';
import type { RecordKind } from '../../../model/records.ts';
import type { OutRecord } from '../../../model/sealed.ts';
import type { Salesforce } from '../client.ts';
import { unreadable, type ApiProblem } from '../failures.ts';
import { writeFailure } from './failures.ts';
import { isSealed } from '../../../model/sealed.ts';
import { objectOf, DEAL_OBJECT } from '../package/objects.ts';
import { rowsOf } from './records.ts';
import { writeSealed } from './write-sealed.ts';

const Saved = v.array(v.object({ success: v.boolean(), errors: v.array(v.object({ statusCode: v.string(), message: v.string(), fields: v.optional(v.array(v.string())) })) }));
const GONE = /^(?:ENTITY_IS_DELETED|INVALID_CROSS_REFERENCE_KEY|INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY)$/;

const RECORD_WORDS: Record<RecordKind, string> = {
  cause: 'the cause', remark: 'the question or answer', call: 'the forecast call', snapshot: 'the daily snapshot', published: 'the published bridge', setting: 'the setting', strategy: 'the strategy',
  goal: 'the goal', ownGoal: 'your own goal', role: 'the role’s expectations', ask: 'the ask', entry: 'the number', read: 'that you have read it', looked: 'that you looked at it',
  leadWord: 'the word about leads',
  personKey: 'your public keys', feedback: 'the feedback', action: 'the agreed action', promptWord: 'the answer to a prompt', rhythm: 'the agreed rhythm', session: 'the coaching session', development: 'the development plan',
  factor: 'the factor', review: 'the review', reviewCycle: 'the review cycle', reviewDraft: 'the draft', reviewSums: 'the sums of reviews', correction: 'the note of correction', opened: 'who opened it', erased: 'what was erased',
};

/**
 * Writes a record, all of its parts or none, in one call. Rows can't be changed by whoever writes them: a retry is refused by
 * the unique key, and that is as good as written. A deal that is gone is named in the body alone; what follows its deal has no place without it.
 */
export async function writeRecord(sf: Salesforce, record: OutRecord, signal: AbortSignal, now: number): Promise<void> {
  const what = RECORD_WORDS[record.kind];
  const failed = (problem: ApiProblem) => writeFailure(problem, { what, now });
  const save = async (withDeal: boolean): Promise<ApiProblem | null> => {
    const answer = v.safeParse(Saved, await sf.json('POST', `${sf.base}/composite/sobjects`, { allOrNone: true, records: rowsOf(record, withDeal) }, { signal, failed }));
    if (!answer.success) throw unreadable('a written record', answer.issues);
    const errors = answer.output.flatMap((row) => row.errors).filter((e) => e.statusCode !== 'ALL_OR_NONE_OPERATION_ROLLED_BACK');
    const [first] = errors;
    return first ? { errorCode: first.statusCode, message: first.message, ...(first.fields && { fields: first.fields }) } : null;
  };
  if (isSealed(record)) return writeSealed(sf, record, { what, signal, failed });
  let problem = await save(true);
  if (problem && record.dealId !== null && objectOf(record) !== DEAL_OBJECT && GONE.test(problem.errorCode)) problem = await save(false);
  if (problem && problem.errorCode !== 'DUPLICATE_VALUE') throw failed(problem);
}

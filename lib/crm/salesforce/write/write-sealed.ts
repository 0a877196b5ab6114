import * as v from 'valibot';
import type { SealedRecord } from '../../../model/sealed.ts';
import type { RidealongError } from '../../../model/errors.ts';
import type { Salesforce } from '../client.ts';
import { say, unreadable, type ApiProblem } from '../failures.ts';
import { PRIVATE_OBJECT, PRIVATE_SHARE } from '../package/objects.ts';
import { rowsOf } from './records.ts';

/** https://developer.salesforce.com/docs/platform/api-rest/guide/resources-composite-composite-post.html */
const MOST_SUBREQUESTS = 25;

const Problem = v.object({ errorCode: v.string(), message: v.string(), fields: v.optional(v.array(v.string())) });
const Answer = v.object({ compositeResponse: v.array(v.object({ httpStatusCode: v.number(), body: v.unknown() })) });
/** What each of the others says when one of them is refused. */
const HALTED = 'PROCESSING_HALTED';

export interface WriteSealedOptions {
  what: string;
  signal: AbortSignal;
  failed(problem: ApiProblem): RidealongError;
}

/**
 * Writes a sealed record and shares each of its rows with the people it is between, in one call: all of it or nothing, so that no row is ever there and not
 * shared. Its writer owns it and needs no share. A retry is refused by the unique key, and that is as good as written.
 * https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_custom_object__share.htm
 */
export async function writeSealed(sf: Salesforce, record: SealedRecord, { what, signal, failed }: WriteSealedOptions): Promise<void> {
  const rows = rowsOf(record).map(({ attributes: _, ...cells }) => cells);
  const others = record.between.filter((id) => id !== record.authorId);
  if (rows.length * (1 + others.length) > MOST_SUBREQUESTS) throw say('notSetUp', 'That is too long to share with so many people', `Salesforce takes ${what} and who may read it in one step of ${MOST_SUBREQUESTS} parts at most. It stays on this device; say it shorter, or share files in another way.`);
  const compositeRequest = rows.flatMap((body, i) => [
    { method: 'POST', url: `${sf.base}/sobjects/${PRIVATE_OBJECT.name}`, referenceId: `row${i}`, body },
    ...others.map((id, j) => ({ method: 'POST', url: `${sf.base}/sobjects/${PRIVATE_SHARE}`, referenceId: `share${i}x${j}`, body: { ParentId: `@{row${i}.id}`, UserOrGroupId: id, AccessLevel: 'Read', RowCause: 'Manual' } })),
  ]);
  const answer = v.safeParse(Answer, await sf.json('POST', `${sf.base}/composite`, { allOrNone: true, compositeRequest }, { signal, failed, timeoutMs: 120_000 }));
  if (!answer.success) throw unreadable('a written record', answer.issues);
  const refused = answer.output.compositeResponse.filter((r) => r.httpStatusCode >= 300);
  if (refused.length === 0) return;
  const problems = refused.flatMap((r) => { const said = v.safeParse(v.array(Problem), r.body); return said.success ? said.output : []; });
  const first = problems.find((p) => p.errorCode !== HALTED) ?? problems[0];
  if (!first) throw unreadable('a written record');
  if (first.errorCode === 'DUPLICATE_VALUE') return;
  throw failed(first);
}

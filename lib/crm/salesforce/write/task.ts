import * as v from 'valibot';
import type { UserId } from '../../../model/ids.ts';
import type { CrmTask, CrmTaskState } from '../../writer.ts';
import type { Salesforce } from '../client.ts';
import { formatDay } from '../../../model/day.ts';
import { read, readAll } from '../pages.ts';
import type { ApiProblem } from '../failures.ts';
import { isMissing, unreadable } from '../failures.ts';
import { bool, instant, text } from '../map/cell.ts';
import { COMPANY_OBJECT } from '../package/objects.ts';
import { writeFailure } from './failures.ts';

const SUBJECT_LENGTH = 255;
const DESCRIPTION_LENGTH = 32_000;
/** Tasks without a deal are looked for among this person's of so many days; an outbox is emptied sooner. */
const LOOK_BACK = 'LAST_N_DAYS:30';

const Saved = v.array(v.object({ success: v.boolean(), errors: v.array(v.object({ statusCode: v.string(), message: v.string() })) }));

const markOf = (key: string): string => `[ridealong:${key}]`;

/** Kind of the row that stands for a task, by which it is made once. No record of anybody's; who reads records passes it by. */
export const TASK_ROW = 'task';

/**
 * A task for somebody, once. Task has no external id, and its description can't be searched by. On a deal the key stands in it, and this person's tasks there are
 * looked through first, deleted and archived ones too. One without a deal for somebody else isn't shown to who made it, so it is made together with a row of ours,
 * both or neither: the row's unique key refuses a second one. Its status is the org's own default.
 */
export async function createTask(sf: Salesforce, me: UserId, task: CrmTask, signal: AbortSignal, now: number): Promise<void> {
  if (task.dealId === null && await createWithRow(sf, task, signal, now)) return;
  const mark = markOf(task.key);
  const where = task.onePerOwner ? `OwnerId = '${task.forUser}' AND ActivityDate = ${formatDay(task.due)}` : task.dealId !== null ? `WhatId = '${task.dealId}' AND CreatedById = '${me}'` : `WhatId = null AND CreatedById = '${me}' AND CreatedDate = ${LOOK_BACK}`;
  const found = await readAll(sf, [read('tasks', 'Task', ['Id', 'Description'], where, true)], signal);
  if ((found.tasks ?? []).some((row) => text(row.Description)?.includes(mark))) return;
  const failed = (problem: ApiProblem) => writeFailure(problem, { what: 'the task', now });
  await sf.json('POST', `${sf.base}/sobjects/Task`, rowOf(task), { signal, failed, once: true });
}

function rowOf(task: CrmTask): Record<string, unknown> {
  const mark = markOf(task.key);
  return {
    Subject: task.subject.slice(0, SUBJECT_LENGTH), Description: `${task.text.slice(0, DESCRIPTION_LENGTH - mark.length - 2)}\n\n${mark}`, OwnerId: task.forUser, ActivityDate: formatDay(task.due),
    ...(task.dealId !== null && { WhatId: task.dealId }),
  };
}

/** false: the org, or this person, has no such rows, and nothing was made. */
async function createWithRow(sf: Salesforce, task: CrmTask, signal: AbortSignal, now: number): Promise<boolean> {
  const failed = (problem: ApiProblem) => writeFailure(problem, { what: 'the task', now });
  const row = { attributes: { type: COMPANY_OBJECT.name }, Key__c: `task:${task.key}`, Kind__c: TASK_ROW, At__c: new Date(now).toISOString(), Version__c: 1, Part__c: 1, Parts__c: 1, Body__c: '{}' };
  const answer = v.safeParse(Saved, await sf.json('POST', `${sf.base}/composite/sobjects`, { allOrNone: true, records: [row, { attributes: { type: 'Task' }, ...rowOf(task) }] }, { signal, failed }));
  if (!answer.success) throw unreadable('a written task', answer.issues);
  const [ofRow, ofTask] = answer.output.map((saved) => saved.errors.find((e) => e.statusCode !== 'ALL_OR_NONE_OPERATION_ROLLED_BACK'));
  if (ofRow?.statusCode === 'DUPLICATE_VALUE') return true;
  if (ofRow && (isMissing(ofRow.statusCode) || /^INVALID_FIELD|^CANNOT_INSERT/.test(ofRow.statusCode))) return false;
  const problem = ofRow ?? ofTask;
  if (problem) throw failed({ errorCode: problem.statusCode, message: problem.message });
  return true;
}

const MARK = /\[ridealong:([^\]]+)\]/;
const likeText = (text: string): string => text.replace(/[\\'%_]/g, (c) => `\\${c}`);

/** Every task of ours by its key, whoever made it. Descriptions can be long, so that only those are read whose subject is one of ours. */
export async function taskStates(sf: Salesforce, { subject, since }: { subject: string; since: number }, signal: AbortSignal): Promise<Map<string, CrmTaskState>> {
  const where = `Subject LIKE '${likeText(subject)}%' AND CreatedDate >= ${new Date(since).toISOString()}`;
  const found = await readAll(sf, [read('tasks', 'Task', ['Id', 'Description', 'IsClosed', 'IsDeleted', 'LastModifiedDate'], where, true)], signal);
  const out = new Map<string, CrmTaskState>();
  for (const row of found.tasks ?? []) {
    const key = MARK.exec(text(row.Description) ?? '')?.[1];
    if (key) out.set(key, { isDone: bool(row.IsClosed), isDeleted: bool(row.IsDeleted), at: instant(row.LastModifiedDate) ?? since });
  }
  return out;
}

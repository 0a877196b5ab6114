import type { UserId } from '../../../model/ids.ts';
import type { CrmTask, CrmTaskState } from '../../writer.ts';
import type { Salesforce } from '../client.ts';
import { formatDay } from '../../../model/day.ts';
import { read, readAll } from '../pages.ts';
import type { ApiProblem } from '../failures.ts';
import { bool, instant, text } from '../map/cell.ts';
import { writeFailure } from './failures.ts';

const SUBJECT_LENGTH = 255;
const DESCRIPTION_LENGTH = 32_000;
/** Tasks without a deal are looked for among this person's of so many days; an outbox is emptied sooner. */
const LOOK_BACK = 'LAST_N_DAYS:30';

const markOf = (key: string): string => `[ridealong:${key}]`;

/**
 * A task for somebody, once: Task has no external id, and its description can't be searched by, so the key stands in it and
 * this person's tasks on the deal are looked through first, deleted and archived ones too. Its status is the org's own default.
 */
export async function createTask(sf: Salesforce, me: UserId, task: CrmTask, signal: AbortSignal, now: number): Promise<void> {
  const mark = markOf(task.key);
  const where = task.onePerOwner ? `OwnerId = '${task.forUser}' AND ActivityDate = ${formatDay(task.due)}` : task.dealId !== null ? `WhatId = '${task.dealId}' AND CreatedById = '${me}'` : `WhatId = null AND CreatedById = '${me}' AND CreatedDate = ${LOOK_BACK}`;
  const found = await readAll(sf, [read('tasks', 'Task', ['Id', 'Description'], where, true)], signal);
  if ((found.tasks ?? []).some((row) => text(row.Description)?.includes(mark))) return;
  const body = {
    Subject: task.subject.slice(0, SUBJECT_LENGTH), Description: `${task.text.slice(0, DESCRIPTION_LENGTH - mark.length - 2)}\n\n${mark}`, OwnerId: task.forUser, ActivityDate: formatDay(task.due),
    ...(task.dealId !== null && { WhatId: task.dealId }),
  };
  const failed = (problem: ApiProblem) => writeFailure(problem, { what: 'the task', now });
  await sf.json('POST', `${sf.base}/sobjects/Task`, body, { signal, failed, once: true });
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

import type { CrmTask, CrmTaskState } from '../../writer.ts';
import type { HubspotClient } from '../wire/client.ts';
import { htmlOf, textOf } from './html.ts';
import { made } from '../wire/shapes.ts';
import { TASK_MARK } from './marks.ts';
import { thatLieOn } from './associated.ts';
import { paths } from '../wire/paths.ts';
import { searchStep, type SearchPlace } from '../pull/search.ts';
import { startOfDay } from '../../../model/day.ts';

const NINE_MS = 9 * 3_600_000;

const isOurs = (html: string, key: string): boolean => {
  const words = textOf(html).split(/\s+/);
  return words.some((word, i) => word === TASK_MARK && words[i + 1] === key);
};

/**
 * A task for its owner, at nine on the day it is due in the account's zone. Where there is one with its key already, nothing is
 * made. Without a deal that is searched for, and a search knows what was written only after some moments.
 */
export async function writeTask(client: HubspotClient, task: CrmTask, zone: string, tie: (dealId: string) => Promise<object[]>, signal: AbortSignal): Promise<void> {
  const due = startOfDay(task.due, zone) + NINE_MS;
  const there = task.dealId === null ? await tasksAt(client, task.forUser, due, signal) : await thatLieOn(client, { type: 'deals', id: task.dealId }, 'tasks', 'hs_task_body', signal);
  if (there.some((html) => isOurs(html, task.key))) return;
  const properties = {
    hs_timestamp: String(due), hs_task_subject: task.subject, hs_task_body: `<p>${htmlOf(task.text)}</p><p>${TASK_MARK} ${htmlOf(task.key)}</p>`,
    hs_task_status: 'NOT_STARTED', hs_task_type: 'TODO', hubspot_owner_id: task.forUser,
  };
  await client.create(paths.objects('tasks'), { properties, associations: task.dealId === null ? [] : await tie(task.dealId) }, made, signal);
}

async function tasksAt(client: HubspotClient, ownerId: string, due: number, signal: AbortSignal): Promise<string[]> {
  const where = [{ propertyName: 'hubspot_owner_id', operator: 'EQ', value: ownerId }, { propertyName: 'hs_timestamp', operator: 'EQ', value: String(due) }];
  const step = await searchStep(client, { type: 'tasks', by: 'hs_lastmodifieddate', properties: ['hs_task_body'], where }, { from: 0, after: 0, afterId: null }, signal);
  return step.records.flatMap((r) => r.properties.hs_task_body ?? []);
}

const keyIn = (html: string): string | null => {
  const words = textOf(html).split(/\s+/);
  const at = words.indexOf(TASK_MARK);
  return at < 0 ? null : (words[at + 1] ?? null);
};

/** Every task of ours by its key, whoever made it. An archived one isn't found by a search: it is simply not there. */
export async function taskStates(client: HubspotClient, since: number, signal: AbortSignal): Promise<Map<string, CrmTaskState>> {
  const out = new Map<string, CrmTaskState>();
  const where = [{ propertyName: 'hs_task_body', operator: 'CONTAINS_TOKEN', value: TASK_MARK }];
  for (let place: SearchPlace | null = { from: since, after: 0, afterId: null }; place; ) {
    const step: Awaited<ReturnType<typeof searchStep>> = await searchStep(client, { type: 'tasks', by: 'hs_lastmodifieddate', properties: ['hs_task_body', 'hs_task_status', 'hs_lastmodifieddate'], where }, place, signal);
    for (const r of step.records) {
      const key = keyIn(r.properties.hs_task_body ?? '');
      if (key) out.set(key, { isDone: r.properties.hs_task_status === 'COMPLETED', isDeleted: false, at: Date.parse(r.properties.hs_lastmodifieddate ?? '') || since });
    }
    place = step.next;
  }
  return out;
}

import type { CrmWriter } from '../crm/writer.ts';
import type { Workspace } from '../store/workspace.ts';

/** What the subject of an agreed action's task begins with: they are found by it. */
export const ACTION_SUBJECT = 'Agreed: ';
/** Clocks differ: a task may be a little older in the CRM than its record here. */
const SLACK_MS = 24 * 3_600_000;

/**
 * Reads how the tasks of agreed actions stand in the CRM, where any was agreed. What was once found done stays known when the task is no longer found. Answers
 * whether anything is different.
 */
export async function pullTasks({ workspace, writer, signal }: { workspace: Workspace; writer: CrmWriter; signal: AbortSignal }): Promise<boolean> {
  const actions = await workspace.records('action');
  const over = new Set(actions.flatMap(({ body }) => (body.act === 'done' || body.act === 'drop' ? [body.actionId] : [])));
  const before = (await workspace.meta('tasks')) ?? {};
  const open = actions.filter(({ body }) => body.act === 'agree' && !over.has(body.actionId) && !before[body.taskKey]?.isDone);
  if (open.length === 0) return false;
  const found = await writer.taskStates({ subject: ACTION_SUBJECT, since: Math.min(...open.map((r) => r.at)) - SLACK_MS }, signal);
  const keys = new Set(actions.flatMap(({ body }) => (body.act === 'agree' ? [body.taskKey] : [])));
  const now = { ...before, ...Object.fromEntries([...found].filter(([key]) => keys.has(key))) };
  if (JSON.stringify(now) === JSON.stringify(before)) return false;
  await workspace.setMeta('tasks', now);
  return true;
}

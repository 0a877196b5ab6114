import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../../lib/model/records.ts';
import { openWorkspace } from '../../../lib/store/workspace.ts';
import { pullTasks } from '../../../lib/sync/tasks.ts';
import { agreeAct } from '../support/coaching.ts';
import { EXAMPLES, fakeCrm } from '../support/records.ts';

let n = 0;
const signal = new AbortController().signal;
const agreed = (key: string): AnyRecord => ({ ...EXAMPLES.action, key, body: agreeAct({ actionId: key, taskKey: `task:${key}` }) }) as AnyRecord;
const state = (isDone: boolean) => ({ isDone, isDeleted: false, at: 5 });

describe('the tasks of agreed actions', () => {
  it('aren’t asked for where nothing was agreed, or all is over', async () => {
    const [workspace, crm] = [await openWorkspace(`tasks${++n}`), fakeCrm()];
    expect(await pullTasks({ workspace, writer: crm, signal })).toBe(false);
    await workspace.putOwn(agreed('a'), []);
    await workspace.putOwn({ ...EXAMPLES.action, key: 'b', body: { act: 'drop', actionId: 'a', why: 'No' } } as AnyRecord, []);
    expect([await pullTasks({ workspace, writer: crm, signal }), crm.calls]).toEqual([false, []]);
  });
  it('are kept by their keys, those of others left out, and told as changed only where they are', async () => {
    const [workspace, crm] = [await openWorkspace(`tasks${++n}`), fakeCrm()];
    await workspace.putOwn(agreed('a'), []);
    await workspace.putOwn(agreed('b'), []);
    crm.taskStands = new Map([['task:a', state(false)], ['task:zzz', state(true)]]);
    const pull = () => pullTasks({ workspace, writer: crm, signal });
    expect([await pull(), await pull(), await workspace.meta('tasks')]).toEqual([true, false, { 'task:a': state(false) }]);
    crm.taskStands = new Map([['task:a', state(true)]]);
    expect([await pull(), await workspace.meta('tasks')]).toEqual([true, { 'task:a': state(true) }]);
    // Completed once, and found no more: it stays completed.
    crm.taskStands = new Map();
    expect([await pull(), await workspace.meta('tasks')]).toEqual([false, { 'task:a': state(true) }]);
  });
});

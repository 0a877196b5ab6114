import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, expect, it } from 'vitest';
import { deleteWorkspace, openWorkspace, workspaceName } from '../../../../lib/store/workspace.ts';
import { causeRecord } from '../../support/records.ts';

afterEach(() => deleteWorkspace('w'));

it('keeps every answer of version 1, and has room for records beside them', async () => {
  const answers = [{ dealId: 'D1', promptId: 'silence', answer: 'taken' as const, at: 1 }, { dealId: 'D1', promptId: 'close-plan', answer: 'declined' as const, at: 2 }];
  // As version 1 was released, whatever the code says of it today.
  const old = await openDB(workspaceName('w'), 1, { upgrade(next) { next.createObjectStore('answers', { autoIncrement: true }).createIndex('deal', 'dealId'); } });
  for (const a of answers) await old.add('answers', a);
  old.close();

  const workspace = await openWorkspace('w');
  expect(await workspace.answersOn('D1')).toEqual(answers);
  await workspace.putOwn(causeRecord('k'));
  expect([await workspace.answersOn('D1'), await workspace.recordsOn('D1')]).toEqual([answers, [{ ...causeRecord('k'), state: 'waiting' }]]);
  workspace.close();
});

import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, expect, it } from 'vitest';
import { userId } from '../../../lib/model/ids.ts';
import { deleteWorkspace, openWorkspace, workspaceName } from '../../../lib/store/workspace.ts';
import { EXAMPLES, NOW, causeRecord, crmTask } from '../support/records.ts';

const HERE = 'hubspot:42:A';
const THERE = 'hubspot:42:B';
afterEach(async () => { await deleteWorkspace(HERE); await deleteWorkspace(THERE); await deleteWorkspace('hubspot:43:A'); });

async function within<T>(id: string, work: (w: Awaited<ReturnType<typeof openWorkspace>>) => Promise<T>): Promise<T> {
  const workspace = await openWorkspace(id);
  try {
    return await work(workspace);
  } finally {
    workspace.close();
  }
}

const all = Object.values(EXAMPLES);
const exported = () => within(HERE, async (w) => {
  for (const r of all) await w.putOwn(r as never);
  return w.exportAll();
});

it('carries every kind of record to a browser of the same person, where it goes on its way again', async () => {
  const file = await exported();
  await deleteWorkspace(HERE);
  await within(HERE, async (w) => {
    expect(await w.importRecords(file, 'A')).toEqual({ added: all.length, known: 0, bad: [] });
    for (const kind of Object.keys(EXAMPLES) as (keyof typeof EXAMPLES)[]) expect(await w.records(kind)).toEqual([{ ...EXAMPLES[kind], state: 'waiting' }]);
    expect((await w.outbox()).map((e) => e.key).sort()).toEqual(all.map((r) => r.key).sort());
    expect(await w.importRecords(file, 'A')).toEqual({ added: 0, known: all.length, bad: [] });
  });
});

it('keeps a colleague’s records under the colleague’s name and sends none of them', async () => {
  const file = await exported();
  await within(THERE, async (w) => {
    expect(await w.importRecords(file, 'B')).toEqual({ added: all.length, known: 0, bad: [] });
    expect([await w.outbox(), await w.records('published')]).toEqual([[], [{ ...EXAMPLES.published, state: 'device' }]]);
    expect(await w.resendDeviceRecords('B', ['published'])).toBe(0);
  });
});

it('takes over nothing where one row is bad, and names it', async () => {
  const file = JSON.parse(await exported()) as { records: unknown[] };
  file.records.splice(1, 0, { ...causeRecord('broken'), body: {} }, { ...causeRecord('later'), version: 7 });
  await within(THERE, async (w) => {
    const { added, bad } = await w.importRecords(JSON.stringify(file), 'B');
    expect([added, bad.map((b) => [b.row, b.key])]).toEqual([0, [[2, 'broken'], [3, null]]]);
    expect(bad[1]!.why).toBe('made by a newer Ridealong');
    expect(await w.records('cause')).toEqual([]);
  });
});

it.each<[string, string, string]>([
  ['is no JSON', 'Key,Kind\n', 'notRecognised'],
  ['is something else', '{"records":[]}', 'notRecognised'],
  ['was saved by a newer version', '{"ridealong":"records","version":2,"org":"hubspot:42","records":[]}', 'dataTooNew'],
  ['belongs to another org', '{"ridealong":"records","version":1,"org":"hubspot:43","records":[]}', 'otherOrg'],
])('refuses a file that %s', (_, text, kind) => within(HERE, async (w) => {
  await expect(w.importRecords(text, 'A')).rejects.toMatchObject({ data: { kind } });
}));

it('lists in the export what waits besides records, and what people did with prompts', async () => {
  // Answers were kept so before they became records.
  const old = await openDB(workspaceName(HERE), 1, { upgrade(next) { next.createObjectStore('answers', { autoIncrement: true }).createIndex('deal', 'dealId'); } });
  await old.add('answers', { dealId: 'D1', promptId: 'silence', answer: 'taken', at: NOW });
  old.close();
  const text = await within(HERE, async (w) => {
    await w.putOwn(causeRecord('k', { authorId: userId('A') }), [{ do: 'task', task: crmTask('t') }]);
    return w.exportAll();
  });
  expect(JSON.parse(text)).toEqual({
    ridealong: 'records', version: 1, org: 'hubspot:42', records: [{ ...causeRecord('k'), state: 'waiting' }],
    unsent: [{ do: 'task', task: crmTask('t') }], answers: [{ dealId: 'D1', promptId: 'silence', answer: 'taken', at: NOW }],
  });
});

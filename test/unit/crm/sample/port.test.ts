import { expect, it } from 'vitest';
import type { Cursor, PullBatch } from '../../../../lib/crm/port.ts';
import { openSample } from '../../../../lib/crm/sample/index.ts';

const now = Date.parse('2026-11-23T09:00:00Z');
async function pull(from: Cursor | null, most = Infinity): Promise<PullBatch[]> {
  const port = await openSample({ now });
  const out: PullBatch[] = [];
  for await (const batch of port.pull(from, new AbortController().signal)) if (out.push(batch) >= most) break;
  return out;
}

it('gives the whole org in batches of at most 2,000 rows and then nothing new', async () => {
  const all = await pull(null);
  expect(all[0]!.context!.orgName).toBe('Halden & Voss Instruments (sample)');
  expect(all.flatMap((b) => b.deals ?? []).length).toBeGreaterThan(2000);
  expect(all.filter((b) => [b.deals, b.changes, b.activities, b.leads].some((rows) => (rows?.length ?? 0) > 2000))).toEqual([]);
  expect(all.map((b) => b.done ?? false)).toEqual(all.map((_, i) => i === all.length - 1));
  const again = await pull(all.at(-1)!.cursor);
  expect(again).toEqual([{ cursor: all.at(-1)!.cursor, progress: { what: 'org', done: 0, total: 0 }, done: true }]);
});

it('goes on where it was stopped', async () => {
  const all = await pull(null);
  const begun = await pull(null, 3);
  expect([...begun, ...(await pull(begun.at(-1)!.cursor))]).toEqual(all);
});

it('stops when asked to', async () => {
  const port = await openSample({ now });
  await expect(port.pull(null, AbortSignal.abort())[Symbol.asyncIterator]().next()).rejects.toThrow();
});

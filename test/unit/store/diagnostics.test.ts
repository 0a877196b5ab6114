import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, expect, it } from 'vitest';
import { MOST_EVENTS, openDiagnostics } from '../../../lib/store/diagnostics.ts';

afterEach(() => deleteDB('diagnostics'));

it('keeps the last 500 events, the connection as a hash that is the same each time', async () => {
  let at = 0;
  const store = openDiagnostics({ now: () => ++at });
  for (let i = 0; i < MOST_EVENTS + 7; i++) await store.tell({ what: 'read', connection: 'salesforce:00D000000000001:005000000000001', counts: { deals: i } });
  const all = await store.all();
  expect([all.length, all[0]!.counts, all.at(-1)!.counts, new Set(all.map((e) => e.of)).size]).toEqual([MOST_EVENTS, { deals: 7 }, { deals: MOST_EVENTS + 6 }, 1]);
  expect(JSON.stringify(all)).not.toMatch(/00D0|005000/);
  store.close();
});

it('hashes otherwise in another browser', async () => {
  const first = openDiagnostics({ now: () => 1 });
  await first.tell({ what: 'sent', connection: 'c' });
  const [one] = await first.all();
  first.close();
  await deleteDB('diagnostics');
  const second = openDiagnostics({ now: () => 1 });
  await second.tell({ what: 'sent', connection: 'c' });
  expect((await second.all())[0]!.of).not.toBe(one!.of);
  second.close();
});

import { describe, expect, it } from 'vitest';
import type { SearchPlace } from '../../../../lib/crm/hubspot/pull/search.ts';
import { createClient } from '../../../../lib/crm/hubspot/wire/client.ts';
import { searchStep } from '../../../../lib/crm/hubspot/pull/search.ts';
import { KEY, smallOrg, START, world } from './world.ts';

const forever = new AbortController().signal;

async function everyId(stamp: (i: number) => number, n: number): Promise<Set<string>> {
  const tables = smallOrg(n);
  tables.Opportunity!.forEach((row, i) => { row.SystemModstamp = new Date(stamp(i)).toISOString(); });
  const w = world({ ...tables, Task: [], Lead: [], OpportunityHistory: [] }, START);
  const client = createClient(KEY, w.transport);
  const ids = new Set<string>();
  for (let place: SearchPlace | null = { from: 0, after: 0, afterId: null }; place; ) {
    const step = await searchStep(client, { type: 'deals', by: 'hs_lastmodifieddate', properties: [] }, place, forever);
    for (const r of step.records) ids.add(r.id);
    place = step.next;
  }
  return ids;
}

describe('a search of more than 10,000 results', () => {
  it('begins again from the last value and misses none', async () => {
    expect((await everyId((i) => START - 100_000_000 + Math.floor(i / 3) * 1000, 10_700)).size).toBe(10_700);
  }, 90_000);

  it('goes by id through more than 10,000 records of one instant, and on behind it', async () => {
    expect((await everyId((i) => (i < 10_600 ? START - 5_000_000 : START - 1_000), 10_700)).size).toBe(10_700);
  }, 90_000);
});

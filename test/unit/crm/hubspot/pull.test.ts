import { describe, expect, it } from 'vitest';
import { ARCHIVED_DEAL, hubspotDealId } from '../../../sandbox/hubspot/index.ts';
import { openHubspot } from '../../../../lib/crm/hubspot/index.ts';
import { collect, KEY, lastCursor, smallOrg, START, stored, world } from './world.ts';

const forever = new AbortController().signal;
const open = (w: ReturnType<typeof world>) => openHubspot({ key: KEY, ownerId: null, uiHost: null, now: w.now }, w.transport);

describe('HubSpot, first pull', () => {
  it('brings every deal whole, the archived one too, and asks for nothing that HubSpot lacks', async () => {
    const w = world(smallOrg(120), START);
    const held = stored(await collect((await open(w)).pull(null, forever)));
    expect(w.unsupported).toEqual([]);
    expect(held.deals.size).toBe(121);
    expect(held.deals.get(ARCHIVED_DEAL)?.head).toMatchObject({ deletedAt: expect.any(Number) as number, name: 'Entered twice' });
    expect(held.activities.size).toBe(120);
    expect(held.leads.size).toBe(30);
    expect(held.context).toMatchObject({ crm: 'hubspot', timeZone: 'Europe/Berlin', currencies: { org: 'EUR', currencies: [{ code: 'EUR' }, { code: 'USD', rates: [{ perCorporate: '1/0.8' }] }] } });
    const first = held.deals.get(hubspotDealId('006000000000001AAA'));
    expect(first?.head).toMatchObject({ now: { amount: 200_000, currency: 'EUR', category: 'bestCase' }, leadConvertedAt: expect.any(Number) as number });
    expect(first?.changes).toMatchObject([
      { set: { amount: 100_000, currency: 'EUR', category: 'pipeline' }, byMachine: true },
      { set: { amount: 200_000, category: 'bestCase' }, byMachine: true },
    ]);
  });

  it('goes on from every cursor to the same end', async () => {
    const w = world(smallOrg(260), START);
    const port = await open(w);
    const whole = await collect(port.pull(null, forever));
    expect(whole.length).toBeGreaterThan(8);
    const { context: _, ...expected } = stored(whole);
    for (let i = 0; i < whole.length - 1; i++) {
      const rest = await collect((await open(w)).pull(whole[i]!.cursor, forever));
      const { context: __, ...held } = stored([...whole.slice(0, i + 1), ...rest]);
      expect(held).toEqual(expected);
    }
  });

  it('reads 10,000 deals in at most 260 calls', async () => {
    const w = world(smallOrg(10_000), START);
    const port = await open(w);
    const held = stored(await collect(port.pull(null, forever)));
    expect(held.deals.size).toBe(10_001);
    expect(w.calls.length).toBeLessThanOrEqual(260);
  }, 90_000);
});

describe('HubSpot, later pulls', () => {
  it('asks at most 4 times where nothing changed, and brings nothing', async () => {
    const w = world(smallOrg(120), START);
    const port = await open(w);
    const first = await collect(port.pull(null, forever));
    for (const wait of [60_000, 600_000]) {
      w.advance(wait);
      const before = w.calls.length;
      const next = await collect(port.pull(lastCursor(first), forever));
      expect(w.calls.length - before).toBeLessThanOrEqual(4);
      expect(next.flatMap((b) => [...(b.deals ?? []), ...(b.activities ?? [])])).toEqual([]);
      expect(next.at(-1)!.done).toBe(true);
    }
  });

  it('brings the deal that moved, whole, and once', async () => {
    const w = world(smallOrg(120), START);
    const port = await open(w);
    const first = await collect(port.pull(null, forever));
    w.advance(120_000);
    const tables = smallOrg(120);
    Object.assign(tables.Opportunity![7]!, { Amount: 5555, SystemModstamp: new Date(w.now()).toISOString() });
    w.become(tables);
    w.advance(30_000);
    const second = await collect(port.pull(lastCursor(first), forever));
    const moved = second.flatMap((b) => b.deals ?? []);
    expect(moved.map((d) => [d.id, d.now.amount])).toEqual([[hubspotDealId('006000000000008AAA'), 555_500]]);
    expect(second.flatMap((b) => b.changes ?? []).map((c) => c.set.amount)).toEqual([100_700, 200_700, 555_500]);
    w.advance(60_000);
    const third = await collect(port.pull(lastCursor(second), forever));
    expect(third.flatMap((b) => b.deals ?? [])).toEqual([]);
  });

  it('tells that a deal was archived', async () => {
    const w = world(smallOrg(20), START);
    const port = await open(w);
    const first = await collect(port.pull(null, forever));
    w.advance(60_000);
    const tables = smallOrg(20);
    Object.assign(tables.Opportunity![3]!, { IsDeleted: true, SystemModstamp: new Date(w.now()).toISOString() });
    w.become(tables);
    const next = await collect(port.pull(lastCursor(first), forever));
    expect(next.flatMap((b) => b.deals ?? []).map((d) => [d.id, d.deletedAt])).toEqual([[hubspotDealId('006000000000004AAA'), Date.parse(String(tables.Opportunity![3]!.SystemModstamp))]]);
  });

  it('goes on from every cursor of a later pull, the hourly one too', async () => {
    const w = world(smallOrg(120), START);
    const port = await open(w);
    const first = await collect(port.pull(null, forever));
    w.advance(3_700_000);
    const tables = smallOrg(121);
    tables.Opportunity!.slice(0, 60).forEach((row, i) => Object.assign(row, { Amount: 9000 + i, SystemModstamp: new Date(w.now() - 1_000 * i).toISOString(), IsDeleted: i < 5 }));
    w.become(tables);
    const whole = await collect(port.pull(lastCursor(first), forever));
    const { context, ...expected } = stored([...first, ...whole]);
    expect(context).toBeDefined();
    expect([...expected.deals.values()].filter((d) => (d.head as { deletedAt: number | null }).deletedAt !== null)).toHaveLength(6);
    expect(expected.leads.size).toBe(30);
    for (let i = 0; i < whole.length - 1; i++) {
      const rest = await collect((await open(w)).pull(whole[i]!.cursor, forever));
      const { context: _, ...held } = stored([...first, ...whole.slice(0, i + 1), ...rest]);
      expect(held).toEqual(expected);
    }
  });

  it('brings a deal back that was taken out of the archive, and drops one that was purged', async () => {
    const w = world({ ...smallOrg(20), Opportunity: smallOrg(20).Opportunity!.map((o, i) => (i < 2 ? { ...o, IsDeleted: true } : o)) }, START);
    const port = await open(w);
    const first = await collect(port.pull(null, forever));
    w.advance(3_700_000);
    const tables = smallOrg(20);
    w.become({ ...tables, Opportunity: tables.Opportunity!.slice(1) });
    const next = await collect(port.pull(lastCursor(first), forever));
    const [purged, restored] = ['006000000000001AAA', '006000000000002AAA'].map(hubspotDealId);
    expect(next.flatMap((b) => b.goneDealIds ?? [])).toEqual(expect.arrayContaining([purged]));
    expect(next.flatMap((b) => b.deals ?? []).filter((d) => d.id === restored).map((d) => d.deletedAt)).toEqual([null]);
  });

  it('begins anew from a cursor that another version wrote', async () => {
    const w = world(smallOrg(10), START);
    const batches = await collect((await open(w)).pull({ v: 0 }, forever));
    expect(stored(batches).deals.size).toBe(11);
  });
});

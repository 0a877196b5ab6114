import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CrmWriter } from '../../../lib/crm/writer.ts';
import type { Workspace } from '../../../lib/store/workspace.ts';
import { RidealongError, type ErrorKind } from '../../../lib/model/errors.ts';
import type { AnyRecord } from '../../../lib/model/records.ts';
import type { SealedRecord } from '../../../lib/model/sealed.ts';
import { dealId, userId } from '../../../lib/model/ids.ts';
import { deleteWorkspace, openWorkspace } from '../../../lib/store/workspace.ts';
import { runOutbox } from '../../../lib/sync/outbox.ts';
import { NOW, causeRecord, crmTask, fakeCrm, places } from '../support/records.ts';

/** What happens to one call to the CRM: nothing wrong, an error before its effect, or its effect and then an error. */
type Fate = { when: 'ok' | 'before' | 'after'; kind: ErrorKind };
/** One life of the worker: it dies at its n-th step (a call or a write), before that step's effect or behind it; null: it lives on. */
type Life = { diesAt: number; behind: boolean } | null;

const fates = fc.array(fc.record({ when: fc.constantFrom<Fate['when'][]>('ok', 'ok', 'before', 'after'), kind: fc.constantFrom<ErrorKind[]>('offline', 'rateLimited', 'signIn', 'notRecognised', 'noPermission') }), { maxLength: 25 });
/** Lives, and how long after each the next one begins: before what waits is due, or after. */
const lives = fc.array(fc.record({ life: fc.option(fc.record({ diesAt: fc.integer({ min: 1, max: 25 }), behind: fc.boolean() }), { freq: 3 }), pause: fc.constantFrom(1_000, 60_000, 7_200_000) }), { maxLength: 8 });
const writes = fc.array(fc.record({ deal: fc.constantFrom('D1', 'D2', 'D3'), field: fc.boolean(), task: fc.boolean(), isBetween: fc.boolean() }), { minLength: 1, maxLength: 5 });

/** As sealing does: what it says is outside no more, and its deal neither. */
const seal = ({ key, kind, authorId, authorName, between, at }: AnyRecord): Promise<SealedRecord> => Promise.resolve({ key, kind, dealId: null, authorId, authorName, between: between!, at, version: 1, sealed: 'eA==' });

const never = new Promise<never>(() => undefined);

/** Wraps every method so that the n-th call of them all never settles: the worker is dead, and nothing in it goes on. */
function mortal<T extends object>(thing: T, step: (effect: () => Promise<unknown>) => Promise<unknown>): T {
  return new Proxy(thing, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (...args: unknown[]) => step(() => (value as (...a: unknown[]) => Promise<unknown>).apply(target, args)) : value;
    },
  });
}

async function live(workspace: Workspace, writer: CrmWriter, now: number, life: Life): Promise<void> {
  let steps = 0;
  let die: () => void = () => undefined;
  const death = new Promise<void>((resolve) => { die = resolve; });
  const step = async (effect: () => Promise<unknown>): Promise<unknown> => {
    const isLast = life !== null && ++steps >= life.diesAt;
    if (isLast && !life.behind) { die(); return never; }
    const value = await effect().finally(() => { if (isLast) die(); });
    return isLast ? never : value;
  };
  await Promise.race([death, runOutbox({ workspace: mortal(workspace, step), writer: mortal(writer, step), me: 'A', seal: mortal({ seal }, step).seal, now: () => now, random: () => 0.5, signal: new AbortController().signal })]);
}

let n = 0;
it('loses nothing and sends nothing twice after it was confirmed, whatever fails and wherever the worker dies', async () => {
  await fc.assert(fc.asyncProperty(writes, fates, lives, async (planned, fateList, lifeList) => {
    const name = `kills${++n}`;
    let left = [...fateList];
    const fail = (when: Fate['when'], fate: Fate | undefined) => { if (fate?.when === when) throw new RidealongError(fate.kind, 'No', 'Wait.'); };
    let fate: Fate | undefined;
    const crm = fakeCrm({ places: () => ({ ...places(), sealed: 'shared' }), before: () => { fate = left.shift(); fail('before', fate); }, after: () => fail('after', fate) });
    const first = await openWorkspace(name);
    for (const [i, w] of planned.entries()) {
      await first.putOwn(causeRecord(`k${i}`, { dealId: dealId(w.deal), at: NOW + i, ...(w.isBetween && { between: [userId('A'), userId('B')] }) }), [
        ...(w.field ? [{ do: 'field' as const, dealId: dealId(w.deal), field: 'F', value: `v${i}`, because: `k${i}` }] : []), ...(w.task ? [{ do: 'task' as const, task: crmTask(`t${i}`, w.deal) }] : []),
      ]);
    }
    first.close();

    const confirmed = new Set<string>();
    let now = NOW;
    for (let life = 0; life < lifeList.length + 40; life++) {
      const workspace = await openWorkspace(name);
      if (life >= lifeList.length) {
        left = [];
        await workspace.tryAgain();
      }
      const before = new Set((await workspace.outbox()).map((e) => e.key));
      const calls = crm.calls.length;
      await live(workspace, crm, now, lifeList[life]?.life ?? null);
      // What had left the outbox before is never written again.
      for (const call of crm.calls.slice(calls).filter((c) => c !== 'places')) expect(confirmed.has(keyOf(call))).toBe(false);
      workspace.close();
      const again = await openWorkspace(name);
      const after = new Set((await again.outbox()).map((e) => e.key));
      // What left the outbox is in the CRM.
      for (const key of before) if (!after.has(key)) { confirmed.add(key); expect(crm.records.has(key) || crm.tasks.has(key) || crm.fields.has(key.replace(/^field (\S+) /, '$1 '))).toBe(true); }
      again.close();
      now += lifeList[life]?.pause ?? 7_200_000;
      if (after.size === 0) break;
    }

    const end = await openWorkspace(name);
    const lastValues = new Map(planned.flatMap((w, i) => (w.field ? [[`${w.deal} F`, `v${i}`] as const] : [])));
    expect({
      waiting: await end.outbox(), states: (await end.records('cause')).map((r) => r.state), records: [...crm.records.keys()].sort(), tasks: [...crm.tasks.keys()].sort(), fields: new Map([...crm.fields].sort()),
    }).toEqual({
      waiting: [], states: planned.map(() => 'shared'), records: planned.map((_, i) => `k${i}`).sort(), tasks: planned.flatMap((w, i) => (w.task ? [`t${i}`] : [])).sort(), fields: new Map([...lastValues].sort()),
    });
    // On each deal, what was written first got there first, unless the CRM had stopped it.
    if (!fateList.some((f) => f.kind === 'noPermission' || f.kind === 'notRecognised')) {
      for (const deal of ['D1', 'D2', 'D3']) {
        const keys = [...crm.records].filter(([, r]) => r.dealId === deal).map(([key]) => key);
        expect(keys).toEqual([...keys].sort());
      }
    }
    end.close();
    await deleteWorkspace(name);
  }), { numRuns: 80 });
}, 60_000);

/** The outbox's key of a call to the CRM. */
const keyOf = (call: string): string => { const [what, first, second] = call.split(' '); return what === 'field' ? `field ${first} ${second}` : first!; };

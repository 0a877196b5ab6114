import type { AnyRecord } from '../../lib/model/records.ts';
import type { Facts } from '../../lib/store/facts.ts';
import type { KnownConnection } from '../../lib/views/desk-types.ts';
import type { Contents, CrmWorld } from './crm-world.ts';
import { timelineOf } from '../../lib/model/book.ts';
import { COMPANY_KINDS } from '../../lib/model/records.ts';
import { deleteFacts, openFacts } from '../../lib/store/facts.ts';
import { openWorkspace } from '../../lib/store/workspace.ts';
import { sync } from '../../lib/sync/sync.ts';
import { expected, type Said } from './say.ts';
import { clock } from './virtual.ts';

const twice = (keys: readonly string[]): string[] => [...new Set(keys.filter((key, i) => keys.indexOf(key) !== i))];
/** HubSpot without custom objects has no place for records about no deal. */
const staysHere = (crm: CrmWorld, record: AnyRecord): boolean => crm.vendor === 'hubspot' && COMPANY_KINDS.includes(record.kind);

export interface Compared {
  id: string;
  crm: CrmWorld;
  connection: KnownConnection;
  said: Said;
  /** Keys of what a colleague wrote. */
  others: readonly string[];
  /** An answer of another type may have been read as data: what was read can't be held against a reading in peace. */
  wasMangled: boolean;
  /** Nothing was ever refused for good and two tabs never wrote at once: then each deal's records came in the order of writing. */
  isInOrder: boolean;
}

/** What is lost, doubled or out of order in CRM or store, a sentence each. */
export async function compare({ id, crm, connection, said, others, wasMangled, isInOrder }: Compared): Promise<string[]> {
  const problems: string[] = [];
  const want = expected(said);
  const there = await crm.contents();
  const workspace = await openWorkspace(id);
  const { entries, trouble, left } = await workspace.waiting();
  if (entries.length > 0) problems.push(`${entries.length} entries never left the outbox: ${entries.map((e) => `${e.key} ${e.error?.title ?? 'untried'} ${e.error?.message ?? ''}`).join('; ')} ${JSON.stringify(trouble)}`);
  if (left.length > 0 && !wasMangled) problems.push(`Records were left out: ${left.join('; ')}`);

  const records = new Map<string, { state: string; body: string }>();
  for (const kind of ['cause', 'remark', 'entry'] as const) for (const r of await workspace.records(kind)) records.set(r.key, { state: r.state, body: JSON.stringify(r.body) });
  workspace.close();
  problems.push(...twice(there.records).map((key) => `${key} is in the CRM twice`), ...twice(there.tasks).map((key) => `The task ${key} is in the CRM twice`));
  for (const record of want.records) problems.push(...recordProblems(record, records.get(record.key), there, staysHere(crm, record)));
  for (const key of want.tasks) if (!there.tasks.includes(key)) problems.push(`The task ${key} is lost`);
  for (const [at, value] of want.fields) if (there.fields.get(at) !== value) problems.push(`The field ${at} says ${there.fields.get(at) ?? 'nothing'} instead of ${value}`);
  const known = new Set([...want.records.map((r) => r.key), ...others]);
  for (const key of there.records) if (!known.has(key) && !key.startsWith('snapshot:')) problems.push(`${key} is in the CRM, and nobody was told that it was kept`);
  if (!wasMangled) for (const key of others) if (records.get(key)?.state !== 'shared') problems.push(`The colleague’s ${key} never came here`);
  if (isInOrder) {
    for (const [deal, keys] of want.onDeal) {
      const came = there.records.filter((key) => keys.includes(key));
      const should = keys.filter((key) => came.includes(key));
      if (deal !== 'null' && came.join() !== should.join()) problems.push(`On ${deal} the order is ${came.join()} instead of ${should.join()}`);
    }
  }
  if (!wasMangled) problems.push(...await factProblems(id, connection));
  return problems;
}

function recordProblems(record: AnyRecord, here: { state: string; body: string } | undefined, there: Contents, stays: boolean): string[] {
  const wanted = stays ? 'device' : 'shared';
  if (!here) return [`${record.key} is lost here`];
  const out: string[] = [];
  if (here.state !== wanted) out.push(`${record.key} is ${here.state} instead of ${wanted}`);
  if (here.body !== JSON.stringify(record.body)) out.push(`${record.key} is another one here`);
  if (stays) return there.bodies.has(record.key) ? [...out, `${record.key} has no place in the CRM, and is there`] : out;
  if (!there.bodies.has(record.key)) return [...out, `${record.key} is lost on its way to the CRM`];
  return there.bodies.get(record.key) === JSON.stringify(record.body) ? out : [...out, `${record.key} is another one in the CRM`];
}

/** What is stored of the CRM's own data against a first reading made in peace. */
async function factProblems(id: string, connection: KnownConnection): Promise<string[]> {
  const fresh = `${id}:fresh`;
  const facts = await openFacts(fresh);
  await sync({ facts, open: () => connection.open(), now: clock.now, changed: () => undefined, signal: new AbortController().signal });
  const mine = await openFacts(id);
  const [want, have] = [await contentsOf(facts), await contentsOf(mine)];
  facts.close();
  mine.close();
  await deleteFacts(fresh);
  const out: string[] = [];
  for (const what of ['deals', 'activities', 'leads'] as const) {
    for (const [key, value] of want[what]) if (have[what].get(key) !== value) out.push(`The stored ${what} ${key} ${have[what].has(key) ? `differs: ${difference(have[what].get(key)!, value)}` : 'is missing'}`);
    for (const key of have[what].keys()) if (!want[what].has(key)) out.push(`The stored ${what} ${key} is in no reading of the CRM`);
  }
  return out;
}

function difference(have: string, want: string): string {
  let at = 0;
  while (have[at] === want[at]) at++;
  return `…${have.slice(Math.max(0, at - 60), at + 40)} instead of …${want.slice(Math.max(0, at - 60), at + 40)}`;
}

async function contentsOf(facts: Facts) {
  const book = await facts.book();
  const rows = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((row) => [row.id as string, JSON.stringify(row)]));
  return { deals: new Map(book.heads.map((h, i) => [h.id as string, JSON.stringify(timelineOf(book, i))])), activities: rows(await facts.activities()), leads: rows(await facts.leads()) };
}

import type { AnyRecord, RecordState } from '../../model/records.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Facts } from '../../store/facts.ts';
import type { Workspace } from '../../store/workspace.ts';
import { subjectOf } from '../../analysis/people/concerned.ts';
import { dueForErasing } from '../../analysis/people/due.ts';
import { erasedKeys } from '../../analysis/people/erasing.ts';
import { RECORD_KINDS } from '../../model/record-shapes.ts';
import { companyOf } from '../company/company.ts';
import { mayRunReviews } from '../reviews/rights.ts';

/** Drops from this device what was erased and what has been kept long enough, with all that waits of it. What lies in the CRM still is noted by key and kind, for its admin. */
export async function tidy(workspace: Workspace, context: OrgContext, now: number): Promise<number> {
  const all = (await Promise.all(RECORD_KINDS.map((kind) => workspace.records(kind)))).flat() as (AnyRecord & { state: RecordState })[];
  const erased = erasedKeys(all.filter((r) => r.kind === 'erased'), all, mayRunReviews(context));
  const { retention } = companyOf(all, context);
  const due = new Set(dueForErasing(all, now, retention).map((r) => r.key));
  const gone = all.filter((r) => erased.has(r.key) || due.has(r.key));
  if (gone.length === 0) return 0;
  const before = (await workspace.meta('toDelete')) ?? [];
  const known = new Set(before.map((d) => d.key));
  const fresh = gone.filter((r) => r.state === 'shared' && !known.has(r.key)).map((r) => ({ key: r.key, kind: r.kind, because: due.has(r.key) ? ('retention' as const) : ('erased' as const) }));
  if (fresh.length > 0) await workspace.setMeta('toDelete', [...before, ...fresh]);
  const signed = await workspace.meta('signedReviews');
  const ended = new Set(gone.filter((r) => r.kind === 'review').map(subjectOf));
  if (signed && ended.size > 0) await workspace.setMeta('signedReviews', Object.fromEntries(Object.entries(signed).filter(([id]) => !ended.has(`review ${id}`))));
  await workspace.dropRecords(gone.map((r) => r.key));
  return gone.length;
}

/** So long a CRM may refuse a connection before what was read of it leaves the device. */
const DENIED_MS = 30 * 24 * 3600_000;

/** Empties what was read under a connection that the CRM has refused for 30 days: access has ended. What its person wrote and didn't send stays until they sign out. */
export async function purgeDenied({ facts, workspace }: { facts: Facts; workspace: Workspace }, me: string, now: number): Promise<boolean> {
  const { failed, syncedAt } = await facts.head();
  if (!failed || !['signIn', 'noPermission'].includes(failed.error.kind) || syncedAt === null || now - syncedAt < DENIED_MS) return false;
  const others = (await Promise.all(RECORD_KINDS.map((kind) => workspace.records(kind)))).flat().filter((r) => r.authorId !== me && r.state === 'shared');
  await workspace.dropRecords(others.map((r) => r.key));
  await workspace.setMeta('pulled', undefined);
  await facts.clear();
  return true;
}

import type { DealBook } from '../model/book.ts';
import type { Identity, OrgContext } from '../model/org.ts';
import type { DailySnapshot } from '../model/snapshot.ts';
import type { Facts } from '../store/facts.ts';
import type { Workspace } from '../store/workspace.ts';
import { addDays, dayOf, formatDay, startOfDay } from '../model/day.ts';
import { widestByDay } from '../model/widest-snapshot.ts';

/** What stands in a book at an instant: lib/analysis/daily-snapshot.ts, handed in so that sync needs no analysis. */
export type MakeSnapshot = (input: { book: DealBook; context: OrgContext; at: number }) => DailySnapshot;

/** A second snapshot of a day is written only by who sees this much more than the widest so far. */
const WIDER_BY = 1.05;

/**
 * Writes the day's snapshot, unless the day has one that saw as much. Its key is the day and the writer (`snapshot:2026-11-24:005…`):
 * a rep's browser sees that rep's deals alone, so the first one of the day need not be the one to keep. Two browsers of one
 * person write the same key and the later one counts; of several people's, a reader takes the widest (`widestByDay`). To be
 * called after the others' records were read. Returns whether one was written.
 */
export async function writeDailySnapshot({ facts, workspace, identity, makeSnapshot, now }: { facts: Facts; workspace: Workspace; identity: Identity; makeSnapshot: MakeSnapshot; now: number }): Promise<boolean> {
  const { context, syncedAt, deals } = await facts.head();
  if (identity.crm === 'sample' || !context || syncedAt === null) return false;
  const today = dayOf(now, context.timeZone);
  if (dayOf(syncedAt, context.timeZone) !== today) return false;
  const day = formatDay(today);
  const key = `snapshot:${day}:${identity.userId}`;
  // Writers' clocks may differ by hours, not by a day.
  const recent = await workspace.records('snapshot', startOfDay(addDays(today, -1), context.timeZone));
  const widest = widestByDay(recent).get(day);
  if (recent.some((r) => r.key === key) || (widest && widest.body.deals * WIDER_BY >= deals)) return false;
  const body = makeSnapshot({ book: await facts.book(), context, at: syncedAt });
  return workspace.putOwn({ key, kind: 'snapshot', dealId: null, authorId: identity.userId, authorName: identity.userName, at: now, version: 1, body });
}

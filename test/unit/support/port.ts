import type { CrmPort, Cursor, PullBatch } from '../../../lib/crm/port.ts';
import type { DealSketch } from './books.ts';
import { orgId, userId } from '../../../lib/model/ids.ts';
import { ORG, sketch } from './books.ts';

/** A CRM that answers with the batches it is given, each resumable, and can be made to break off after some. */
export function fakePort(batches: Omit<PullBatch, 'cursor' | 'progress'>[], options: { breakAfter?: number } = {}): CrmPort & { asked: (Cursor | null)[] } {
  const asked: (Cursor | null)[] = [];
  return {
    asked,
    identity: { crm: 'salesforce', orgId: orgId('00D1'), orgName: 'Test', userId: userId('A'), userName: 'Ann', verified: true, webOrigin: 'https://test.lightning.force.com' },
    async *pull(from) {
      asked.push(from);
      const start = typeof from?.next === 'number' ? from.next : 0;
      for (let i = start; i < batches.length; i++) {
        if (options.breakAfter !== undefined && i - start >= options.breakAfter) return;
        yield await Promise.resolve({ ...batches[i]!, cursor: { next: i + 1 === batches.length ? 0 : i + 1 }, progress: { what: 'deals' as const, done: i, total: batches.length } });
      }
    },
  };
}

/** Sketched deals in batches of one, the context before them. */
export function batchesOf(sketches: DealSketch[]): Omit<PullBatch, 'cursor' | 'progress'>[] {
  const deals = sketches.map(sketch);
  return [{ context: ORG }, ...deals.map((x) => ({ deals: [x.head], changes: x.changes })), { done: true as const }];
}

import type { CrmPort, PullBatch } from '../port.ts';
import { dayOf, formatDay } from '../../model/day.ts';
import { orgId, userId } from '../../model/ids.ts';
import { mapExport } from '../salesforce/map/index.ts';
import { ZONE } from './generate/calendar.ts';
import { makeSampleOrg, ORG_ID, ORG_NAME } from './generate/index.ts';
import { SHOWCASE_REP } from './generate/people.ts';

const SEED = 20_261;
const ROWS = 2_000;
const NAME = `${ORG_NAME} (sample)`;

const slices = <T>(rows: readonly T[]): T[][] => Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, i) => rows.slice(i * ROWS, (i + 1) * ROWS));

/**
 * The made-up org as a CRM, for a person who has none at hand. Read through the same mapping as Salesforce. A pull of an
 * unfinished cursor goes on at its step; of a finished one there is nothing new. `now`: epoch milliseconds.
 */
export function openSample({ now }: { now: number }): Promise<CrmPort> {
  const identity: CrmPort['identity'] = {
    crm: 'sample', orgId: orgId(ORG_ID), orgName: NAME, userId: userId(SHOWCASE_REP.id), userName: SHOWCASE_REP.name, verified: true, webOrigin: 'https://sample.invalid',
  };
  return Promise.resolve({
    identity,
    async *pull(from, signal) {
      const today = typeof from?.today === 'string' ? from.today : formatDay(dayOf(now, ZONE));
      if (from?.done === true) {
        yield { cursor: from, progress: { what: 'org', done: 0, total: 0 }, done: true };
        return;
      }
      const batches = batchesOf(today, now);
      for (let step = typeof from?.step === 'number' ? from.step : 0; step < batches.length; step++) {
        signal.throwIfAborted();
        const last = step === batches.length - 1;
        yield { ...batches[step]!, cursor: { today, step: step + 1, ...(last ? { done: true } : {}) }, ...(last ? { done: true as const } : {}) };
        // Lets the worker answer messages between two batches.
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
    },
  });
}

function batchesOf(today: string, now: number): Omit<PullBatch, 'cursor'>[] {
  const { tables } = makeSampleOrg({ seed: SEED, today });
  const { context, deals, changes, activities, leads } = mapExport(tables, { now });
  const steps = <T>(what: PullBatch['progress']['what'], rows: readonly T[], put: (rows: T[]) => Partial<PullBatch>): Omit<PullBatch, 'cursor'>[] =>
    slices(rows).map((slice, i) => ({ progress: { what, done: Math.min(rows.length, (i + 1) * ROWS), total: rows.length }, ...put(slice) }));
  return [
    { progress: { what: 'org', done: 1, total: 1 }, context: { ...context, crm: 'sample', orgName: NAME } },
    ...steps('deals', deals, (rows) => ({ deals: rows })), ...steps('history', changes, (rows) => ({ changes: rows })),
    ...steps('activities', activities, (rows) => ({ activities: rows })), ...steps('leads', leads, (rows) => ({ leads: rows })),
  ];
}

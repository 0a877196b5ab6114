import type { Identity } from '../../../model/org.ts';
import type { CrmWriter } from '../../writer.ts';
import type { Salesforce } from '../client.ts';
import type { Wait } from '../transport.ts';
import type { ApiProblem } from '../failures.ts';
import { writeFailure } from './failures.ts';
import { findPlace, placesOf } from './places.ts';
import { readRecords } from './read-records.ts';
import { setUp } from './set-up.ts';
import { createTask, taskStates } from './task.ts';
import { writeRecord } from './write-record.ts';

/** Writes in one org as one person: those of the connection, and no other. See CrmWriter. */
export function openWriter(sf: Salesforce, { userId: me }: Identity, { now, wait }: { now: () => number; wait: Wait }): CrmWriter {
  return {
    places: async (signal) => placesOf(await findPlace(sf, me, signal)),
    setUp: (step, signal) => setUp(sf, me, { step, signal, wait, now: now() }),
    readRecords: (since, signal) => readRecords(sf, since, signal, now()),
    writeRecord: (record, signal) => writeRecord(sf, record, signal, now()),
    async setDealField(dealId, field, value, signal) {
      const failed = (problem: ApiProblem) => writeFailure(problem, { what: `the field ${field}`, now: now() });
      await sf.json('PATCH', `${sf.base}/sobjects/Opportunity/${dealId}`, { [field]: value }, { signal, failed });
    },
    createTask: (task, signal) => createTask(sf, me, task, signal, now()),
    taskStates: (of, signal) => taskStates(sf, of, signal),
  };
}

import type { CrmWriter } from '../../writer.ts';
import type { Row } from '../../sample/tables.ts';
import type { Salesforce } from '../client.ts';
import type { ApiProblem } from '../failures.ts';
import { queryUrl, readPage } from '../composite.ts';
import { instant } from '../map/cell.ts';
import { RECORD_OBJECT } from '../package/record-object.ts';
import { TASK_ROW } from './task.ts';
import { writeFailure } from './failures.ts';
import { parseUpTo, RECORD_COLUMNS, recordsOf, upToText } from './records.ts';

/** A row may be committed after a later stamp was given out: this much is read again. */
const OVERLAP_MS = 5 * 60_000;

/** Records since, in the order in which Salesforce stamped them; each comes once. Rejects with `notSetUp` where there is no place for them. */
export async function readRecords(sf: Salesforce, since: string | null, signal: AbortSignal, now: number): ReturnType<CrmWriter['readRecords']> {
  const failed = (problem: ApiProblem) => writeFailure(problem, { what: 'what people share', now });
  const from = parseUpTo(since);
  const begin = from.at === null ? null : instant(from.at)! - OVERLAP_MS;
  const where = begin === null ? '' : ` WHERE SystemModstamp >= ${new Date(begin).toISOString()}`;
  const rows: Row[] = [];
  let url: string | null = queryUrl(sf, `SELECT ${RECORD_COLUMNS.join(', ')} FROM ${RECORD_OBJECT}${where} ORDER BY SystemModstamp, Id`, false);
  while (url !== null) {
    const page = readPage(await sf.json('GET', url, undefined, { signal, failed, timeoutMs: 120_000 }), 'the shared records');
    rows.push(...page.rows);
    url = page.next;
  }
  const seen = new Set(from.seen);
  const { found, used, incomplete } = recordsOf(rows.filter((r) => !seen.has(String(r.Id)) && r.Kind__c !== TASK_ROW));
  const last = rows.reduce((at, r) => Math.max(at, instant(r.SystemModstamp) ?? 0), begin === null ? 0 : begin + OVERLAP_MS);
  const done = new Set([...seen, ...used]);
  const again = rows.filter((r) => done.has(String(r.Id)) && (instant(r.SystemModstamp) ?? 0) >= last - OVERLAP_MS).map((r) => String(r.Id));
  return { found, incomplete, next: upToText({ at: last === 0 ? null : new Date(last).toISOString(), seen: again }) };
}

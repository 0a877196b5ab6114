import type { CrmWriter } from '../../writer.ts';
import type { Row } from '../../sample/tables.ts';
import type { Salesforce } from '../client.ts';
import type { ApiProblem } from '../failures.ts';
import { composite, queryUrl, readPage, type QueryPage } from '../composite.ts';
import { isMissing } from '../failures.ts';
import { instant } from '../map/cell.ts';
import { COMPANY_OBJECT, OBJECTS, type ObjectDefinition } from '../package/objects.ts';
import { TASK_ROW } from './task.ts';
import { writeFailure } from './failures.ts';
import { parseUpTo, RECORD_COLUMNS, recordsOf, upToText, type JoinedRows, type ReadUpTo } from './records.ts';

/** A row may be committed after a later stamp was given out: this much is read again. */
const OVERLAP_MS = 5 * 60_000;
/** Between the objects' parts of where reading stands; an older version wrote the first one alone. */
const AND = '|';

interface Reading { object: ObjectDefinition; from: ReadUpTo; begin: number | null }

function soqlOf({ object, begin }: Reading): string {
  const where = begin === null ? '' : ` WHERE SystemModstamp >= ${new Date(begin).toISOString()}`;
  return `SELECT ${RECORD_COLUMNS.join(', ')} FROM ${object.name}${where} ORDER BY SystemModstamp, Id`;
}

/**
 * Records since, in the order in which Salesforce stamped them; each comes once. All objects in one call, further pages one by one. Rejects with `notSetUp`
 * where there is no place for what the company shares; an org of an older set-up lacks the others, and those are read once they are there.
 */
export async function readRecords(sf: Salesforce, since: string | null, signal: AbortSignal, now: number): ReturnType<CrmWriter['readRecords']> {
  const failed = (problem: ApiProblem) => writeFailure(problem, { what: 'what people share', now });
  const parts = since?.split(AND) ?? [];
  const readings = OBJECTS.map((object, i): Reading => {
    const from = parseUpTo(parts[i] ?? null);
    return { object, from, begin: from.at === null ? null : instant(from.at)! - OVERLAP_MS };
  });
  const answers = await composite(sf, readings.map((r, i) => ({ ref: `o${i}`, url: queryUrl(sf, soqlOf(r), false) })), signal);
  const out = { found: [] as JoinedRows['found'], incomplete: 0, next: [] as string[] };
  for (const [i, reading] of readings.entries()) {
    const answer = answers[i]!;
    if (!answer.ok) {
      if (reading.object === COMPANY_OBJECT || !isMissing(answer.problem.errorCode)) throw failed(answer.problem);
      out.next.push(parts[i] ?? '');
      continue;
    }
    const rows: Row[] = [];
    for (let page: QueryPage | null = readPage(answer.body, 'the shared records'); page !== null;) {
      rows.push(...page.rows);
      page = page.next === null ? null : readPage(await sf.json('GET', page.next, undefined, { signal, failed, timeoutMs: 120_000 }), 'the shared records');
    }
    const { found, incomplete, upTo } = joined(rows, reading);
    out.found.push(...found);
    out.incomplete += incomplete;
    out.next.push(upToText(upTo));
  }
  return { found: out.found, incomplete: out.incomplete, next: out.next.join(AND) };
}

/** What is new among an object's rows, and where its next reading begins. */
function joined(rows: readonly Row[], { object, from, begin }: Reading): Omit<JoinedRows, 'used'> & { upTo: ReadUpTo } {
  const seen = new Set(from.seen);
  const { found, used, incomplete } = recordsOf(rows.filter((r) => !seen.has(String(r.Id)) && r.Kind__c !== TASK_ROW), object);
  const last = rows.reduce((at, r) => Math.max(at, instant(r.SystemModstamp) ?? 0), begin === null ? 0 : begin + OVERLAP_MS);
  const done = new Set([...seen, ...used]);
  const again = rows.filter((r) => done.has(String(r.Id)) && (instant(r.SystemModstamp) ?? 0) >= last - OVERLAP_MS).map((r) => String(r.Id));
  return { found, incomplete, upTo: { at: last === 0 ? null : new Date(last).toISOString(), seen: again } };
}

import type { Row } from '../sample/tables.ts';
import type { Salesforce } from './client.ts';
import { composite, queryUrl, readPage } from './composite.ts';
import { failureOf, isMissing } from './failures.ts';

/** One query and how far it has been read. JSON, so that a cursor can hold it. */
export type Read = {
  key: string;
  select: string;
  from: string;
  where: string;
  /** With deleted rows. */
  all: boolean;
  next: string | null;
  lastId: string | null;
  done: boolean;
  count: number;
};

export const read = (key: string, from: string, fields: readonly string[], where = '', all = false): Read =>
  ({ key, select: fields.join(', '), from, where, all, next: null, lastId: null, done: fields.length === 0, count: 0 });

function soql(r: Read): string {
  const where = [r.where, r.lastId ? `Id > '${r.lastId}'` : ''].filter((w) => w !== '').join(' AND ');
  return `SELECT ${r.select} FROM ${r.from}${where ? ` WHERE ${where}` : ''} ORDER BY Id`;
}

/**
 * The next page of up to five reads in one API call. An expired cursor goes on behind the last id read. Updates `reads`.
 * Objects that went missing count as read.
 */
export async function nextPages(sf: Salesforce, reads: Read[], signal: AbortSignal): Promise<Map<string, Row[]>> {
  const open = reads.filter((r) => !r.done).slice(0, 5);
  const rows = new Map<string, Row[]>();
  if (open.length === 0) return rows;
  const answers = await composite(sf, open.map((r, i) => ({ ref: `q${i}`, url: r.next ?? queryUrl(sf, soql(r), r.all) })), signal);
  open.forEach((r, i) => {
    const answer = answers[i]!;
    if (!answer.ok) {
      if (answer.problem.errorCode === 'INVALID_QUERY_LOCATOR' && r.next) r.next = null;
      else if (isMissing(answer.problem.errorCode) && r.from !== 'Opportunity') r.done = true;
      else throw failureOf(answer.problem, { what: r.from });
      return;
    }
    const page = readPage(answer.body, r.from);
    rows.set(r.key, page.rows);
    r.count += page.rows.length;
    r.next = page.next;
    const last = page.rows.at(-1)?.Id;
    if (typeof last === 'string') r.lastId = last;
    r.done = page.next === null;
  });
  return rows;
}

/** All rows of several reads, by key. */
export async function readAll(sf: Salesforce, reads: Read[], signal: AbortSignal): Promise<Record<string, Row[]>> {
  const out: Record<string, Row[]> = {};
  while (reads.some((r) => !r.done)) for (const [key, rows] of await nextPages(sf, reads, signal)) (out[key] ??= []).push(...rows);
  return out;
}

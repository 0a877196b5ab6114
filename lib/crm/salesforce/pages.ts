import type { Row } from '../sample/tables.ts';
import type { Salesforce } from './client.ts';
import type { SubAnswer } from './composite.ts';
import { RidealongError } from '../../model/errors.ts';
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
  /** Rows in all, as Salesforce counts them; null before the first answer. */
  total: number | null;
  pageSize: number;
  /** Pages may point to the next by reference. */
  chains: boolean;
};

export const read = (key: string, from: string, fields: readonly string[], where = '', all = false): Read =>
  ({ key, select: fields.join(', '), from, where, all, next: null, lastId: null, done: fields.length === 0, count: 0, total: null, pageSize: 0, chains: true });

function soql(r: Read): string {
  const where = [r.where, r.lastId ? `Id > '${r.lastId}'` : ''].filter((w) => w !== '').join(' AND ');
  return `SELECT ${r.select} FROM ${r.from}${where ? ` WHERE ${where}` : ''} ORDER BY Id`;
}

const SLOTS = 5;
interface Slot { read: Read; ref: string; url: string; chained: boolean }

/**
 * Fills one composite's five queries: each read in turn with as many of its pages as are still to come, each page pointing
 * to the next by reference, so that one API call moves up to five pages.
 */
function plan(sf: Salesforce, reads: readonly Read[]): Slot[] {
  const slots: Slot[] = [];
  for (const r of reads) {
    if (r.done) continue;
    const pages = r.total === null || !r.chains || !r.pageSize ? 1 : Math.max(1, Math.ceil((r.total - r.count) / r.pageSize));
    for (let i = 0; i < pages && slots.length < SLOTS; i++) {
      const chained = i > 0;
      slots.push({ read: r, ref: `q${slots.length}`, chained, url: chained ? `@{q${slots.length - 1}.nextRecordsUrl}` : (r.next ?? queryUrl(sf, soql(r), r.all)) });
    }
  }
  return slots;
}

async function ask(sf: Salesforce, reads: readonly Read[], signal: AbortSignal): Promise<{ slots: Slot[]; answers: SubAnswer[] }> {
  const slots = plan(sf, reads);
  try {
    return { slots, answers: await composite(sf, slots, signal) };
  } catch (error) {
    // An org that refuses pages by reference as a whole is asked page by page.
    if (!(error instanceof RidealongError) || error.data.kind !== 'notRecognised' || !slots.some((slot) => slot.chained)) throw error;
    for (const r of reads) r.chains = false;
    return ask(sf, reads, signal);
  }
}

/**
 * The next pages of what is open, in one API call. An expired cursor goes on behind the last id read. Updates `reads`.
 * Objects that went missing count as read.
 */
export async function nextPages(sf: Salesforce, reads: Read[], signal: AbortSignal): Promise<Map<string, Row[]>> {
  const rows = new Map<string, Row[]>();
  if (reads.every((r) => r.done)) return rows;
  const { slots, answers } = await ask(sf, reads, signal);
  const stopped = new Set<Read>();
  slots.forEach(({ read: r, chained }, i) => {
    const answer = answers[i]!;
    if (r.done || stopped.has(r)) return;
    if (!answer.ok) {
      stopped.add(r);
      if (chained) r.chains = false;
      else if (answer.problem.errorCode === 'INVALID_QUERY_LOCATOR' && r.next) r.next = null;
      else if (isMissing(answer.problem.errorCode) && r.from !== 'Opportunity') r.done = true;
      else throw failureOf(answer.problem, { what: r.from });
      return;
    }
    const page = readPage(answer.body, r.from);
    if (!chained && r.next === null) {
      r.total = r.count + page.total;
      r.pageSize = page.rows.length;
    }
    rows.set(r.key, [...(rows.get(r.key) ?? []), ...page.rows]);
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

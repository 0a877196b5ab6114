import * as v from 'valibot';
import type { ApiProblem } from './failures.ts';
import type { Row } from '../sample/tables.ts';
import type { Salesforce } from './client.ts';
import { failureOf, unreadable } from './failures.ts';
import { flatten } from './flatten.ts';

export interface SubRequest {
  ref: string;
  /** A path below the instance, or a reference such as `@{a0.nextRecordsUrl}`. */
  url: string;
}
export type SubAnswer = { ok: true; body: unknown } | { ok: false; status: number; problem: ApiProblem };

const Answer = v.object({
  compositeResponse: v.array(v.object({ body: v.unknown(), httpStatusCode: v.number(), referenceId: v.string() })),
});
const Problems = v.array(v.object({ errorCode: v.string(), message: v.string() }));

/**
 * Up to 25 reads (5 of them queries) in one API call, answered in the order asked.
 * https://developer.salesforce.com/docs/platform/api-rest/guide/resources-composite-composite-post.html
 */
export async function composite(sf: Salesforce, requests: readonly SubRequest[], signal: AbortSignal): Promise<SubAnswer[]> {
  const body = { allOrNone: false, compositeRequest: requests.map((r) => ({ method: 'GET', url: r.url, referenceId: r.ref })) };
  const parsed = v.safeParse(Answer, await sf.json('POST', `${sf.base}/composite`, body, { signal, timeoutMs: 120_000 }));
  if (!parsed.success) throw unreadable('several reads at once', parsed.issues);
  const byRef = new Map(parsed.output.compositeResponse.map((r) => [r.referenceId, r]));
  return requests.map(({ ref }): SubAnswer => {
    const one = byRef.get(ref);
    if (!one) throw unreadable('several reads at once');
    if (one.httpStatusCode < 300) return { ok: true, body: one.body };
    const problems = v.safeParse(Problems, one.body);
    const problem = problems.success && problems.output[0] ? problems.output[0] : { errorCode: `ERROR_HTTP_${one.httpStatusCode}`, message: '' };
    // These say nothing about this one read: the whole pull has to stop.
    if (/^REQUEST_LIMIT_EXCEEDED$|^INVALID_SESSION_ID$|^API_(DISABLED|CURRENTLY)/.test(problem.errorCode)) throw failureOf(problem);
    return { ok: false, status: one.httpStatusCode, problem };
  });
}

export interface QueryPage {
  rows: Row[];
  total: number;
  /** Where the next page is; null on the last. */
  next: string | null;
}

const Page = v.object({
  totalSize: v.number(), done: v.boolean(), nextRecordsUrl: v.optional(v.nullable(v.string())),
  records: v.array(v.record(v.string(), v.unknown())),
});

/** One page of a query's answer, its rows flat. */
export function readPage(body: unknown, what: string): QueryPage {
  const page = v.safeParse(Page, body);
  if (!page.success || (!page.output.done && !page.output.nextRecordsUrl)) throw unreadable(what, page.issues);
  return { rows: page.output.records.map(flatten), total: page.output.totalSize, next: page.output.done ? null : page.output.nextRecordsUrl! };
}

export const queryUrl = (sf: Salesforce, soql: string, all: boolean): string => `${sf.base}/${all ? 'queryAll' : 'query'}?q=${encodeURIComponent(soql)}`;

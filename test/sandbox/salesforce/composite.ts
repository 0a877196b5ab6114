import type { SandboxReply } from '../types.ts';
import type { Call } from './rest.ts';
import { SalesforceFault } from './fault.ts';

const MOST = 25;
const MOST_QUERIES = 5;

interface SubRequest { method?: unknown; url?: unknown; referenceId?: unknown; body?: unknown; httpHeaders?: Record<string, string> }

const bad = (message: string): SalesforceFault => new SalesforceFault(400, 'JSON_PARSER_ERROR', message);

/** `POST /composite`: 25 subrequests, five of them queries, with references to the answers before. */
export function runComposite(body: unknown, answer: (call: Call) => SandboxReply, headers: Call['headers'], undo: () => () => void): object {
  const { compositeRequest: list, allOrNone = false } = (body ?? {}) as { compositeRequest?: SubRequest[]; allOrNone?: boolean };
  if (!Array.isArray(list) || list.length === 0) throw bad('The request must have at least one subrequest in compositeRequest');
  if (list.length > MOST) throw bad(`The number of subrequests is ${list.length}, the maximum allowed is ${MOST}`);
  const isQuery = (r: SubRequest): boolean => /\/query(All)?(\?|\/|$)/.test(String(r.url)) || /nextRecordsUrl/.test(String(r.url));
  if (list.filter(isQuery).length > MOST_QUERIES) throw bad(`The maximum number of query operations in one composite request is ${MOST_QUERIES}`);
  const takeBack = allOrNone ? undo() : () => undefined;
  const done = new Map<string, { body: unknown; ok: boolean }>();
  const compositeResponse = list.map((r) => {
    if (typeof r.method !== 'string' || typeof r.url !== 'string' || typeof r.referenceId !== 'string' || !/^[A-Za-z][A-Za-z0-9_]*$/.test(r.referenceId)) throw bad('Each subrequest needs a method, a url and a referenceId of letters, digits and underscores');
    if (done.has(r.referenceId)) throw bad(`Duplicate referenceId: ${r.referenceId}`);
    const reply = one(r as { method: string; url: string; referenceId: string; body?: unknown; httpHeaders?: Record<string, string> }, done, answer, headers);
    done.set(r.referenceId, { body: reply.body, ok: reply.status < 300 });
    return { body: reply.body ?? null, httpHeaders: {}, httpStatusCode: reply.status, referenceId: r.referenceId };
  });
  const isRefused = (r: { httpStatusCode: number }): boolean => r.httpStatusCode >= 400;
  if (!allOrNone || !compositeResponse.some(isRefused)) return { compositeResponse };
  takeBack();
  const halted = [{ errorCode: 'PROCESSING_HALTED', message: 'The transaction was rolled back since another operation in the same transaction failed.' }];
  return { compositeResponse: compositeResponse.map((r) => (isRefused(r) ? r : { ...r, httpStatusCode: 400, body: halted })) };
}

function one(r: { method: string; url: string; body?: unknown; httpHeaders?: Record<string, string> }, done: ReadonlyMap<string, { body: unknown; ok: boolean }>, answer: (call: Call) => SandboxReply, headers: Call['headers']): SandboxReply {
  try {
    const filled = (text: string): string => text.replace(/@\{([^}.]+)\.([^}]+)\}/g, (_, ref: string, path: string) => {
      const from = done.get(ref);
      const value = from?.ok ? path.replace(/\[(\d+)\]/g, '.$1').split('.').reduce<unknown>((o, key) => (o as Record<string, unknown> | null | undefined)?.[key], from.body) : undefined;
      if (value === undefined || value === null) throw new SalesforceFault(400, 'PROCESSING_HALTED', `Invalid reference specified. No value for ${ref}.${path} found in ${ref}`);
      return String(value);
    });
    const url = filled(r.url);
    const body: unknown = r.body === undefined ? undefined : JSON.parse(filled(JSON.stringify(r.body)));
    if (!url.startsWith('/services/data/')) throw new SalesforceFault(404, 'NOT_FOUND', 'The requested resource does not exist');
    return answer({ method: r.method, url: new URL(url, 'https://sandbox.invalid'), headers: { ...r.httpHeaders, 'x-composite': '1', ...('sforce-call-options' in headers ? { 'sforce-call-options': headers['sforce-call-options'] } : {}) }, body });
  } catch (error) {
    if (error instanceof SalesforceFault) return { status: error.status, body: error.body };
    throw error;
  }
}

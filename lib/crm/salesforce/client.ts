import { Connection } from 'jsforce/lib/connection.js';
import type { SendOptions, Wait } from './transport.ts';
import { RidealongError } from '../../model/errors.ts';
import { failureOf, signInAgain, unreadable, type ApiProblem } from './failures.ts';
import { FetchTransport, realWait } from './transport.ts';

/** Spring '26: in every production org, and the newest that the tests were run against. */
const API_VERSION = '66.0';

export interface CallOptions extends SendOptions {
  /** A refusal in words of its own, where those for reading don't fit. */
  failed?: (problem: ApiProblem) => RidealongError;
}

/** A body that is no JSON. */
export interface RawBody {
  type: string;
  bytes: Uint8Array;
}
const isRaw = (body: unknown): body is RawBody => typeof body === 'object' && body !== null && 'bytes' in body && body.bytes instanceof Uint8Array;

export interface Salesforce {
  /** `/services/data/v66.0` */
  base: string;
  /** A JSON answer, already parsed; null where a write is answered with nothing. Rejects with RidealongError or the signal's reason. */
  json(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown, options?: CallOptions): Promise<unknown>;
  /** An answer as text (Bulk's CSV), with its headers. */
  text(path: string, options?: SendOptions): Promise<{ body: string; headers: Record<string, string> }>;
  /** The org's 24-hour allowance as last told; null before the first answer. */
  usage(): { used: number; limit: number } | null;
}

export interface ClientOptions {
  instanceUrl: string;
  token: string;
  refresh?: () => Promise<string | null>;
  version?: string;
  wait?: Wait;
}

const isProblem = (x: unknown): x is ApiProblem => typeof x === 'object' && x !== null && 'errorCode' in x && typeof x.errorCode === 'string' && 'message' in x;

function translate(error: unknown, { signal, failed }: CallOptions): unknown {
  if (error instanceof RidealongError || (signal?.aborted && error === signal.reason)) return error;
  if (error instanceof Error && error.message.startsWith('Unable to refresh session')) return signInAgain(error);
  return isProblem(error) ? (failed ?? failureOf)(error) : unreadable('a request', error);
}

/** A jsforce connection behind four verbs; nothing of jsforce is seen beyond this file. */
export function openClient(options: ClientOptions): Salesforce {
  const { refresh } = options;
  const connection = new Connection({
    instanceUrl: options.instanceUrl, accessToken: options.token, version: options.version ?? API_VERSION, callOptions: { client: 'Ridealong' }, maxRequest: 4,
    ...(refresh && {
      refreshFn: (conn, done) => {
        const old = conn.accessToken;
        // Without this, jsforce sends a refused token again for ever.
        refresh().then((token) => {
          if (token && token !== old) done(null, token);
          else done(new Error('there is no newer session'));
        }, (error: unknown) => void done(error instanceof Error ? error : new Error(String(error))));
      },
    }),
  });
  Object.assign(connection, { _transport: new FetchTransport(options.wait ?? realWait) });
  // An explicit type keeps jsforce from parsing: it would hand on unparsable text as if it were data, and CSV is papaparse's.
  const call = async (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body: unknown, sent: CallOptions = {}): Promise<string> => {
    try {
      const headers = { 'content-type': isRaw(body) ? body.type : 'application/json', accept: url.includes('/results') ? 'text/csv' : 'application/json' };
      // jsforce hands the body to our transport as it is, and that to fetch, which takes bytes.
      const sending = isRaw(body) ? (body.bytes as unknown as string) : body === undefined ? undefined : JSON.stringify(body);
      const text: unknown = await connection.request({ method, url, headers, ...(sending !== undefined && { body: sending }) }, { ...sent, ...RAW });
      return typeof text === 'string' ? text : text === undefined || text === null ? '' : JSON.stringify(text);
    } catch (error) {
      throw translate(readRaw(error), sent);
    }
  };
  return {
    base: `/services/data/v${connection.version}`,
    async json(method, path, body, sent) {
      const text = await call(method, path, body, sent);
      if (text === '' && method !== 'GET') return null;
      try {
        return JSON.parse(text) as unknown;
      } catch (error) {
        throw unreadable(path.split('?')[0]!, error);
      }
    },
    async text(path, sent) {
      let headers: Record<string, string> = {};
      const body = await call('GET', path, undefined, { ...sent, onHeaders: (h) => (headers = h) });
      return { body, headers };
    },
    usage: () => connection.limitInfo.apiUsage ?? null,
  };
}

const RAW = { responseType: 'text/plain' };

/** With raw answers jsforce leaves error bodies unread too: its message is then the JSON text. */
function readRaw(error: unknown): unknown {
  if (!(error instanceof Error) || !isProblem(error)) return error;
  try {
    const body: unknown = JSON.parse(error.message);
    const first: unknown = Array.isArray(body) ? body[0] : body;
    return isProblem(first) ? first : error;
  } catch (notJson) {
    return notJson instanceof SyntaxError ? error : notJson;
  }
}

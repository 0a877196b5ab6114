import * as v from 'valibot';
import type { HubspotRefusal } from './shapes.ts';
import type { Intent } from './refused.ts';
import { busyError, dailyLimitError, offlineError, refusedError, unreadableError } from './refused.ts';
import { limitedText, TooLarge } from '../../limited.ts';
import { createPace } from './pace.ts';
import { HUBSPOT_API } from './paths.ts';
import { refusal } from './shapes.ts';

/** What the client needs of the world; tests bring their own. */
export interface Transport {
  fetch(url: string, init: RequestInit): Promise<Response>;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  now(): number;
  /** 0 to 1, for jitter. */
  random(): number;
  timeoutMs: number;
}

export type Query = Record<string, string | number | boolean | readonly string[] | undefined>;

export interface HubspotClient {
  get<S extends v.GenericSchema>(path: string, query: Query, schema: S, signal: AbortSignal): Promise<v.InferOutput<S>>;
  /** A question that needs a body: search, batch read. */
  post<S extends v.GenericSchema>(path: string, body: unknown, schema: S, signal: AbortSignal, query?: Query): Promise<v.InferOutput<S>>;
  /**
   * Makes something new. Not tried again by itself where HubSpot may have made it already (no answer, 5xx): the caller looks
   * first whether it is there.
   */
  create<S extends v.GenericSchema>(path: string, body: unknown, schema: S, signal: AbortSignal): Promise<v.InferOutput<S>>;
  patch<S extends v.GenericSchema>(path: string, body: unknown, schema: S, signal: AbortSignal): Promise<v.InferOutput<S>>;
  remove(path: string, signal: AbortSignal): Promise<void>;
  /** Now, by our clock or HubSpot's, whichever is behind: a fast clock must not skip changes. */
  clock(): number;
}

const TRIES = 5;

const address = (path: string, query: Query): string => {
  const url = new URL(path, HUBSPOT_API);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, Array.isArray(value) ? value.join(',') : String(value));
  return url.href;
};

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** How long HubSpot wants us to wait after a refusal that passes; null where waiting doesn't help. */
function waitAfter(status: number, headers: Headers, said: HubspotRefusal | null, attempt: number, random: number): number | null {
  const asked = Number(headers.get('retry-after'));
  if (status === 429) {
    if (asked > 0) return asked * 1000;
    const secondly = /secondly/i.test(said?.message ?? '') && said?.policyName !== 'TEN_SECONDLY_ROLLING' && !/ten_?secondly/i.test(said?.message ?? '');
    return (secondly ? 1_000 : 10_000) * attempt;
  }
  if (status >= 500 || status === 423 || status === 477) return asked > 0 ? asked * 1000 : 400 * 2 ** attempt * (0.5 + random / 2);
  return null;
}

const isDaily = (said: HubspotRefusal | null): boolean => said?.policyName === 'DAILY' || /daily limit/i.test(said?.message ?? '');

/**
 * Talks to HubSpot: one time limit per request, both rate limits kept, what passes retried, everything else one of our
 * errors. Only an abort comes out as the signal's own reason.
 */
export function createClient(key: string, transport: Transport): HubspotClient {
  const pace = createPace(transport.now);
  let behind = 0;

  async function once(path: string, url: string, init: RequestInit, signal: AbortSignal): Promise<{ response: Response; body: string }> {
    const limit = AbortSignal.timeout(transport.timeoutMs);
    try {
      const response = await transport.fetch(url, { ...init, signal: AbortSignal.any([signal, limit]) });
      return { response, body: await limitedText(response) };
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof TooLarge) throw unreadableError(path, `more than ${error.most / 1024 ** 2} MB`, error);
      throw offlineError(error);
    }
  }

  async function call<S extends v.GenericSchema>(path: string, query: Query, init: RequestInit, schema: S, signal: AbortSignal, to: Intent = 'read'): Promise<v.InferOutput<S>> {
    const url = address(path, query);
    for (let attempt = 1; ; attempt++) {
      signal.throwIfAborted();
      const wait = pace.take(path.endsWith('/search') ? 'search' : 'other');
      if (wait > 0) await transport.sleep(wait, signal);
      const { response, body } = await once(path, url, { ...init, headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', accept: 'application/json' } }, signal);
      pace.learn(response.headers);
      const theirs = Date.parse(response.headers.get('date') ?? '');
      if (!Number.isNaN(theirs)) behind = Math.max(0, transport.now() - theirs);
      const json = parsed(body);
      if (response.ok) {
        if (json === undefined && response.status !== 204) throw unreadableError(path, /^\s*</.test(body) ? 'a web page instead of data' : 'no JSON');
        const result = v.safeParse(schema, json);
        if (!result.success) {
          const issue = result.issues[0];
          throw unreadableError(path, `data of another shape (${v.getDotPath(issue) ?? 'top'}: ${issue.message})`, result.issues);
        }
        return result.output;
      }
      const said = v.safeParse(refusal, json);
      const reason = said.success ? said.output : null;
      if (response.status === 429 && isDaily(reason)) throw dailyLimitError();
      const pause = waitAfter(response.status, response.headers, reason, attempt, transport.random());
      if (pause === null) {
        if (!reason && ![401, 403].includes(response.status)) throw unreadableError(path, `status ${response.status} and a page that is none of HubSpot’s`);
        throw refusedError(response.status, reason, path, to);
      }
      const isOver = attempt >= TRIES || (to === 'create' && response.status >= 500);
      if (isOver) throw response.status === 429 ? busyError(transport.now() + pause) : refusedError(response.status, reason, path, to);
      await transport.sleep(pause, signal);
    }
  }

  return {
    get: (path, query, schema, signal) => call(path, query, { method: 'GET' }, schema, signal),
    post: (path, body, schema, signal, query = {}) => call(path, query, { method: 'POST', body: JSON.stringify(body) }, schema, signal),
    create: (path, body, schema, signal) => call(path, {}, { method: 'POST', body: JSON.stringify(body) }, schema, signal, 'create'),
    patch: (path, body, schema, signal) => call(path, {}, { method: 'PATCH', body: JSON.stringify(body) }, schema, signal, 'change'),
    remove: async (path, signal) => {
      await call(path, {}, { method: 'DELETE' }, v.unknown(), signal, 'change');
    },
    clock: () => transport.now() - behind,
  };
}

/** The browser's own fetch and clock. */
export const browserTransport = (now: () => number): Transport => ({
  fetch: (url, init) => globalThis.fetch(url, { ...init, credentials: 'omit', cache: 'no-store' }),
  sleep: (ms, signal) => new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  }),
  now, random: Math.random, timeoutMs: 30_000,
});

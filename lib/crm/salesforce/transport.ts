import { Transport } from 'jsforce/lib/transport.js';
import { StreamPromise } from 'jsforce/lib/util/promise.js';
import { PassThrough } from 'stream';
import type { HttpRequest, HttpResponse } from 'jsforce/lib/types/common.js';
import { limitedText, MOST_BYTES, MOST_FILE_BYTES, TooLarge } from '../limited.ts';
import { noAnswer, pageInsteadOfData, tooSlow, unreadable } from './failures.ts';

/** What one call may say about how it is sent; rides on jsforce's request options, which reach the transport as they are. */
export interface SendOptions {
  signal?: AbortSignal;
  timeoutMs?: number;
  /** Sent once: what would be made twice by sending it again after no clear answer. */
  once?: boolean;
  /** Sees the headers of the answer that is handed on. */
  onHeaders?: (headers: Record<string, string>) => void;
}

/** Waits, or rejects with the signal's reason when it is aborted. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>;

export const realWait: Wait = (ms, signal) => new Promise((resolve, reject) => {
  if (signal?.aborted) return reject(signal.reason);
  const timer = setTimeout(() => { signal?.removeEventListener('abort', stop); resolve(); }, ms);
  const stop = (): void => { clearTimeout(timer); reject(signal?.reason); };
  signal?.addEventListener('abort', stop, { once: true });
});

const TIMEOUT_MS = 60_000;
const TRIES = 4;
/** Beyond this, waiting is the scheduler's work and not a request's. */
const LONGEST_WAIT_MS = 20_000;

const passes = (status: number, body: string): boolean => status < 500 && status !== 429 && !(status === 400 && body.includes('UNABLE_TO_LOCK_ROW'));

/** Half fixed, half by chance, doubling: many browsers must not come back in step. */
const backoff = (attempt: number, retryAfter: string | undefined): number =>
  retryAfter && Number(retryAfter) > 0 ? Number(retryAfter) * 1000 : 500 * 2 ** attempt * (0.5 + Math.random() / 2);

async function sendOnce(request: HttpRequest, options: SendOptions): Promise<HttpResponse> {
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  const limit = AbortSignal.timeout(timeoutMs);
  try {
    const answer = await fetch(request.url, {
      method: request.method, headers: request.headers, body: request.body as string | undefined, redirect: 'follow', cache: 'no-store', credentials: 'omit',
      signal: options.signal ? AbortSignal.any([options.signal, limit]) : limit,
    });
    return { statusCode: answer.status, headers: Object.fromEntries(answer.headers), body: await limitedText(answer, /text\/csv/i.test(answer.headers.get('content-type') ?? '') ? MOST_FILE_BYTES : MOST_BYTES) };
  } catch (error) {
    if (options.signal?.aborted) throw options.signal.reason;
    if (error instanceof TooLarge) throw unreadable(`a request: it is longer than ${error.most / 1024 ** 2} MB`, error);
    throw limit.aborted ? tooSlow(Math.round(timeoutMs / 1000), error) : noAnswer(error);
  }
}

async function send(request: HttpRequest, options: SendOptions, wait: Wait): Promise<HttpResponse> {
  for (let attempt = 0; ; attempt++) {
    const answer = await sendOnce(request, options);
    const body = String(answer.body);
    const headers = answer.headers as Record<string, string>;
    if (!passes(answer.statusCode, body) && attempt + 1 < TRIES && !options.once) {
      const ms = backoff(attempt, headers['retry-after']);
      if (ms <= LONGEST_WAIT_MS) {
        await wait(ms, options.signal);
        continue;
      }
    }
    // A 5xx page is the proxy's own; its status says enough. Any other page stands where data should be.
    if (answer.statusCode < 500 && (/^text\/html/i.test(headers['content-type'] ?? '') || /^\s*<(!doctype html|html)/i.test(body))) throw pageInsteadOfData(body);
    options.onHeaders?.(headers);
    return answer;
  }
}

/**
 * jsforce's transport over fetch, one that always settles: jsforce's own for browsers hangs on network failures and
 * timeouts, never retries, and takes a redirect for an empty success. Failures are RidealongErrors or the signal's reason.
 */
export class FetchTransport extends Transport {
  private readonly wait: Wait;
  constructor(wait: Wait) {
    super();
    this.wait = wait;
  }
  override httpRequest(request: HttpRequest, options: object = {}): StreamPromise<HttpResponse> {
    return StreamPromise.create(() => ({ stream: new PassThrough(), promise: send(request, options as SendOptions, this.wait) }));
  }
}

import type { Random } from '../../lib/crm/sample/generate/random.ts';
import type { SandboxReply } from '../sandbox/types.ts';
import { FAULTS } from '../sandbox/faults.ts';

export type Vendor = 'salesforce' | 'hubspot';

/**
 * What can happen to one call. `before`: the CRM never did what was asked. `after`: it did, and its answer is what went wrong. `late`: the caller was told that there
 * is no answer, and the CRM does it some seconds later.
 */
export interface WireFault {
  name: string;
  when: 'before' | 'after' | 'late';
  /** An answer; no answer (`cut`: the connection broke, `hang`: nothing until the caller's own time is over). */
  answer(real: SandboxReply | null, vendor: Vendor, random: Random): SandboxReply | 'cut' | 'hang';
}

/** The CRM does what was asked within this time after a connection broke, or never. Below what the outbox waits before it tries again. */
export const LATEST_MS = 10_000;

const sandbox = (kind: keyof typeof FAULTS & string) => (_: unknown, vendor: Vendor): SandboxReply => FAULTS[kind]!(vendor) as SandboxReply;
const refusal = (status: number, salesforce: string, category: string, message: string, headers: Record<string, string> = {}) => (_: unknown, vendor: Vendor): SandboxReply =>
  ({ status, headers, body: vendor === 'salesforce' ? [{ errorCode: salesforce, message }] : { status: 'error', category, message, correlationId: '0' } });
const textOf = (reply: SandboxReply | null): string => (typeof reply?.body === 'string' ? reply.body : JSON.stringify(reply?.body ?? {}));
const data = (body: string | object, headers: Record<string, string> = {}): SandboxReply => ({ status: 200, headers: { 'Content-Type': 'application/json;charset=UTF-8', ...headers }, body });
const daily = (_: unknown, vendor: Vendor): SandboxReply => (vendor === 'salesforce' ? FAULTS.rateLimit!(vendor) as SandboxReply
  : { status: 429, body: { status: 'error', message: 'You have reached your daily limit.', errorType: 'RATE_LIMIT', policyName: 'DAILY', correlationId: '0' } });
/** A body that says it is larger than anything that is asked for here. */
const oversized = (real: SandboxReply | null): SandboxReply => data(textOf(real), { 'Content-Length': String(3 * 1024 ** 3) });

export const WIRE_FAULTS: readonly WireFault[] = [
  { name: '401', when: 'before', answer: sandbox('unauthorized') },
  { name: '403', when: 'before', answer: sandbox('forbidden') },
  { name: '409', when: 'before', answer: refusal(409, 'UNABLE_TO_LOCK_ROW', 'CONFLICT', 'The record is being changed') },
  { name: '412', when: 'before', answer: refusal(412, 'PRECONDITION_FAILED', 'PRECONDITION_FAILED', 'Precondition failed') },
  { name: '429', when: 'before', answer: refusal(429, 'REQUEST_LIMIT_EXCEEDED', 'RATE_LIMITS', 'You have reached your ten_secondly_rolling limit.', { 'Retry-After': '2' }) },
  { name: 'limit', when: 'before', answer: daily },
  { name: '5xx', when: 'before', answer: sandbox('serverError') },
  { name: '5xx after', when: 'after', answer: sandbox('serverError') },
  { name: 'locked row', when: 'before', answer: sandbox('lockedRow') },
  { name: 'rule', when: 'before', answer: sandbox('validationRule') },
  { name: 'html', when: 'before', answer: sandbox('html') },
  { name: 'html after', when: 'after', answer: sandbox('html') },
  { name: 'cut before', when: 'before', answer: () => 'cut' },
  { name: 'cut after', when: 'after', answer: () => 'cut' },
  { name: 'cut, done late', when: 'late', answer: () => 'cut' },
  { name: 'hang', when: 'before', answer: () => 'hang' },
  { name: 'hang after', when: 'after', answer: () => 'hang' },
  { name: 'truncated', when: 'after', answer: (real, _, random) => { const text = textOf(real); return data(text.slice(0, random.int(0, Math.max(0, text.length - 1)))); } },
  { name: 'oversized', when: 'after', answer: oversized },
  { name: 'wrong types', when: 'after', answer: (real, _, random) => (typeof real?.body === 'object' && real.body !== null ? { ...real, body: mangled(real.body, random) as object } : data('[]')) },
];

/** JSON with one value in it of another type. */
export function mangled(value: unknown, random: Random): unknown {
  const copy = JSON.parse(JSON.stringify(value)) as unknown;
  const places: [Record<string, unknown>, string][] = [];
  const walk = (at: unknown): void => {
    if (typeof at !== 'object' || at === null) return;
    for (const key of Object.keys(at)) {
      places.push([at as Record<string, unknown>, key]);
      walk((at as Record<string, unknown>)[key]);
    }
  };
  walk(copy);
  if (places.length === 0) return null;
  const [parent, key] = random.pick(places);
  const was = parent[key];
  parent[key] = typeof was === 'string' ? random.pick<unknown>([7, null, {}, [was]]) : typeof was === 'number' ? random.pick<unknown>(['x', null, []]) : Array.isArray(was) ? random.pick<unknown>([null, {}, 'x']) : random.pick<unknown>([null, [], 'x', 3]);
  return copy;
}

import type { SandboxReply } from '../../types.ts';

let n = 0;
/** Every error carries an id that support can look up. */
export const correlationId = (): string => `7c9e6679-7425-40de-944b-${(++n).toString(16).padStart(12, '0')}`;

export function failure(status: number, category: string, message: string, more: object = {}): SandboxReply {
  return { status, headers: { 'content-type': 'application/json;charset=utf-8' }, body: { status: 'error', message, correlationId: correlationId(), ...more, category } };
}

export const invalid = (message: string, more: object = {}): SandboxReply => failure(400, 'VALIDATION_ERROR', message, more);
export const notFound = (id?: string): SandboxReply =>
  failure(404, 'OBJECT_NOT_FOUND', 'resource not found', id === undefined ? {} : { context: { id: [id] } });

export const missingScopes = (scopes: string[]): SandboxReply =>
  failure(403, 'MISSING_SCOPES', "This app hasn't been granted all required scopes to make this call. Read more about required scopes here: https://developers.hubspot.com/scopes.", {
    errors: [{ message: 'One or more of the following scopes are required.', context: { requiredGranularScopes: scopes } }],
    links: { scopes: 'https://developers.hubspot.com/scopes' },
  });

export function tooMany(policyName: 'TEN_SECONDLY_ROLLING' | 'SECONDLY' | 'DAILY', headers: Record<string, string>): SandboxReply {
  const span = { TEN_SECONDLY_ROLLING: 'ten_secondly_rolling', SECONDLY: 'secondly', DAILY: 'daily' }[policyName];
  return { status: 429, headers, body: { status: 'error', message: `You have reached your ${span} limit.`, errorType: 'RATE_LIMIT', correlationId: correlationId(), policyName, requestId: correlationId() } };
}

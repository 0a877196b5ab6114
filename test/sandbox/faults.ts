import type { SandboxReply, SandboxRequest } from './types.ts';

/** A fault set by the control: answers matching requests in a vendor's failing way, a number of times. */
export interface Fault {
  match: RegExp;
  kind: string;
  left: number;
}

/** What to do instead of answering: an answer, or no answer at all. */
export type FaultOutcome = SandboxReply | 'hang' | 'drop';

const LOGIN_PAGE = '<!doctype html><html><head><title>Login</title></head><body><form action="/login">Sign in</form></body></html>';

type Vendor = 'salesforce' | 'hubspot';
const json = (status: number, salesforce: object[], hubspot: object, headers: Record<string, string> = {}) =>
  (vendor: Vendor): FaultOutcome => ({ status, headers, body: vendor === 'salesforce' ? salesforce : hubspot });
const hub = (category: string, message: string, more: object = {}): object => ({ status: 'error', message, correlationId: '00000000-0000-4000-8000-000000000000', category, ...more });

/** Faults that stand in for an answer. Those that change the org itself are in SWITCHES. */
export const FAULTS: Record<string, (vendor: Vendor) => FaultOutcome> = {
  unauthorized: json(401, [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }], hub('INVALID_AUTHENTICATION', 'Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview')),
  forbidden: json(403, [{ message: 'The REST API is not enabled for this Organization.', errorCode: 'API_DISABLED_FOR_ORG' }], hub('MISSING_SCOPES', 'This app hasn\'t been granted all required scopes to make this call.', { errors: [{ message: 'One or more of the following scopes are required.', context: { requiredGranularScopes: ['crm.objects.deals.read'] } }] })),
  rateLimit: json(403, [{ message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' }], {}, {}),
  serverError: json(503, [{ message: 'Server unavailable', errorCode: 'SERVER_UNAVAILABLE' }], hub('INTERNAL_ERROR', 'internal error')),
  html: () => ({ status: 200, headers: { 'Content-Type': 'text/html;charset=UTF-8' }, body: LOGIN_PAGE }),
  notFound: json(404, [{ message: 'The requested resource does not exist', errorCode: 'NOT_FOUND' }], hub('OBJECT_NOT_FOUND', 'resource not found')),
  validationRule: json(400, [{ message: 'A closed opportunity needs a loss reason.', errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', fields: [] }], hub('VALIDATION_ERROR', 'Property values were not valid')),
  lockedRow: json(400, [{ message: 'unable to obtain exclusive access to this record or 1 records', errorCode: 'UNABLE_TO_LOCK_ROW', fields: [] }], hub('CONFLICT', 'The record is being changed')),
  hang: () => 'hang',
  drop: () => 'drop',
};
const HUBSPOT_DAILY: SandboxReply = { status: 429, body: { status: 'error', message: 'You have reached your daily limit.', errorType: 'RATE_LIMIT', correlationId: '00000000-0000-4000-8000-000000000000', policyName: 'DAILY', requestId: '0' } };

/** Features of the org itself, switched by the same control. */
export const isSwitch = (kind: string): boolean => /^(?:emptyOrg|noForecasting|recordsSetUp|deployFails|fieldHidden:\w+\.\w+|deletedRecord:\w+)$/.test(kind);
export const isFault = (kind: string): boolean => kind in FAULTS || isSwitch(kind) || /^slow:\d+$/.test(kind) || kind === 'slow';

/** The first fault that this request meets, used up by one. */
export function meet(faults: Fault[], request: SandboxRequest, vendor: Vendor): { outcome: FaultOutcome | null; delay: number } {
  const line = `${request.method} ${request.host} ${request.url.pathname}${request.url.search}`;
  const fault = faults.find((f) => f.left > 0 && f.match.test(line));
  if (!fault) return { outcome: null, delay: 0 };
  fault.left--;
  if (fault.kind.startsWith('slow')) return { outcome: null, delay: Number(fault.kind.split(':')[1] ?? 1000) };
  if (fault.kind === 'rateLimit' && vendor === 'hubspot') return { outcome: HUBSPOT_DAILY, delay: 0 };
  return { outcome: FAULTS[fault.kind]!(vendor), delay: 0 };
}

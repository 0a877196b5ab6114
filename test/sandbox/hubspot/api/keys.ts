import type { SandboxReply } from '../../types.ts';
import { failure } from './errors.ts';

export interface Key {
  token: string;
  portal: 'own' | 'other';
  scopes: string[];
  expired?: true;
}

const ALL = [
  'oauth', 'crm.objects.deals.read', 'crm.objects.deals.write', 'crm.schemas.deals.read', 'crm.schemas.deals.write', 'crm.objects.forecasts.read', 'crm.objects.owners.read', 'crm.objects.goals.read', 'crm.objects.contacts.read',
  'crm.objects.contacts.write', 'settings.users.teams.read', 'settings.currencies.read',
];

/** What the sandbox takes as a key, for printing at its start. They open nothing outside of it. */
export const HUBSPOT_KEYS = {
  full: 'pat-na1-11111111-aaaa-4000-8000-5a4db0c00001',
  withoutGoals: 'pat-na1-22222222-aaaa-4000-8000-5a4db0c00002',
  otherPortal: 'pat-na1-33333333-aaaa-4000-8000-5a4db0c00003',
  expired: 'pat-na1-44444444-aaaa-4000-8000-5a4db0c00004',
  /** A second key of the same account, as another person would hold. */
  colleague: 'pat-na1-55555555-aaaa-4000-8000-5a4db0c00005',
  readOnly: 'pat-na1-66666666-aaaa-4000-8000-5a4db0c00006',
  withoutForecasts: 'pat-na1-77777777-aaaa-4000-8000-5a4db0c00007',
} as const;

const key = (token: string, scopes: string[], more: Partial<Key> = {}): [string, Key] => [token, { token, portal: 'own', scopes, ...more }];
const KEYS = new Map<string, Key>([
  key(HUBSPOT_KEYS.full, ALL), key(HUBSPOT_KEYS.colleague, ALL),
  key(HUBSPOT_KEYS.withoutGoals, ALL.filter((s) => !s.includes('goals'))),
  key(HUBSPOT_KEYS.withoutForecasts, ALL.filter((s) => !s.includes('forecasts'))),
  key(HUBSPOT_KEYS.readOnly, ALL.filter((s) => !s.endsWith('.write'))),
  key(HUBSPOT_KEYS.otherPortal, ALL, { portal: 'other' }), key(HUBSPOT_KEYS.expired, ALL, { expired: true }),
]);

/** The key of a request, or the 401 that a wrong one gets. */
export function keyOf(authorization: string | undefined): Key | SandboxReply {
  const key = KEYS.get(/^Bearer (\S+)$/i.exec(authorization ?? '')?.[1] ?? '');
  if (!key) return failure(401, 'INVALID_AUTHENTICATION', 'Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview');
  if (key.expired) return failure(401, 'EXPIRED_AUTHENTICATION', 'The OAuth token used to make this call expired 34 second(s) ago.', { context: { expireTime: ['2026-01-01T00:00:00Z'] } });
  return key;
}

import type { HubspotRefusal } from './shapes.ts';
import { RidealongError } from '../../../model/errors.ts';

const keyGone = (cause?: unknown) => new RidealongError(
  'signIn', 'HubSpot does not accept this key',
  'This HubSpot key is no longer valid, or was copied incompletely. Make or rotate it in HubSpot under Development > Keys > Service keys, then connect again. What was read before is kept.',
  { cause },
);

/** The scopes a refusal names, wherever HubSpot put them: `context.requiredGranularScopes`, or inside `errors`. */
export function missingScopes(refusal: HubspotRefusal | null): string[] {
  const contexts = [refusal?.context, ...(refusal?.errors ?? []).map((e) => e.context)];
  const named = contexts.flatMap((c) => Object.entries(c ?? {}))
    .filter(([name]) => /scopes/i.test(name))
    .flatMap(([, value]) => (Array.isArray(value) ? value.map(String) : [String(value)]));
  return [...new Set(named)];
}

/** What a call wants: to read, to make something new, or to change or remove what is there. */
export type Intent = 'read' | 'create' | 'change';

/** What HubSpot said with a refusal, carried as the error's cause for those who can go on without. */
export interface Said { status: number; codes: string[] }

const said = (status: number, refusal: HubspotRefusal | null): Said =>
  ({ status, codes: [refusal?.category, ...(refusal?.errors ?? []).map((e) => e.code)].filter((c): c is string => Boolean(c)) });

/** The refusal behind an error, or null where it wasn't a refusal of HubSpot's. */
export function saidOf(error: unknown): Said | null {
  const cause = error instanceof RidealongError ? error.cause : null;
  return typeof cause === 'object' && cause !== null && 'status' in cause && 'codes' in cause ? (cause as Said) : null;
}

/** What a final HTTP refusal means to the reader. Writes that HubSpot will never take are `notSetUp`: trying again is of no use. */
export function refusedError(status: number, refusal: HubspotRefusal | null, path: string, to: Intent = 'read'): RidealongError {
  const cause = said(status, refusal);
  if (status === 401) return keyGone(refusal?.message);
  if (status === 403) {
    const scopes = missingScopes(refusal);
    const which = scopes.length > 0
      ? `It lacks ${scopes.length === 1 ? 'the scope' : 'one of the scopes'} ${scopes.join(', ')}. Add it to the key in HubSpot, or ask the super admin who made the key.`
      : 'HubSpot named no scope. Ask the super admin who made the key which scopes it has.';
    return new RidealongError('noPermission', `This HubSpot key may not ${to === 'read' ? 'read' : 'write'} ${path}`, which, { cause });
  }
  const detail = refusal?.message ? ` HubSpot says: ${[refusal.message, ...(refusal.errors ?? []).map((e) => e.message)].filter(Boolean).join(' ')}` : '';
  if (status >= 500 || status === 423 || status === 477) {
    const when = to === 'read' ? `It answered ${status} several times for ${path}. What you had is kept; try again in a few minutes.` : `It answered ${status} when we wrote to ${path}. What you wrote is kept and sent again.`;
    return new RidealongError('offline', 'HubSpot has trouble of its own', when + detail, { cause });
  }
  if (to !== 'read') return new RidealongError('notSetUp', 'HubSpot didn’t take what was written', `It answered ${status} for ${path}. It stays on this device.${detail}`, { cause });
  return new RidealongError('notRecognised', 'HubSpot refused a request', `It answered ${status} for ${path}. What you had is kept. If it comes back, save the diagnostics from the options page.${detail}`, { cause });
}

/** The account's daily limit, shared by everything that the account has connected; it resets at midnight of the account's zone. */
export const dailyLimitError = () => new RidealongError(
  'rateLimited', 'HubSpot’s daily limit is used up',
  'All calls of this HubSpot account for today are spent, by every tool connected to it. Reading goes on after midnight in the account’s time zone; what you had is kept.',
);

export const busyError = (retryAt: number) => new RidealongError(
  'rateLimited', 'HubSpot asks us to wait',
  'Other tools of this account are using its calls. Reading goes on by itself in a minute; what you had is kept.', { retryAt },
);

export const offlineError = (cause: unknown) => new RidealongError(
  'offline', 'HubSpot did not answer',
  'There was no answer from api.hubapi.com. Check the connection; what you had is kept and reading goes on where it was.', { cause },
);

export const unreadableError = (path: string, what: string, cause?: unknown) => new RidealongError(
  'notRecognised', 'HubSpot answered something we can’t read',
  `For ${path} came ${what}. A proxy or a sign-in page may stand in between. What you had is kept; try again, and save the diagnostics from the options page if it comes back.`, { cause },
);

import type { SandboxReply } from '../../types.ts';
import type { Key } from './keys.ts';
import type { Call } from './request.ts';
import { objectType, ok } from './request.ts';
import type { ObjectType } from '../account/types.ts';
import { invalid, missingScopes, notFound } from './errors.ts';
import { associationsOf, batchAssociations, labels } from './associations.ts';
import { batchRead, list, one } from './objects.ts';
import { create } from './create.ts';
import { DISPOSITIONS } from '../account/dispositions.ts';
import { details, exchangeRates, owner, owners, usage } from './settings.ts';
import { schema } from './schema.ts';
import { search } from './search.ts';
import { update } from './update.ts';

const VERSION = /^(v[1-4]|2025-09|2026-03|2026-09)(-beta)?$/;
const SETTINGS_SCOPE: Record<string, string> = { currencies: 'settings.currencies.read', teams: 'settings.users.teams.read', users: 'settings.users.teams.read' };

/** The path without its version, which stands second (`/crm/v3/objects`) or third (`/crm/objects/2026-09`); null where it has none. */
export function unversioned(path: string): string[] | null {
  const parts = path.split('/').filter(Boolean);
  const i = parts.findIndex((p, at) => at > 0 && at < 3 && VERSION.test(p));
  return i < 0 ? null : parts.filter((_, at) => at !== i).map(decodeURIComponent);
}

const AREA: Partial<Record<ObjectType, string>> = { deals: 'deals', goal_targets: 'goals', forecasts: 'forecasts' };
const scopeOf = (type: ObjectType, write = false): string => `crm.objects.${AREA[type] ?? 'contacts'}.${write ? 'write' : 'read'}`;

/** Answers a call, or null for what the sandbox does not implement. */
export function route(call: Call, parts: string[], key: Key, used: number): SandboxReply | null {
  const needs = (...scopes: string[]): SandboxReply | null => (scopes.some((s) => key.scopes.includes(s)) ? null : missingScopes(scopes));
  const [area, what, a = '', b, c, d] = parts;
  const isGet = call.method === 'GET';
  if (area === 'account-info' && isGet) return what === 'details' ? details(call) : parts.slice(1).join('/') === 'api-usage/daily/private-apps' ? usage(call, used) : null;
  if (area === 'settings' && what && isGet) return needs(SETTINGS_SCOPE[what] ?? 'oauth') ?? settings(call, parts.slice(1));
  if (area === 'oauth' && parts.join('/') === 'oauth/private-apps/get/access-token-info' && call.method === 'POST') return tokenInfo(call, key);
  if (area === 'calling' && what === 'dispositions' && !a && isGet) return needs('crm.objects.contacts.read') ?? ok(DISPOSITIONS);
  if (area === 'forecast-settings' && what === 'forecast-types' && !a && isGet) return needs('crm.objects.forecasts.read', 'forecast-read') ?? ok({ results: FORECAST_TYPES });
  if (area !== 'crm') return null;
  if (what === 'owners' && isGet) return needs('crm.objects.owners.read') ?? (a ? owner(call, a) : owners(call));
  const type = objectType(a);
  if (!type) return what === 'objects' && a ? invalid(`Unable to infer object type from: ${a}`) : null;
  if ((what === 'pipelines' && isGet) || what === 'properties') {
    const read = type === 'deals' ? ['crm.schemas.deals.read', 'crm.objects.deals.read'] : [scopeOf(type)];
    return needs(...(isGet ? read : [`crm.schemas.${AREA[type] ?? 'contacts'}.write`])) ?? (what === 'pipelines' ? pipelines(call, type, b) : schema(call, type, b, c));
  }
  if (what === 'associations') {
    const to = objectType(b ?? '');
    if (!to) return null;
    return needs(scopeOf(type)) ?? (call.method === 'POST' && c === 'batch' && d === 'read' ? batchAssociations(call, type, to) : isGet && c === 'labels' ? labels(type, to) : null);
  }
  if (what !== 'objects') return null;
  if (call.method === 'POST' && !b) return type === 'notes' || type === 'tasks' ? (needs(scopeOf(type, true)) ?? create(call, type)) : null;
  if (call.method === 'PATCH' && b && !c) return type === 'deals' ? (needs(scopeOf(type, true)) ?? update(call, type, b)) : null;
  const refused = needs(scopeOf(type));
  if (refused) return refused;
  if (isGet && !b) return list(call, type);
  if (isGet && b && !c) return one(call, type, b);
  if (isGet && b && c === 'associations' && d && objectType(d)) return associationsOf(call, type, b, objectType(d)!);
  if (call.method === 'POST' && b === 'search' && !c) return search(call, type);
  return call.method === 'POST' && b === 'batch' && c === 'read' ? batchRead(call, type) : null;
}

function settings(call: Call, [what, a, b]: string[]): SandboxReply | null {
  if (what === 'currencies' && a === 'company-currency') return ok({ currencyCode: call.account.currency });
  if (what === 'currencies' && a === 'exchange-rates' && (!b || b === 'current')) return exchangeRates(call, b === 'current');
  if (what === 'teams' || (what === 'users' && a === 'teams')) return ok({ results: call.account.teams.map((t) => ({ ...t, secondaryUserIds: [] })) });
  return null;
}

const stamps = { createdAt: '2020-01-01T00:00:00Z', updatedAt: '2024-01-01T00:00:00Z', archived: false };

function pipelines(call: Call, type: ObjectType, id: string | undefined): SandboxReply {
  const all = (type === 'deals' ? call.account.pipelines : []).map((p) => ({ ...p, ...stamps, stages: p.stages.map((s) => ({ ...s, ...stamps, writePermissions: 'CRM_PERMISSIONS_ENFORCEMENT' })) }));
  if (!id) return ok({ results: all });
  const found = all.find((p) => p.id === id);
  return found ? ok(found) : notFound(id);
}

const FORECAST_TYPES = [{ id: '1', forecastTypeId: 1, forecastName: 'Revenue', objectTypeId: '0-3', amountProperty: 'amount', weightedAmountProperty: 'hs_forecast_amount', dateProperty: 'closedate', defaultType: true, amountOrDatePropertyRestrictedForUser: false, createdBy: 1, updatedBy: 1, createdAt: '2024-01-01T00:00:00Z', updatedAt: '2024-01-01T00:00:00Z', createdAtTimestamp: 1_704_067_200_000, updatedTimestamp: 1_704_067_200_000 }];

/** What a private app's token may do; another's token is nobody's business. */
function tokenInfo(call: Call, key: Key): SandboxReply {
  return call.body.tokenKey === key.token ? ok({ userId: 9_310_001, hubId: call.account.portalId, appId: 1_234_567, scopes: key.scopes }) : invalid('tokenKey is not a token of this app.');
}

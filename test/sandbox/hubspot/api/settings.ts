import type { SandboxReply } from '../../types.ts';
import type { Call } from './request.ts';
import { ok } from './request.ts';
import { invalid, notFound } from './errors.ts';
import { addDays, dayOf, startOfDay } from '../../../../lib/model/day.ts';

/** `GET /crm/v3/owners`: pages of up to 500 by owner id; people who left only with `archived=true`. */
export function owners(call: Call): SandboxReply {
  const limit = Number(call.query.get('limit') ?? 100);
  if (!Number.isInteger(limit) || limit < 1 || limit > 500) return invalid('The limit must be between 1 and 500.');
  const archived = call.query.get('archived') === 'true';
  const email = call.query.get('email');
  const after = Number(call.query.get('after') ?? 0);
  const all = call.account.owners.filter((o) => o.archived === archived && (!email || o.email === email)).sort((a, b) => Number(a.id) - Number(b.id)).filter((o) => Number(o.id) >= after);
  const next = all[limit];
  // The user of somebody who left is told in the second field alone.
  const results = all.slice(0, limit).map(({ userId, teams, ...o }) => ({ ...o, type: 'PERSON', ...(archived ? {} : { userId }), userIdIncludingInactive: userId, ...(teams.length ? { teams } : {}) }));
  return ok({ results, ...(next ? { paging: { next: { after: next.id } } } : {}) });
}

export function owner(call: Call, id: string): SandboxReply {
  const byUser = call.query.get('idProperty') === 'userId';
  const found = call.account.owners.find((o) => (byUser ? String(o.userId) : o.id) === id && o.archived === (call.query.get('archived') === 'true'));
  return found ? ok({ ...found, type: 'PERSON', userIdIncludingInactive: found.userId }) : notFound(id);
}

export function details(call: Call): SandboxReply {
  const { portalId, timeZone, currency, currencies } = call.account;
  const local = new Date(call.now).toLocaleString('sv-SE', { timeZone });
  const offset = Math.round((Date.parse(`${local.replace(' ', 'T')}Z`) - call.now) / 60_000) * 60_000;
  const hours = Math.abs(offset) / 3_600_000;
  const utcOffset = `${offset < 0 ? '-' : '+'}${String(Math.floor(hours)).padStart(2, '0')}:${String(Math.round((hours % 1) * 60)).padStart(2, '0')}`;
  return ok({ portalId, accountType: 'STANDARD', timeZone, companyCurrency: currency, additionalCurrencies: currencies, utcOffset, utcOffsetMilliseconds: offset, uiDomain: 'app.hubspot.com', dataHostingLocation: 'na1' });
}

/** Calls counted so far today; the count starts again at midnight of the account's zone. */
export const usage = (call: Call, used: number): SandboxReply => {
  const { timeZone } = call.account;
  const tomorrow = startOfDay(addDays(dayOf(call.now, timeZone), 1), timeZone);
  return ok({ results: [{ name: 'private-apps-api-calls-daily', usageLimit: 625_000, currentUsage: used, collectedAt: new Date(call.now).toISOString(), fetchStatus: 'SUCCESS', resetsAt: new Date(tomorrow).toISOString() }] });
};

export function exchangeRates(call: Call, currentOnly: boolean): SandboxReply {
  const { rates } = call.account;
  const wanted = currentOnly ? rates.filter((r) => rates.find((s) => s.fromCurrencyCode === r.fromCurrencyCode && Date.parse(s.effectiveAt) <= call.now) === r) : rates;
  return ok({ results: wanted });
}

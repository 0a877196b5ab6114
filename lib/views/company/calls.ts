import type { Basis } from '../../model/basis.ts';
import type { CrmForecast, ForecastCall } from '../../model/forecast-call.ts';
import type { UserId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Period } from '../../model/period.ts';
import type { ScopeRef } from '../../model/scope.ts';
import type { Company } from './company.ts';
import { BOOKINGS } from '../../model/forecast-type.ts';
import { scopeText } from '../../model/scope.ts';

interface CallsInput {
  company: Company;
  context: OrgContext;
  typeId: string;
  scope: ScopeRef;
  basis: Basis;
}

/**
 * Every number called for a scope, in no order: recorded here; submitted in the CRM with a date; and what the CRM's forecast
 * said on each day that a snapshot was taken. What it says today is nobody's call of an earlier day and isn't among them.
 */
export function callsOf({ company, context, typeId, scope, basis }: CallsInput): ForecastCall[] {
  const wanted = scopeText(scope);
  const own = company.records('call').map((r) => ({ ...r.body, calledBy: r.body.calledBy ?? r.authorId })).filter((c) => c.typeId === typeId && c.scope === wanted && c.basis === basis);
  const leader = leaderOf(scope, context);
  if (typeId !== BOOKINGS.id || leader === null) return own;
  const ofLeader = (list: readonly CrmForecast[]): CrmForecast[] => list.filter((f) => f.ownerId === leader && f.basis === basis);
  const submitted = ofLeader(context.forecasts ?? []).filter((f) => f.submittedAt !== null).map((f) => callFrom(f, f.submittedAt!, scope, context));
  const seen = company.records('snapshot').flatMap((r) => ofLeader(r.body.crm ?? []).map((f) => callFrom(f, r.body.takenAt, scope, context)));
  return [...own, ...submitted, ...seen];
}

/** Whose forecast in the CRM a scope's is: the person's, the leader's, and for everybody that of the one at the top. */
export function leaderOf(scope: ScopeRef, { people, forecasts = [] }: OrgContext): UserId | null {
  if (scope.kind === 'person' || scope.kind === 'team') return scope.id;
  if (scope.kind === 'role') return null;
  const told = new Set(forecasts.map((f) => f.ownerId));
  const tops = people.filter((p) => p.managerId === null && told.has(p.id));
  return tops.length === 1 ? tops[0]!.id : null;
}

/** What the CRM's forecast says, as a call. */
export function callFrom(f: CrmForecast, calledAt: number, scope: ScopeRef, context: OrgContext): ForecastCall {
  const levels: ForecastCall['levels'] = [];
  const own = scope.kind === 'person' ? 'rep' : 'manager';
  if (f.byOwner !== null) levels.push({ level: own, by: f.ownerId, amount: f.byOwner });
  if (f.amount !== (f.byOwner ?? f.unadjusted ?? f.amount)) levels.push({ level: own === 'rep' ? 'manager' : 'above', by: null, amount: f.amount });
  return {
    periodId: '', start: f.start, end: f.end, calendarId: context.calendar.id, typeId: BOOKINGS.id, scope: scopeText(scope), basis: f.basis, amount: f.amount, currency: f.currency,
    calledBy: f.ownerId, calledAt, unadjusted: f.unadjusted, levels, deals: null, note: null, source: context.crm === 'hubspot' ? 'hubspot' : 'salesforce',
  };
}

/** What the CRM's forecast says just now for a scope and basis, to be kept beside a number that is called; null where it says nothing. */
export function callsNow({ scope, basis, period, context, type, input: { now } }: { scope: ScopeRef; basis: Basis; period: Period; context: OrgContext; type: { id: string }; input: { now: number } }): ForecastCall | null {
  const leader = leaderOf(scope, context);
  const found = type.id === BOOKINGS.id && leader !== null ? context.forecasts?.find((f) => f.ownerId === leader && f.basis === basis && f.start === period.start && f.end === period.end) : undefined;
  return found ? callFrom(found, now, scope, context) : null;
}

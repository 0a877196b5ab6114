import type { Basis } from '../../model/basis.ts';
import type { CrmForecast, ForecastCall } from '../../model/forecast-call.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Period } from '../../model/period.ts';
import type { ScopeRef } from '../../model/scope.ts';
import type { Company } from './company.ts';
import { defaultBaseline, periodEndInstant } from '../../analysis/bridge/dates.ts';
import { scopeText } from '../../model/scope.ts';
import { isOfScope, isOfType } from './crm-says.ts';

interface CallsInput {
  company: Company;
  context: OrgContext;
  typeId: string;
  scope: ScopeRef;
  basis: Basis;
}

/** A day's snapshot speaks for the first date of a period from that date on for this long. */
const NEAR_MS = 7 * 86_400_000;

/**
 * Every number called for a scope, in no order: recorded here; submitted in the CRM with a date; and what the CRM's forecast
 * said when a snapshot was taken in the week that begins with the period's baseline. Nobody submitted that last one: of another
 * week it would move the period's first date to whenever somebody first looked. What the CRM says today is nobody's call of an
 * earlier day and isn't among them, nor is a number that was put down after its period had ended.
 */
export function callsOf({ company, context, typeId, scope, basis }: CallsInput): ForecastCall[] {
  const wanted = scopeText(scope);
  const own = company.records('call').map((r) => ({ ...r.body, calledBy: r.body.calledBy ?? r.authorId })).filter((c) => c.typeId === typeId && c.scope === wanted && c.basis === basis);
  const type = company.types.find((t) => t.id === typeId);
  if (!type) return own;
  const [ofScope, ofType] = [isOfScope(scope, context), isOfType(type, context)];
  const ours = (list: readonly CrmForecast[]): CrmForecast[] => list.filter((f) => f.basis === basis && ofScope(f) && ofType(f));
  const submitted = ours(context.forecasts ?? []).filter((f) => f.submittedAt !== null).map((f) => callFrom(f, f.submittedAt!, { scope, typeId, context }));
  const seen = company.records('snapshot').flatMap(({ body: { crm = [], takenAt } }) => ours(crm).filter((f) => {
    const baseline = defaultBaseline(f, context.timeZone, { baselineDay: company.baselineDay });
    return takenAt >= baseline && takenAt < baseline + NEAR_MS;
  }).map((f) => callFrom(f, takenAt, { scope, typeId, context })));
  return [...own, ...submitted, ...seen].filter((c) => c.calledAt < periodEndInstant(c, context.timeZone));
}

/** What the CRM's forecast says, as a call: what the owner said, and what those above made of it. */
export function callFrom(f: CrmForecast, calledAt: number, { scope, typeId, context }: { scope: ScopeRef; typeId: string; context: OrgContext }): ForecastCall {
  const levels: ForecastCall['levels'] = [];
  const own = scope.kind === 'person' ? 'rep' : 'manager';
  if (f.byOwner !== null) levels.push({ level: own, by: f.ownerId, amount: f.byOwner });
  if (f.amount !== (f.byOwner ?? f.unadjusted ?? f.amount)) levels.push({ level: own === 'rep' ? 'manager' : 'above', by: null, amount: f.amount });
  return {
    periodId: '', start: f.start, end: f.end, calendarId: context.calendar.id, typeId, scope: scopeText(scope), basis: f.basis, amount: f.amount, currency: f.currency,
    calledBy: f.ownerId, calledAt, unadjusted: f.unadjusted, levels, deals: null, note: null, source: context.crm === 'hubspot' ? 'hubspot' : 'salesforce',
  };
}

type Now = { scope: ScopeRef; basis: Basis; period: Period; context: OrgContext; type: Company['types'][number]; input: { now: number } };

/** What the CRM's forecast says just now for a scope and basis, to be kept beside a number that is called; null where it says nothing. */
export function callsNow({ scope, basis, period, context, type, input: { now } }: Now): ForecastCall | null {
  const [ofScope, ofType] = [isOfScope(scope, context), isOfType(type, context)];
  const found = context.forecasts?.find((f) => f.basis === basis && f.start === period.start && f.end === period.end && ofScope(f) && ofType(f));
  return found ? callFrom(found, now, { scope, typeId: type.id, context }) : null;
}

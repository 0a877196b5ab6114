import type { Basis } from '../../model/basis.ts';
import type { Day } from '../../model/day.ts';
import type { CallLevel, CrmForecast, ForecastCall } from '../../model/forecast-call.ts';
import type { UserId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Period } from '../../model/period.ts';
import { addDays } from '../../model/day.ts';
import { conversionOn, convertMinor, sumMinor } from '../../model/money.ts';
import { scopeText, type ScopeRef } from '../../model/scope.ts';
import { scopeMembers } from '../scope.ts';
import { peopleBelow } from '../team.ts';

export interface CrmCallInput {
  context: Pick<OrgContext, 'crm' | 'forecasts' | 'people' | 'currencies' | 'calendar'>;
  scope: ScopeRef;
  period: Period;
  basis: Basis;
  /** The CRM's forecast type; null: its only one, and where it has several there is no call. */
  typeId: string | null;
  /** Ours, written into the call. */
  ourTypeId: string;
  /** Day at whose rates several currencies are added up. */
  on: Day;
  /** When forecasts without an instant of their own were read. */
  readAt: number;
}

/**
 * What the CRM's own forecasting called for a scope and period, as a ForecastCall: without adjustments, with the owner's, with those
 * above. A CRM forecast of somebody includes everybody below, so those at the top of the scope are added. Months add up to a quarter where they
 * cover it without a gap. null where it says nothing for just this.
 */
export function callFromCrm(input: CrmCallInput): ForecastCall | null {
  const { context, scope, period, basis } = input;
  const all = (context.forecasts ?? []).filter((f) => f.basis === basis && (input.typeId === null || f.typeId === input.typeId));
  if (new Set(all.map((f) => f.typeId)).size > 1) return null;
  const members = scopeMembers(scope, context.people);
  const byOwner = new Map<UserId, CrmForecast[]>();
  for (const f of all) if ((members === null || members.has(f.ownerId)) && f.start >= period.start && f.end <= period.end) byOwner.set(f.ownerId, [...(byOwner.get(f.ownerId) ?? []), f]);
  const owners = [...byOwner.keys()];
  const below = new Map(owners.map((id) => [id, peopleBelow(context.people, id)]));
  // Somebody's forecast is about a whole team; one person's own deals it doesn't tell.
  if (scope.kind === 'person' && (below.get(scope.id)?.size ?? 0) > 0) return null;
  const top = owners.filter((id) => !owners.some((other) => other !== id && below.get(other)!.has(id))).sort();
  const parts = top.map((id) => covering(byOwner.get(id)!, period));
  if (parts.length === 0 || parts.some((p) => p === null)) return null;
  return told(parts.flat() as CrmForecast[], top, top.some((id) => below.get(id)!.size > 0), input);
}

/** The first submitted forecast of the very period, or of parts that cover it without gap or overlap. */
function covering(list: readonly CrmForecast[], period: Period): CrmForecast[] | null {
  const first = new Map<string, CrmForecast>();
  for (const f of list) {
    const key = `${f.start} ${f.end}`;
    const had = first.get(key);
    if (!had || (f.submittedAt ?? Infinity) < (had.submittedAt ?? Infinity)) first.set(key, f);
  }
  const whole = first.get(`${period.start} ${period.end}`);
  if (whole) return [whole];
  const parts = [...first.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  let next = period.start;
  for (const p of parts) {
    if (p.start !== next) return null;
    next = addDays(p.end, 1);
  }
  return parts.length > 0 && next === addDays(period.end, 1) ? parts : null;
}

function told(items: readonly CrmForecast[], owners: readonly UserId[], lead: boolean, { context, scope, period, basis, ourTypeId, on, readAt }: CrmCallInput): ForecastCall | null {
  const codes = new Set(items.map((f) => f.currency));
  const currency = codes.size === 1 ? items[0]!.currency : context.currencies.org;
  const sum = (of: (f: CrmForecast) => number | null): number | null => {
    const amounts: number[] = [];
    for (const f of items) {
      const amount = of(f);
      const by = conversionOn(context.currencies, f.currency, on);
      if (amount === null || (codes.size > 1 && !by)) return null;
      amounts.push(codes.size > 1 ? convertMinor(amount, by!) : amount);
    }
    return sumMinor(amounts);
  };
  const amount = sum((f) => f.amount);
  if (amount === null) return null;
  const mine = sum((f) => f.byOwner);
  const by = owners.length === 1 ? owners[0]! : null;
  const [own, above]: [CallLevel, CallLevel] = lead ? ['manager', 'above'] : ['rep', 'manager'];
  return {
    periodId: period.id, start: period.start, end: period.end, calendarId: context.calendar.id, typeId: ourTypeId, scope: scopeText(scope), basis, amount, currency,
    calledBy: by, calledAt: Math.max(...items.map((f) => f.submittedAt ?? readAt)), unadjusted: sum((f) => f.unadjusted),
    levels: mine === null ? [{ level: above, by: null, amount }] : [{ level: own, by, amount: mine }, ...(amount === mine ? [] : [{ level: above, by: null, amount }])],
    deals: null, note: null, source: context.crm === 'hubspot' ? 'hubspot' : 'salesforce',
  };
}

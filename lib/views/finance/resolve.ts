import type { FinanceAsk } from '../../messages/finance.ts';
import type { Basis } from '../../model/basis.ts';
import type { DealBook } from '../../model/book.ts';
import type { ForecastCall } from '../../model/forecast-call.ts';
import type { ForecastType } from '../../model/forecast-type.ts';
import type { UserId } from '../../model/ids.ts';
import type { Identity, OrgContext } from '../../model/org.ts';
import type { Period } from '../../model/period.ts';
import type { ScopeRef } from '../../model/scope.ts';
import type { Company } from '../company/company.ts';
import { booksClosed, defaultBaseline, defaultEnd, firstCall, lastClosedQuarter, periodEndInstant } from '../../analysis/bridge/dates.ts';
import { scopeAt } from '../../analysis/scope.ts';
import { BASES } from '../../model/basis.ts';
import { day, dayOf, formatDay, parseDay, startOfDay } from '../../model/day.ts';
import { BOOKINGS } from '../../model/forecast-type.ts';
import { parsePeriod } from '../../model/period.ts';
import { parseScope, scopeText } from '../../model/scope.ts';
import { callsOf } from '../company/calls.ts';
import { usualScope } from '../usual-scope.ts';
import { typedBook } from './typed-book.ts';

export interface FinanceInput {
  ask: FinanceAsk;
  book: DealBook;
  context: OrgContext;
  company: Company;
  reader: Identity;
  /** Instant up to which the data is known. */
  syncedAt: number;
  now: number;
  locale: string;
  link(dealId: string): string | null;
}

/** What was asked for, with every blank filled by what is usual, and the book as the forecast type sees it. */
export interface Resolved {
  ask: FinanceAsk;
  period: Period;
  basis: Basis;
  type: ForecastType;
  scope: ScopeRef;
  t0: number;
  t1: number;
  running: boolean;
  /** The first submitted call of this period, scope, type and basis. */
  call: ForecastCall | null;
  book: DealBook;
  context: OrgContext;
  /** What the type's fields and the scope's past don't tell, in sentences. */
  notes: string[];
  owners: ReadonlySet<UserId> | null;
  ownersAtEnd: ReadonlySet<UserId> | null;
  /** The instant at which a period's books close. */
  closes(period: Period): number;
}

/** The usual instant, unless a day is asked for that isn't its day: a page asks again with the days it shows, for the same numbers. No later than today. */
const instantOf = (text: string | null, usual: number, now: number, zone: string): number => {
  const typed = parseDay(text);
  const d = typed === null ? null : day(Math.min(typed, dayOf(now, zone)));
  return d === null || d === dayOf(usual, zone) ? usual : startOfDay(d, zone);
};

/** Fills what was asked with what is usual. A period, basis, scope or type that isn't known falls back to the usual one, as does a last date that isn't after the first. */
export function resolve({ ask, book, context, company, reader, now }: FinanceInput): Resolved {
  const zone = context.timeZone;
  const closed = company.booksClosed;
  const period = (ask.periodId === null ? null : parsePeriod(ask.periodId, context.calendar)) ?? lastClosedQuarter(context, now, closed);
  const basis = BASES.find((b) => b === ask.basis) ?? 'commit';
  const type = company.types.find((t) => t.id === ask.typeId) ?? BOOKINGS;
  // Who looks around in the made-up company looks as finance would, at all of it.
  const scope = (ask.scope === null ? null : parseScope(ask.scope)) ?? (context.crm === 'sample' ? { kind: 'org' as const } : usualScope(reader.userId, context, book));
  const calls = callsOf({ company, context, typeId: type.id, scope, basis });
  const call = firstCall(calls, period);
  const t0 = instantOf(ask.t0, Math.min(now, defaultBaseline(period, zone, { calls, baselineDay: company.baselineDay })), now, zone);
  const usualEnd = defaultEnd(period, zone, now, closed);
  const asked = instantOf(ask.t1, usualEnd, now, zone);
  const t1 = asked > t0 ? asked : Math.max(t0, usualEnd);
  const typed = typedBook(book, context, type, company.fieldMap);
  const snapshots = company.records('snapshot').map((r) => r.body);
  const start = scopeAt(scope, context, snapshots, t0);
  const end = scopeAt(scope, context, snapshots, t1);
  const notes = [...typed.notes];
  if (start.asOf === 'today' && scope.kind !== 'org' && scope.kind !== 'person') notes.push('Who was in the team on the first date isn’t on record: it is taken as it is today.');
  return {
    ask: { ...ask, periodId: period.id, basis, scope: scopeText(scope), typeId: type.id, t0: formatDay(dayOf(t0, zone)), t1: formatDay(dayOf(t1, zone)) },
    period, basis, type, scope, t0, t1, running: t1 < periodEndInstant(period, zone), call,
    book: typed.book, context: typed.context, notes, owners: start.owners, ownersAtEnd: end.owners, closes: (p) => booksClosed(p, zone, closed),
  };
}

import type { ForecastCall } from '../../model/forecast-call.ts';
import type { PublishedBridge } from '../../model/published-bridge.ts';
import type { May } from '../company/readers.ts';
import type { Worked } from './worked.ts';
import { forecastBridge } from '../../analysis/bridge/bridge.ts';
import { judged } from '../../analysis/bridge/called.ts';
import { makeReader, ratesAt } from '../../analysis/bridge/reader.ts';
import { rowAt } from '../../model/book.ts';
import { digitsOf } from '../../model/currency.ts';
import { RidealongError } from '../../model/errors.ts';
import { parseMinor } from '../../model/money.ts';
import { saysNothing } from '../company/readers.ts';
import { financeTitle } from './title.ts';

/** The bridge as it stands, frozen under the reader's name. */
export function publishedOf(w: Worked): PublishedBridge {
  const { bridge, period } = w;
  return {
    periodId: period.id, start: period.start, end: period.end, typeId: w.type.id, scope: w.ask.scope!, basis: w.basis, t0: w.t0, t1: w.t1, currency: w.f.currency,
    plan: w.plan, called: bridge.called, forecast: bridge.forecast, actual: bridge.actual, judgement: judged(bridge), unreconciled: bridge.unreconciled, headline: financeTitle(w),
    lines: bridge.lines.map((l) => ({ dealId: l.dealId, reason: l.reason, amount: l.amount })),
    deals: new Set([...bridge.forecastDeals, ...bridge.actualDeals].map((i) => w.book.heads[i]!.id)).size, publishedBy: w.input.reader.userId, publishedAt: w.input.now,
  };
}

/**
 * A number called now for the asked period, scope, type and basis, with its deals frozen as they stand. `typed` is decimal text.
 * What the CRM's own forecast says just now, level by level, is kept beside it. Throws where the text is no amount.
 */
export function callOf(w: Worked, typed: string, note: string | null, crm: Pick<ForecastCall, 'unadjusted' | 'levels'> | null): ForecastCall {
  const { currencies } = w.context;
  const amount = parseMinor(typed.replace(/[\s\u00a0']/g, ''), digitsOf(currencies, currencies.org));
  if (amount === null || amount === undefined) throw new RidealongError('notRecognised', 'That is no amount', `Write the number that is called in ${currencies.org}, such as 2420000 or 2420000.50.`);
  return {
    periodId: w.period.id, start: w.period.start, end: w.period.end, calendarId: w.context.calendar.id, typeId: w.type.id, scope: w.ask.scope!, basis: w.basis, amount, currency: currencies.org,
    calledBy: w.input.reader.userId, calledAt: w.input.now, unadjusted: crm?.unadjusted ?? null, levels: crm?.levels ?? [],
    deals: dealsInBasis(w), note, source: 'ridealong',
  };
}

/** The deals in the basis as they stand now, each with its part: what is frozen with a call. */
function dealsInBasis(w: Worked): NonNullable<ForecastCall['deals']> {
  const { book, context, period, basis, owners, input: { now } } = w;
  const { forecastDeals } = forecastBridge({ book, context, period, basis, t0: now, t1: now, owners });
  const reader = makeReader(book, context, period, basis, owners);
  const rates = ratesAt(book, context, now);
  return forecastDeals.map((i) => {
    const row = rowAt(book, i, now);
    return { id: book.heads[i]!.id, amount: basis === 'weighted' ? reader.weighted(row, rates) : reader.amount(row, rates) };
  });
}

/** A bridge is published by finance or by who leads its scope, once its books are closed. */
export function mayPublish(w: Worked): May {
  const leads = w.reader.isTop || (w.reader.leads.size > 0 && w.scope.kind === 'team' && w.scope.id === w.input.reader.userId);
  if (!w.reader.isFinance && !leads && !saysNothing(w.context)) return { ok: false, why: 'Finance publishes, or whoever leads the team. Who that is comes from title, role and manager in the CRM.' };
  const closes = w.closes(w.period);
  return w.input.now < closes ? { ok: false, why: `The books of ${w.period.label} close on ${w.f.instantDate(closes)}. From then on it can be published.` } : { ok: true, why: '' };
}

import type { DealBook } from '../../model/book.ts';
import type { FieldMap } from '../../model/facts.ts';
import type { ForecastType } from '../../model/forecast-type.ts';
import type { OrgContext } from '../../model/org.ts';
import { creditBySplit, creditByTerritory } from './credit.ts';
import { planRates } from './plan-rates.ts';
import { selectDeals } from './select.ts';
import { substitute } from './substitute.ts';

export interface TypedBook {
  book: DealBook;
  context: OrgContext;
  /** Sentences that belong under every figure of this type. */
  notes: string[];
}

/**
 * A book as a forecast type sees it: its deals, amounts, dates, credit and rates, so that every bridge works on it unchanged. What
 * every org forecasts (`BOOKINGS`) is the very same book. Derived deals keep the id of theirs; by split there are several of one id,
 * next to each other. Costs about as much as packing the book: keep the result.
 */
export function applyForecastType(book: DealBook, context: OrgContext, type: ForecastType, fieldMap: FieldMap): TypedBook {
  const out: TypedBook = { book, context, notes: [] };
  const take = (step: { book: DealBook; notes: string[] }): void => {
    out.book = step.book;
    out.notes.push(...step.notes);
  };
  take(selectDeals(out.book, type.filter, fieldMap));
  if (type.amount !== null) take(substitute(out.book, 'amount', type.amount, context));
  if (type.date !== null) take(substitute(out.book, 'closeDay', type.date, context));
  if (type.credit.kind === 'split') take(creditBySplit(out.book, type.credit.splitType));
  if (type.credit.kind === 'territory') take(creditByTerritory(out.book));
  if (type.rates.kind === 'plan') {
    const planned = planRates(context.currencies, type.rates.perCorporate, out.book.currencyCodes);
    out.context = { ...context, currencies: planned.table };
    out.notes.push(...planned.notes);
  }
  return out;
}

import type { FileKind, FinanceView } from '../../../messages/finance.ts';
import type { DealRow } from '../../../messages/views.ts';
import type { Cell } from './csv.ts';
import { currencyDigits } from '../../../model/currency.ts';
import { amountCell, csv } from './csv.ts';

type Table = (view: FinanceView) => string;

const periods = (n: number): string => `${n} ${n === 1 ? 'period' : 'periods'}`;

const lines: Table = (v) => csv(
  ['Group', 'Reason', 'Deal', 'Deal id', 'Owner', `Amount (${v.currency})`, 'What happened', 'Cause', 'Function', 'Cause is', 'Who owes a word', 'Link'],
  v.groups.flatMap((g) => g.reasons.flatMap((r) => r.lines.map((l): Cell[] => [
    g.label, r.label, l.deal.name, l.deal.dealId, l.owner, amountCell(v.digits)(l.amount), l.deal.detail, l.cause.label, l.cause.function, l.cause.state === 'none' ? '' : l.cause.state, l.cause.owes.map((o) => o.name).join('; '), l.deal.href,
  ]))),
);

const reasons: Table = (v) => csv(['Group', 'Reason', 'Deals', `Amount (${v.currency})`, 'How it is counted'],
  v.groups.flatMap((g) => g.reasons.map((r): Cell[] => [g.label, r.label, r.deals, amountCell(v.digits)(r.amount), r.how])));

const cuts: Table = (v) => csv(['Cut by', 'Name', 'Deals', `Losses (${v.currency})`, `Gains (${v.currency})`, 'Share of losses'],
  v.cuts.flatMap((c) => c.rows.map((r): Cell[] => [c.label, r.label, r.deals, amountCell(v.digits)(r.losses), amountCell(v.digits)(r.gains), r.share])));

const accuracy: Table = (v) => csv(['What', 'Value', 'From', 'How'], [
  ...(v.trust?.rows ?? []).map((r): Cell[] => [r.label, r.value, r.n, r.how]),
  ...(v.trust?.byWeek ?? []).map((w): Cell[] => [`Week ${w.week}`, w.wape, `${periods(w.periods)}, bias ${w.bias}`, 'WAPE by week of the period']),
  ...(v.trust?.people ?? []).map((p): Cell[] => [p.name, p.mae, periods(p.periods), p.note]),
]);

/** To a hundredth of a percent: no share here is known as well as that. */
const share = (x: number): number => Math.round(x * 10_000) / 10_000;

const calibration: Table = (v) => csv(['What', 'Said', 'Won', 'Low', 'High', 'Deals'], [
  ...(v.calibration?.stages ?? []).map((s): Cell[] => [s.label, s.said, share(s.won), share(s.low), share(s.high), s.n]),
  ...(v.calibration?.categories ?? []).map((c): Cell[] => [c.label, null, share(c.won), share(c.low), share(c.high), c.n]),
]);

const signals: Table = (v) => csv(['Signal', 'What was seen', 'Shown'], v.signals.map((s): Cell[] => [s.id, s.text, s.shown ? 'yes' : 'no']));

const MOVE_COLUMNS = (v: FinanceView): string[] => ['Reason', 'Deal', 'Deal id', `Amount (${v.currency})`, 'What happened'];
/** First amount, each deal's movement, last amount: the rows between add up to the difference. */
const moves = (v: FinanceView, view: FinanceView['walk'] | FinanceView['pipeline']): string => {
  const amount = amountCell(v.digits);
  if (!view) return csv(MOVE_COLUMNS(v), []);
  const [a, b] = 'from' in view ? [view.from, view.to] : [view.start, view.end];
  return csv(MOVE_COLUMNS(v), [
    [a.label, null, null, amount(a.amount), null],
    ...view.lines.flatMap((l) => l.deals.map((d): Cell[] => [l.label, d.name, d.dealId, amount(d.amount), d.detail])),
    [b.label, null, null, amount(b.amount), null],
  ]);
};

const weeks: Table = (v) => csv(['Day', `Forecast (${v.currency})`, `Change (${v.currency})`], (v.walk?.weeks ?? []).map((w): Cell[] => [w.day, amountCell(v.digits)(w.amount), amountCell(v.digits)(w.change)]));

const compared: Table = (v) => csv(['What', `${v.ask.periodId} (${v.currency})`, `${v.compared?.label ?? ''} (${v.currency})`],
  (v.compared?.rows ?? []).map((r): Cell[] => [r.label, r.here && amountCell(v.digits)(r.here), r.there && amountCell(v.digits)(r.there)]));

const dealRows = (v: FinanceView, rows: readonly DealRow[]): string =>
  csv(['Deal', 'Deal id', 'Amount', 'Currency', 'What happened', 'Link'], rows.map((d): Cell[] => [d.name, d.dealId, amountCell(d.amount.currency === v.currency ? v.digits : currencyDigits(d.amount.currency))(d.amount), d.amount.currency, d.detail, d.href]));

/** Every table of the page as CSV, by its kind. */
export const TABLES: Record<Exclude<FileKind, 'memo' | 'page' | 'records'>, Table> = {
  lines, reasons, cuts, accuracy, calibration, signals,
  pipeline: (v) => moves(v, v.pipeline), walk: (v) => moves(v, v.walk), weeks, compared,
  tieOut: (v) => dealRows(v, v.tieOut?.deals ?? []), passed: (v) => dealRows(v, v.passedThrough),
};

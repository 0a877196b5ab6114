import type { Bridge } from '../../analysis/bridge/bridge.ts';
import type { DealBook } from '../../model/book.ts';
import type { Period } from '../../model/period.ts';
import type { Question } from './question.ts';
import { forecastBridge } from '../../analysis/bridge/bridge.ts';
import { defaultBaseline, defaultEnd } from '../../analysis/bridge/dates.ts';
import { REASONS } from '../../analysis/bridge/reasons.ts';
import { currencyDigits } from '../../model/currency.ts';
import { formatMinorPlain } from '../../model/money.ts';
import { instantsOf, ownersOf, periodOf } from './ask.ts';

const iso = (instant: number): string => new Date(instant).toISOString();
const some = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** From what was forecast to what came in, deal by deal. */
export const bridge: Question = {
  name: 'bridge', about: 'from the forecast to what came in, deal by deal (the default)', needsPeriod: true,
  answer(asked) {
    const { args, book, mapped: { context }, now, writtenId } = asked;
    const period = periodOf(asked);
    const { t0, t1 } = instantsOf(args, context.timeZone, { t0: defaultBaseline(period, context.timeZone), t1: defaultEnd(period, context.timeZone, now) });
    const found = forecastBridge({ book, context, period, basis: args.basis, t0, t1, owners: ownersOf(args) });
    const currency = context.currencies.org;
    const notes = [...asked.notes];
    for (const i of found.blankAmounts) notes.push(`${writtenId(i)} has a blank amount, counted as 0.`);
    if (found.unknownAtT0.length > 0) notes.push(`What ${some(found.unknownAtT0.length, 'deal was', 'deals were')} at the baseline was not recorded (${found.unknownAtT0.map(writtenId).join(', ')}): not counted in the forecast, and unknown where won.`);
    return {
      json: {
        period: args.period, basis: args.basis, t0: iso(t0), t1: iso(t1), currency,
        called: null, judgement: 0, unreconciled: 0, forecast: found.forecast, actual: found.actual,
        lines: found.lines.map((l) => ({
          dealId: writtenId(l.deal), reason: l.reason, amountMinor: l.amount,
          ...(l.bookedLate ? { bookedLate: true } : {}), ...(l.orderAssumed ? { orderAssumed: true } : {}),
        })),
        passedThrough: found.passedThrough.map(writtenId), notes,
      },
      text: text({ period, basis: args.basis, t0, t1, currency, bridge: found, book, writtenId, notes }),
    };
  },
};

interface Told {
  period: Period;
  basis: string;
  t0: number;
  t1: number;
  currency: string;
  bridge: Bridge;
  book: DealBook;
  writtenId(deal: number): string;
  notes: string[];
}

function text({ period, basis, t0, t1, currency, bridge: b, book, writtenId, notes }: Told): string {
  const money = (minor: number): string => formatMinorPlain(minor, currencyDigits(currency)).padStart(18);
  const out = [`${period.label}, ${basis}: known at ${iso(t0)} against ${iso(t1)}, in ${currency}`, '', `${'Forecast'.padEnd(18)}${money(b.forecast)}   ${b.forecastDeals.length} deals`];
  for (const reason of REASONS) {
    const lines = b.lines.filter((l) => l.reason === reason);
    if (lines.length === 0) continue;
    out.push(`${reason.padEnd(18)}${money(lines.reduce((n, l) => n + l.amount, 0))}   ${lines.length} ${lines.length === 1 ? 'deal' : 'deals'}`);
    for (const l of [...lines].sort((x, y) => Math.abs(y.amount) - Math.abs(x.amount)).slice(0, 20)) {
      out.push(`  ${' '.repeat(16)}${money(l.amount)}   ${writtenId(l.deal)} ${book.heads[l.deal]!.name}${l.bookedLate ? ' (booked late)' : ''}`);
    }
  }
  out.push(`${'Actual'.padEnd(18)}${money(b.actual)}   ${b.actualDeals.length} deals`);
  if (b.passedThrough.length > 0) out.push('', `Entered the basis and left it unwon: ${b.passedThrough.map(writtenId).join(', ')}`);
  if (notes.length > 0) out.push('', ...notes.map((n) => `· ${n}`));
  return out.join('\n');
}

import type { Explained } from './explain-export.ts';
import { REASONS } from '../analysis/bridge/reasons.ts';
import { currencyDigits } from '../model/currency.ts';
import { formatMinorPlain } from '../model/money.ts';

const iso = (instant: number): string => new Date(instant).toISOString();

/** The contract of `explain --json`. Amounts in minor units of `currency`. */
export function explainJson({ asked, basis, t0, t1, currency, bridge, writtenId, notes }: Explained): object {
  return {
    period: asked, basis, t0: iso(t0), t1: iso(t1), currency,
    called: null, judgement: 0, unreconciled: 0, forecast: bridge.forecast, actual: bridge.actual,
    lines: bridge.lines.map((l) => ({
      dealId: writtenId(l.deal), reason: l.reason, amountMinor: l.amount,
      ...(l.bookedLate ? { bookedLate: true } : {}), ...(l.orderAssumed ? { orderAssumed: true } : {}),
    })),
    passedThrough: bridge.passedThrough.map(writtenId), notes,
  };
}

/** The same for reading in a terminal. */
export function explainText({ period, basis, t0, t1, currency, bridge, book, writtenId, notes }: Explained): string {
  const money = (minor: number): string => formatMinorPlain(minor, currencyDigits(currency)).padStart(18);
  const out = [`${period.label}, ${basis}: known at ${iso(t0)} against ${iso(t1)}, in ${currency}`, '', `${'Forecast'.padEnd(18)}${money(bridge.forecast)}   ${bridge.forecastDeals.length} deals`];
  for (const reason of REASONS) {
    const lines = bridge.lines.filter((l) => l.reason === reason);
    if (lines.length === 0) continue;
    out.push(`${reason.padEnd(18)}${money(lines.reduce((n, l) => n + l.amount, 0))}   ${lines.length} ${lines.length === 1 ? 'deal' : 'deals'}`);
    for (const l of [...lines].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount)).slice(0, 20)) {
      out.push(`  ${' '.repeat(16)}${money(l.amount)}   ${writtenId(l.deal)} ${book.heads[l.deal]!.name}${l.bookedLate ? ' (booked late)' : ''}`);
    }
  }
  out.push(`${'Actual'.padEnd(18)}${money(bridge.actual)}   ${bridge.actualDeals.length} deals`);
  if (bridge.passedThrough.length > 0) out.push('', `Entered the basis and left it unwon: ${bridge.passedThrough.map(writtenId).join(', ')}`);
  if (notes.length > 0) out.push('', ...notes.map((n) => `· ${n}`));
  return out.join('\n');
}

import type { Movement, MovementLine } from '../../analysis/bridge/movement.ts';
import type { DealBook } from '../../model/book.ts';
import type { Asked } from './question.ts';
import { MOVEMENT_REASONS } from '../../analysis/bridge/movement-reasons.ts';
import { digitsOf } from '../../model/currency.ts';
import { formatMinorPlain } from '../../model/money.ts';
import { named } from './ask.ts';

/** What pipeline and walk write alike. */
export const lineJson = (lines: readonly MovementLine[], { asWritten }: Asked): object[] =>
  lines.map((l) => ({ dealId: asWritten(l.dealId), reason: l.reason, amountMinor: l.amount, ...(l.orderAssumed ? { orderAssumed: true } : {}) }));

export const unknownNotes = (moved: Movement, book: DealBook, asked: Asked): string[] =>
  (moved.unknown.length === 0 ? [] : [`What ${moved.unknown.length === 1 ? '1 deal was' : `${moved.unknown.length} deals were`} at one of the two dates, or is worth, is not known (${named(moved.unknown, book, asked)}): not counted at that end.`]);

export const moneyOf = ({ mapped: { context: { currencies } } }: Asked) => (minor: number): string => formatMinorPlain(minor, digitsOf(currencies, currencies.org)).padStart(18);

/** Start, one row a reason with its biggest deals, end. */
export function movedText(moved: Movement, book: DealBook, asked: Asked): string[] {
  const money = moneyOf(asked);
  const out = [`${'Start'.padEnd(18)}${money(moved.start)}   ${moved.startDeals.length} deals`];
  for (const reason of MOVEMENT_REASONS) {
    const lines = moved.lines.filter((l) => l.reason === reason);
    if (lines.length === 0) continue;
    out.push(`${reason.padEnd(18)}${money(lines.reduce((n, l) => n + l.amount, 0))}   ${lines.length} ${lines.length === 1 ? 'deal' : 'deals'}`);
    for (const l of [...lines].sort((x, y) => Math.abs(y.amount) - Math.abs(x.amount)).slice(0, 10)) out.push(`  ${' '.repeat(16)}${money(l.amount)}   ${asked.asWritten(l.dealId)} ${book.heads[l.deal]!.name}`);
  }
  return [...out, `${'End'.padEnd(18)}${money(moved.end)}   ${moved.endDeals.length} deals`];
}

import type { CauseSum, Exact, FinanceLine } from '../messages/finance-line.ts';
import { sumMinor } from '../model/money.ts';

/**
 * A reason's lines by cause: one sum for each cause, function and state, largest first, those without a cause last. `exact`
 * puts minor units in words. Lines whose cause isn't asked (`none`) make no sum; where no line is asked, the answer is empty.
 */
export function sumByCause(lines: readonly FinanceLine[], exact: (minor: number) => Exact): CauseSum[] {
  if (lines.every((l) => l.cause.state === 'none')) return [];
  const byKey = Map.groupBy(lines, ({ cause }) => JSON.stringify([cause.label, cause.function, cause.state === 'disputed', isOpen(cause.state)]));
  const sums = [...byKey.values()].map((of): CauseSum => {
    const { label, function: owner, state } = of[0]!.cause;
    const names = new Set<string>();
    return {
      label: label ?? 'No cause asked', function: owner, state, deals: new Set(of.map((l) => l.deal.dealId)).size,
      amount: exact(sumMinor(of.map((l) => l.amount.minor))), lines: of.map((l) => l.id),
      owes: of.flatMap((l) => l.cause.owes).filter(({ name }) => !names.has(name) && names.add(name)),
    };
  });
  return sums.sort((a, b) => Number(isOpen(a.state)) - Number(isOpen(b.state)) || Math.abs(b.amount.minor) - Math.abs(a.amount.minor));
}

const isOpen = (state: CauseSum['state']): boolean => state === 'open' || state === 'none';

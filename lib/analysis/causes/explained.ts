import type { CausedLine } from './loss-lines.ts';
import type { CauseStanding } from './standing.ts';
import { sumMinor } from '../../model/money.ts';
import { isLossLine } from './loss-lines.ts';
import { missKey } from './standing.ts';

/** How much of a miss has a cause. Minor units, gross: losses alone, never netted with gains. stated + disputed + open = total. */
export interface Explained {
  total: number;
  /** A cause is named and not disputed. */
  stated: number;
  /** The part of `stated` that the other side has agreed with. */
  agreed: number;
  disputed: number;
  /** Nothing named yet. */
  open: number;
  /** stated ÷ total, 0 to 1; null where nothing was lost. */
  share: number | null;
  lines: { total: number; stated: number; agreed: number; disputed: number; open: number };
}

/** Explained = Σ|loss lines with a stated, undisputed cause| ÷ Σ|loss lines|, without `remaining`. Source: the design's section 5. */
export function explained(lines: readonly CausedLine[], periodId: string, standings: ReadonlyMap<string, CauseStanding>): Explained {
  const losses = lines.filter(isLossLine).map((line) => ({ amount: -line.amount || 0, state: standings.get(missKey(line.dealId, periodId))?.state ?? 'none' }));
  const part = (states: readonly CauseStanding['state'][]): { money: number; count: number } => {
    const of = losses.filter((l) => states.includes(l.state));
    return { money: sumMinor(of.map((l) => l.amount)), count: of.length };
  };
  const [stated, agreed, disputed, open] = [part(['stated', 'agreed']), part(['agreed']), part(['disputed']), part(['none', 'open'])];
  const total = sumMinor(losses.map((l) => l.amount));
  return {
    total, stated: stated.money, agreed: agreed.money, disputed: disputed.money, open: open.money, share: total === 0 ? null : stated.money / total,
    lines: { total: losses.length, stated: stated.count, agreed: agreed.count, disputed: disputed.count, open: open.count },
  };
}

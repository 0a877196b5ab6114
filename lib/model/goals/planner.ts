import type { Day } from '../day.ts';
import { addDays } from '../day.ts';

/** What somebody can turn in a what-if: how often they win, how big, with how many deals, how fast. */
export interface PlanValues {
  /** 0 to 1. */
  winRate: number;
  /** Minor units. */
  size: number;
  /** Deals in play in the period, open and still to open. */
  deals: number;
  /** Days from opening a deal to winning it. */
  cycle: number;
}

/** What the plan is held against. */
export interface PlanFrame {
  /** Minor units that are still missing. */
  gap: number;
  today: Day;
  /** The period's last day. */
  end: Day;
  /** Deals that are open and due in the period already. */
  open: number;
}

/** What the values bring, and what each alone would have to be with the others as they are; null where no value would do. */
export interface PlanOutcome {
  /** deals × win rate × size, rounded to whole minor units. */
  brings: number;
  /** Above 0: still missing. Below: more than is missing. */
  missing: number;
  needs: { winRate: number | null; size: number | null; deals: number | null };
  /** Deals to open that aren't there yet, for `needs.deals`. */
  toOpen: number | null;
  /** The last day on which a new deal, opened then, usually still closes in the period; null where that day has passed. */
  openBy: Day | null;
}

/** `brings = deals × win rate × size`. Nothing here is a forecast: it is what these numbers make, if they were so. */
export function planOutcome({ winRate, size, deals, cycle }: PlanValues, { gap, today, end, open }: PlanFrame): PlanOutcome {
  const brings = Math.round(deals * winRate * size);
  const rate = deals > 0 && size > 0 ? gap / (deals * size) : null;
  const needed = winRate > 0 && size > 0 ? Math.ceil(gap / (winRate * size) - 1e-9) : null;
  const last = addDays(end, -Math.round(cycle));
  return {
    brings, missing: gap - brings,
    needs: { winRate: rate !== null && rate <= 1 ? rate : null, size: deals > 0 && winRate > 0 ? Math.ceil(gap / (deals * winRate) - 1e-6) : null, deals: needed },
    toOpen: needed === null ? null : Math.max(0, needed - open), openBy: last >= today ? last : null,
  };
}

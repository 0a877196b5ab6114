import type { DealRates } from './deal-rates.ts';

/** How many wins and open deals a gap takes, with the range that the win rate's own range makes. */
export interface DealsNeeded {
  wins: number;
  /** Open deals at the win rate, and at the high and low end of it; null where no rate can be told. */
  deals: { likely: number; least: number; most: number } | null;
}

/** `wins = ⌈gap ÷ usual size⌉`, `open deals = ⌈wins ÷ win rate⌉`. null where there is no usual size, or no gap. */
export function dealsNeeded(gap: number, { size, winRate }: Pick<DealRates, 'size' | 'winRate'>): DealsNeeded | null {
  if (!size || gap <= 0) return null;
  const wins = Math.ceil(gap / size.value);
  const at = (rate: number): number => Math.ceil(wins / rate - 1e-9);
  return { wins, deals: winRate && winRate.low > 0 ? { likely: at(winRate.rate), least: at(winRate.high), most: at(winRate.low) } : null };
}

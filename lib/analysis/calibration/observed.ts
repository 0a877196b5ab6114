import { wilson } from '../wilson.ts';

/** Under this many deals a share isn't drawn. */
const ENOUGH_TO_DRAW = 10;

/** How many of some deals were won. */
export interface Observed {
  n: number;
  won: number;
  /** won ÷ n; null without deals. */
  share: number | null;
  /** Wilson's interval at 95 %, taking the deals as independent of each other. */
  low: number;
  high: number;
  drawn: boolean;
}

export const observed = (won: number, n: number): Observed => ({ n, won, share: n === 0 ? null : won / n, ...wilson(won, n), drawn: n >= ENOUGH_TO_DRAW });

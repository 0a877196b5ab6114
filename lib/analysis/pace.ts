/** One earlier period: what was won up to the same day of it, and in all. Minor units. */
export interface PastPeriod {
  label: string;
  byThen: number;
  inAll: number;
}

export interface Pace {
  method: 'seasonal' | 'linear';
  /** Share of a period's winnings that usually stand by this day, 0 to 1. */
  share: number;
}

/** Pooled over the earlier periods; by days where fewer than two of them have winnings. */
export function paceOf(past: readonly PastPeriod[], dayOfPeriod: number, days: number): Pace {
  const withWins = past.filter((p) => p.inAll > 0);
  if (withWins.length < 2) return { method: 'linear', share: Math.min(1, Math.max(0, dayOfPeriod / days)) };
  const all = withWins.reduce((n, p) => n + p.inAll, 0);
  const then = withWins.reduce((n, p) => n + p.byThen, 0);
  return { method: 'seasonal', share: Math.min(1, Math.max(0, then / all)) };
}

export interface Landing {
  low: number;
  high: number;
  method: 'percentiles' | 'widest';
  periods: number;
}

function percentile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)]!;
  return Math.round(low + (sorted[Math.ceil(at)]! - low) * (at - Math.floor(at)));
}

/** What stands, plus what whole earlier periods still won after this day. null under two periods with winnings. */
export function landingOf(won: number, past: readonly PastPeriod[]): Landing | null {
  if (past.filter((p) => p.inAll > 0).length < 2) return null;
  const rest = past.map((p) => p.inAll - p.byThen).sort((a, b) => a - b);
  return past.length >= 8
    ? { low: won + percentile(rest, 0.1), high: won + percentile(rest, 0.9), method: 'percentiles', periods: past.length }
    : { low: won + rest[0]!, high: won + rest.at(-1)!, method: 'widest', periods: past.length };
}

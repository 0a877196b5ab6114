const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000]];

/** "4 minutes ago", in the largest unit that fits. Both in epoch milliseconds. */
export function ageOf(at: number, now: number): string {
  const words = new Intl.RelativeTimeFormat('en-GB', { numeric: 'always' });
  const past = Math.max(0, now - at);
  for (const [unit, length] of UNITS) if (past >= length) return words.format(-Math.floor(past / length), unit);
  return 'just now';
}

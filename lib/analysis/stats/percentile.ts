/** The value that the share `share` of a list lies at or under (nearest rank); null for an empty list. Sorts a copy. */
export function percentile(list: ArrayLike<number>, share: number): number | null {
  if (list.length === 0) return null;
  const sorted = Float64Array.from(list).sort();
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))]!;
}

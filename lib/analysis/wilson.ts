/** Wilson's score interval for a share, at 95 %. https://doi.org/10.1080/01621459.1927.10502953 */
export function wilson(hits: number, n: number): { low: number; high: number } {
  if (n === 0) return { low: 0, high: 1 };
  const z = 1.959963984540054;
  const p = hits / n;
  const centre = p + (z * z) / (2 * n);
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const under = 1 + (z * z) / n;
  return { low: Math.max(0, (centre - spread) / under), high: Math.min(1, (centre + spread) / under) };
}

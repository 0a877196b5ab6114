/**
 * Which of several questions asked at once may be told, so that of what is told at most the share `rate` is chance
 * (Benjamini and Hochberg, https://doi.org/10.1111/j.2517-6161.1995.tb02031.x). Where nothing is true, anything is told in
 * at most that share of companies.
 */
export function discoveries(p: readonly number[], rate: number): boolean[] {
  const sorted = [...p].sort((a, b) => a - b);
  let limit = -1;
  sorted.forEach((value, i) => { if (value <= ((i + 1) / sorted.length) * rate) limit = value; });
  return p.map((value) => value <= limit);
}

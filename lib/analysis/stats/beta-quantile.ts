import { incompleteBeta } from './student.ts';

/** The x below which a Beta(a, b) variable lies with probability `p`; a and b > 0. By bisection, to 12 digits. */
export function betaQuantile(p: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 60; i++) {
    const mid = (low + high) / 2;
    if (incompleteBeta(mid, a, b) < p) low = mid;
    else high = mid;
  }
  return (low + high) / 2;
}

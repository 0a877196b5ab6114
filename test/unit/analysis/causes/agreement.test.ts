import { describe, expect, it } from 'vitest';
import { agreement, cohensKappa } from '../../../../lib/analysis/causes/agreement.ts';
import { CAUSES } from '../../../../lib/model/causes/index.ts';
import { said } from '../../support/causes.ts';

const times = (n: number, a: string, b: string): [string, string][] => Array.from({ length: n }, () => [a, b]);

describe('Cohen’s kappa', () => {
  it('is what the textbook says of 20 yes, 15 no, 5 and 10 apart', () => {
    const k = cohensKappa([...times(20, 'y', 'y'), ...times(5, 'y', 'n'), ...times(10, 'n', 'y'), ...times(15, 'n', 'n')])!;
    expect([k.n, k.observed, k.expected, k.kappa].map((x) => Number(x.toFixed(4)))).toEqual([50, 0.7, 0.5, 0.4]);
    // Its standard error by hand: √((0.10972 + 0.10188 − 0.01) ÷ (50 · 0.25)).
    expect((k.high - k.low) / 2 / 1.959963984540054).toBeCloseTo(0.126996, 6);
  });
  it('is 1 where all agree, about 0 where each says what they say regardless, below 0 where they never do', () => {
    const kappa = (pairs: [string, string][]) => Number(cohensKappa(pairs)!.kappa.toFixed(9)) + 0;
    expect([kappa([...times(15, 'a', 'a'), ...times(15, 'b', 'b')]), kappa([...times(9, 'a', 'a'), ...times(9, 'a', 'b'), ...times(9, 'b', 'a'), ...times(9, 'b', 'b')]), kappa([...times(15, 'a', 'b'), ...times(15, 'b', 'a')])]).toEqual([1, 0, -1]);
  });
  it('is silent under 20 answers, and where there is nothing to tell apart', () => {
    expect([cohensKappa(times(19, 'a', 'a').map((p, i) => (i % 2 ? p : ['b', 'b'] as const))), cohensKappa(times(30, 'a', 'a')), cohensKappa([])]).toEqual([null, null, null]);
  });
});

describe('agreement of people and software', () => {
  it('takes the first answer for each miss and leaves out what the software was silent on', () => {
    const first = Array.from({ length: 24 }, (_, i) => said('rep', 100 + i, { dealId: `D${i}`, causeId: i % 2 ? 'price-approval' : 'credit-terms', suggested: i % 4 < 2 ? 'price-approval' : 'contract-too-long' }));
    const changed = said('rep', 999, { dealId: 'D0', causeId: 'contract-too-long', suggested: 'contract-too-long' });
    const found = agreement([changed, ...first, said('rep', 5, { dealId: 'S', suggested: null }), said('boss', 9, { dealId: 'D1', act: 'agree' })], CAUSES);
    expect([found.compared, found.silent, found.byCause!.n, found.byCause!.observed, found.byFunction!.observed]).toEqual([24, 1, 24, 0.25, 0.5]);
  });
  it('leaves a cause that nobody keeps out of the comparison by function', () => {
    const list = Array.from({ length: 20 }, (_, i) => said('rep', i, { dealId: `D${i}`, causeId: i === 0 ? 'no-such' : i % 2 ? 'price-approval' : 'contract-too-long', suggested: 'contract-too-long' }));
    expect([agreement(list, CAUSES).byCause!.n, agreement(list, CAUSES).byFunction]).toEqual([20, null]);
  });
});

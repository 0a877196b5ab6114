import fc from 'fast-check';
import { expect, it } from 'vitest';
import { crossing, fitted } from '../../../../lib/analysis/stats/absorb.ts';
import { denseLabels } from '../../../../lib/analysis/stats/cells.ts';
import { compareSides, type Rows } from '../../../../lib/analysis/stats/compared.ts';

interface Row { side: number; won: number; when?: number; due?: number; deal: number; person: number }
const rows = (list: Row[]): Rows => ({
  side: Uint8Array.from(list, (r) => r.side), outcome: Uint8Array.from(list, (r) => r.won), alike: crossing(denseLabels(list.map((r) => r.when ?? 0)), denseLabels(list.map((r) => r.due ?? 0))),
  deal: denseLabels(list.map((r) => r.deal)), person: denseLabels(list.map((r) => r.person)), stint: denseLabels(list.map((r) => r.deal * 1000 + r.person)),
});
const many = (n: number, of: (i: number) => Row): Row[] => Array.from({ length: n }, (_, i) => of(i));
/** 12 of 40 with it were won, 24 of 40 without; everybody their own person. */
const plain = [...many(40, (i) => ({ side: 1, won: Number(i < 12), deal: i, person: i })), ...many(40, (i) => ({ side: 0, won: Number(i < 24), deal: 40 + i, person: 40 + i }))];

it('is the plain difference where all are alike', () => {
  expect(compareSides(rows(plain))).toMatchObject({ n: 40, won: 12, others: 40, othersWon: 24, people: 40, otherPeople: 40, rate: 0.3, othersRate: expect.closeTo(0.6), difference: expect.closeTo(-0.3), p: expect.closeTo(0.0084, 3) });
});
it('is surer of nothing from the same deals looked at ten times', () => {
  const once = compareSides(rows(plain))!;
  const tenfold = compareSides(rows(plain.flatMap((r) => many(10, () => r))))!;
  expect([tenfold.n, tenfold.rate, tenfold.p >= once.p * 0.9, tenfold.high - tenfold.low >= (once.high - once.low) * 0.95]).toEqual([40, 0.3, true, true]);
});
it('is less sure where few people stand behind the deals', () => {
  const few = plain.map((r, i) => ({ ...r, person: r.won === r.side ? i % 3 : 3 + (i % 3) }));
  expect(compareSides(rows(few))!.p).toBeGreaterThan(0.05);
});
it('sees no difference where one comes of weeks alone', () => {
  // In week 0 all are won at 80 %, in week 1 at 20 %; the sign is common in week 1.
  const week = (when: number, withSign: number, without: number, share: number) => [1, 0].flatMap((side) => many(side ? withSign : without, (i) => ({ side, won: Number(i < (side ? withSign : without) * share), when, deal: when * 1000 + side * 500 + i, person: i % 10 })));
  const found = compareSides(rows([...week(0, 10, 50, 0.8), ...week(1, 50, 10, 0.2)]))!;
  expect([found.difference, found.rate, found.othersRate].map((x) => Math.round(x * 1e6) / 1e6)).toEqual([0, 0.3, 0.3]);
});
it('counts only those that stand beside others due as soon', () => {
  expect(compareSides(rows([...plain, ...many(9, (i) => ({ side: 1, won: 1, due: 1, deal: 200 + i, person: 200 + i }))]))).toMatchObject({ n: 40, won: 12, rate: 0.3 });
});
it('leaves out what is not known, and says nothing without both sides', () => {
  expect(compareSides(rows([...plain, { side: 2, won: 1, deal: 99, person: 99 }]))).toEqual(compareSides(rows(plain)));
  expect([compareSides(rows(plain.slice(0, 40))), compareSides(rows([]))]).toEqual([null, null]);
});
it('never says more than it can: rates and intervals are shares in order, p is a chance', () => {
  const row = fc.record({ side: fc.integer({ min: 0, max: 2 }), won: fc.integer({ min: 0, max: 1 }), when: fc.integer({ min: 0, max: 3 }), due: fc.integer({ min: 0, max: 3 }), deal: fc.integer({ min: 0, max: 30 }), person: fc.integer({ min: 0, max: 5 }) });
  fc.assert(fc.property(fc.array(row, { maxLength: 80 }), (list) => {
    const c = compareSides(rows(list));
    if (c === null) return;
    for (const share of [c.rate, c.othersRate, c.low, c.high, c.p]) expect(share >= 0 && share <= 1).toBe(true);
    expect([c.low <= c.rate + 1e-9, c.high >= c.rate - 1e-9, c.won <= c.n, c.othersWon <= c.others]).toEqual([true, true, true, true]);
  }));
});
it('takes out the means of two partitions at once, wherever their cells meet', () => {
  const cell = fc.record({ a: fc.integer({ min: 0, max: 4 }), b: fc.integer({ min: 0, max: 4 }), y: fc.integer({ min: 0, max: 1 }) });
  fc.assert(fc.property(fc.array(cell, { minLength: 1, maxLength: 60 }), (list) => {
    const [first, second] = [denseLabels(list.map((r) => r.a)), denseLabels(list.map((r) => r.b))];
    const cross = crossing(first, second);
    const [sum, n] = [new Float64Array(cross.pair.labels), new Float64Array(cross.pair.labels)];
    list.forEach((r, i) => { sum[cross.pair.label[i]!]! += r.y; n[cross.pair.label[i]!]!++; });
    const fit = fitted(cross, sum, n);
    for (const of of [first, second]) for (let k = 0; k < of.labels; k++) {
      expect(list.reduce((left, r, i) => left + (of.label[i] === k ? r.y - fit[cross.pair.label[i]!]! : 0), 0)).toBeCloseTo(0, 5);
    }
  }));
});

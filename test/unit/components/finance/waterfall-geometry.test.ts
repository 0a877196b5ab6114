import fc from 'fast-check';
import { expect, it } from 'vitest';
import { axisStart, brackets, levels, waterfall, type Step } from '../../../../components/finance/waterfall-geometry.ts';
import { q3 } from '../../../run/gallery-fixtures/finance.ts';

const kinds = ['judged', 'timing', 'structural', 'neither', 'gain'] as const;
const step = fc.record({ kind: fc.constantFrom(...kinds), minor: fc.integer({ min: -1e12, max: 1e12 }) });
/** Steps as the view sends them: a total first, moves, and the total that they come to. */
const balanced = fc.tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.array(step, { maxLength: 25 })).map(([first, moves]): Step[] =>
  [{ kind: 'total', minor: first }, ...moves, { kind: 'total', minor: first + moves.reduce((n, m) => n + m.minor, 0) }]);

const company: Step[] = q3.steps.map((s) => ({ kind: s.kind, minor: s.amount.minor }));

it('starts the look’s waterfall at 1.25 million and breaks its totals there', () => {
  const { start, bars, ground } = waterfall(company);
  expect({ start, ground, bars: bars.length, first: [bars[0]!.from, bars[0]!.to], last: bars.at(-1)!.to }).toEqual({ start: 125_000_000, ground: 100, bars: 18, first: [0, 260_000_000], last: 181_438_000 });
});

it('has each bar begin where the one before it ended, and the last total where the steps lead', () => {
  fc.assert(fc.property(balanced, (steps) => {
    const spans = levels(steps);
    spans.forEach((span, i) => { if (i > 0 && steps[i]!.kind !== 'total') expect(span.from).toBe(spans[i - 1]!.to); });
    expect(spans.at(-2)!.to).toBe(spans.at(-1)!.to);
  }));
});

it('keeps every bar and every connector inside the plot, in order, for any steps', () => {
  fc.assert(fc.property(balanced, (steps) => {
    const { bars, rules, start, ground } = waterfall(steps);
    bars.forEach((bar, i) => {
      expect(bar.top).toBeGreaterThanOrEqual(-1e-9);
      expect(bar.height).toBeGreaterThanOrEqual(1);
      expect(bar.top + bar.height).toBeLessThanOrEqual(100 + 1e-9);
      expect(bar.after).toBeGreaterThanOrEqual(-1e-9);
      expect(bar.after).toBeLessThanOrEqual(100 + 1e-9);
      if (i > 0) expect(bar.x).toBeGreaterThanOrEqual(bars[i - 1]!.x + bars[i - 1]!.width);
    });
    expect(bars.at(-1)!.x + bars.at(-1)!.width).toBeLessThanOrEqual(100);
    expect(rules.every((y) => y >= -1e-9 && y <= 100 + 1e-9)).toBe(true);
    expect(rules.length).toBeLessThanOrEqual(5);
    expect(start > 0 ? ground : start <= 0).toBe(start > 0 ? 100 : true);
  }));
});

it('draws heights in proportion to the money wherever they are tall enough to see', () => {
  const { bars } = waterfall([{ kind: 'total', minor: 1000 }, { kind: 'structural', minor: -700 }, { kind: 'gain', minor: 300 }, { kind: 'total', minor: 600 }]);
  expect(bars.map((b) => Math.round((b.height / bars[1]!.height) * 700))).toEqual([1000, 700, 300, 600]);
});

it('starts at nothing where the levels reach far down, below nothing where one does, and above nothing only below all of them', () => {
  expect([[], [0], [100, 30], [100, -20], [7, 7]].map(axisStart)).toEqual([0, 0, 0, -20, 0]);
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 1e12 }), { minLength: 1 }), (reached) => {
    const start = axisStart(reached);
    expect(start).toBeGreaterThanOrEqual(0);
    if (start > 0) expect(start).toBeLessThan(Math.min(...reached));
  }));
});

it('stands on nothing where a total lies below it, and draws no step at all without complaint', () => {
  const { bars, ground, start } = waterfall([{ kind: 'total', minor: -2000 }, { kind: 'gain', minor: 2200 }, { kind: 'total', minor: 200 }]);
  expect({ start, below: bars[0]!.top === ground, above: Math.round(bars[2]!.top + bars[2]!.height) === Math.round(ground) }).toEqual({ start: -2000, below: true, above: true });
  expect(waterfall([])).toEqual({ start: 0, bars: [], rules: [], ground: 100 });
});

it('puts labels of falls below and of gains and totals above', () => {
  expect(waterfall(company).bars.map((b) => b.isLabelAbove)).toEqual(company.map((s) => s.kind === 'total' || s.minor > 0));
});

it('brackets each class once, and lifts a label where the one before is too narrow for its own', () => {
  expect(brackets(company, () => 2)).toEqual([
    { kind: 'timing', first: 6, last: 7, row: 0 }, { kind: 'structural', first: 8, last: 10, row: 0 }, { kind: 'neither', first: 11, last: 12, row: 0 }, { kind: 'gain', first: 13, last: 16, row: 0 },
  ]);
  const narrow = (['timing', 'structural', 'neither'] as const).map((kind): Step => ({ kind, minor: -1 }));
  expect(brackets(narrow, () => 2).map((b) => b.row)).toEqual([0, 1, 0]);
});

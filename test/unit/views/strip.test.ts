import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Step } from '../support/books.ts';
import type { StripView } from '../../../lib/messages/views.ts';
import { tellStory } from '../../../lib/analysis/deal-story.ts';
import { timelineOf } from '../../../lib/model/book.ts';
import { dayOf, formatDay, type Day } from '../../../lib/model/day.ts';
import { barScale } from '../../../lib/views/bar-scale.ts';
import { makeWords } from '../../../lib/views/format.ts';
import { stripView } from '../../../lib/views/strip.ts';
import { book, d, ORG, STAGES } from '../support/books.ts';

const words = makeWords('en-GB');
function strip(steps: Step[], today = '2026-11-23', close?: null): StripView | null {
  const t = timelineOf(book([{ id: 'D', steps }]), 0);
  const story = tellStory(t, new Map(STAGES.map((s) => [s.id, s])));
  const closeDay = close === null ? null : (t.states.at(-1)!.closeDay ?? null);
  return stripView({ story, created: dayOf(t.head.createdAt, ORG.timeZone), today: d(today), closeDay, firstCloseDay: story.dates[0]?.from ?? closeDay, dayOfInstant: (at) => dayOf(at, ORG.timeZone), amountText: (m) => words.money(m, 'EUR', 2), words });
}

describe('a deal’s strip', () => {
  it('has its months, its dates, its hops and its amounts in percent', () => {
    // 1 October to 1 January: 92 days; a month's name stands in its middle.
    expect(strip([{ at: '2026-10-01', amount: 10_000, close: '2026-11-16' }, { at: '2026-11-01', amount: 5000, close: '2026-12-24' }])).toEqual({
      label: 'Close date moved 1 time: 16 November, 24 December. Amount went from €100 to €50.',
      months: [{ at: 16.3, label: 'Oct' }, { at: 50, label: 'Nov' }, { at: 82.6, label: 'Dec' }],
      dates: [{ at: 50, isNow: false }, { at: 91.3, isNow: true }], hops: [{ from: 50, to: 91.3 }],
      amount: [{ at: 0, level: 0 }, { at: 33.7, level: 50 }, { at: 91.3, level: 50 }], today: 57.6,
    });
  });
  it('says so where the date never moved', () => expect(strip([{ at: '2026-10-01', amount: 1, close: '2026-11-16' }])?.label).toBe('Close date 16 November, never moved.'));
  it('shows two and a half years at most, the latest, every third month named', () => {
    const s = strip([{ at: '2020-01-01', amount: 1, close: '2020-06-01' }, { at: '2026-01-10', close: '2026-12-24' }])!;
    expect([s.months.map((m) => m.label), s.dates[0], s.today! > 90]).toEqual([['Jul', 'Oct', 'Jan', 'Apr', 'Jul', 'Oct', 'Jan', 'Apr', 'Jul', 'Oct'], { at: 0, isNow: false }, true]);
  });
  it('has no picture without a close date', () => expect(strip([{ at: '2026-10-01', amount: 1 }], '2026-11-23', null)).toBeNull());
  it('draws no amount where none was ever known', () => expect(strip([{ at: '2026-10-01', amount: null, close: '2026-11-16' }])?.amount).toEqual([]));
});

const days = fc.integer({ min: d('2022-01-01'), max: d('2028-12-31') });
test('everything stays between 0 and 100, months are in order and ten at most', () => {
  fc.assert(fc.property(fc.array(fc.tuple(days, fc.integer({ min: -1e6, max: 1e9 })), { minLength: 1, maxLength: 12 }), (moves) => {
    const steps = moves.map(([close, amount], i): Step => ({ at: Date.UTC(2025, i, 3), amount, close: formatDay(close as Day) }));
    const s = strip(steps)!;
    const all = [...s.months.map((m) => m.at), ...s.dates.map((x) => x.at), ...s.hops.flatMap((h) => [h.from, h.to]), ...s.amount.flatMap((a) => [a.at, a.level]), ...(s.today === null ? [] : [s.today])];
    expect(all.filter((n) => !(n >= 0 && n <= 100))).toEqual([]);
    expect(s.months.map((m) => m.at)).toEqual([...s.months.map((m) => m.at)].sort((a, b) => a - b));
    expect(s.months.length).toBeLessThanOrEqual(10);
    expect(s.dates.filter((x) => x.isNow)).toEqual([s.dates.at(-1)]);
  }));
});

test('a scale of bars keeps every running total on it, in order', () => {
  const money = fc.integer({ min: 0, max: 1e11 });
  fc.assert(fc.property(money, fc.array(fc.integer({ min: -1e10, max: 1e10 }), { maxLength: 10 }), (start, steps) => {
    let at = start;
    const totals = [start, ...steps.map((s) => (at += s))];
    const { from, percent } = barScale(start, steps, at);
    const drawn = [...totals].sort((a, b) => a - b).map(percent);
    expect(drawn.filter((n) => !(n >= 0 && n <= 100))).toEqual([]);
    expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
    expect([from >= 0, Number.isInteger(from), from <= Math.max(0, Math.min(...totals))]).toEqual([true, true, true]);
  }));
});

import { describe, expect, it } from 'vitest';
import type { DealSketch } from '../../support/books.ts';
import { whole } from '../../../../lib/analysis/accuracy/sliced.ts';
import { cycleOf } from '../../../../lib/analysis/calibration/cycle.ts';
import { ORG, at, book } from '../../support/books.ts';
import { chance } from '../../support/chance.ts';

const DAY = 86_400_000;
const NOW = at('2026-11-23');
/** A deal begun some days before now, closed after some days; null: still open. */
const lived = (i: number, ago: number, days: number | null): DealSketch =>
  ({ id: `D${i}`, steps: [{ at: NOW - ago * DAY, stage: 'Propose' }, ...(days === null ? [] : [{ at: NOW - (ago - days) * DAY, stage: i % 3 ? 'Lost' : 'Won' }])] });
const days = (deals: DealSketch[]) => { const cycle = whole(cycleOf(book(deals), ORG, NOW)); return cycle && { days: cycle.ninety / DAY, closed: cycle.closed }; };

describe('the time that deals take', () => {
  it('is the 90th percentile of their times to close', () => expect(days(Array.from({ length: 20 }, (_, i) => lived(i, 400, i + 1)))).toEqual({ days: 18, closed: 20 }));
  it('is not told under twenty closed deals', () => expect(days(Array.from({ length: 30 }, (_, i) => lived(i, 400, i < 19 ? i + 1 : null)))).toBeNull());
  it('takes no notice of deals that nobody ever closes', () =>
    expect(days(Array.from({ length: 60 }, (_, i) => lived(i, 400, i < 20 ? i + 1 : null)))).toEqual({ days: 18, closed: 20 }));
  it('weighs deals that were open as long: by Kaplan and Meier', () => {
    // 20 close on day 10; of the 40 others 20 are seen for 15 days alone, and 20 close on day 20. Half of those ever seen to day 20 do.
    const deals = Array.from({ length: 60 }, (_, i) => (i < 20 ? lived(i, 400, 10) : i < 40 ? lived(i, 15, null) : lived(i, 400, 20)));
    expect(days(deals)).toEqual({ days: 20, closed: 40 });
  });
  it('is not made short by a young org, as closed deals alone would make it', () => {
    // Times to close are even from 0 to 200 days, so that nine in ten close within 180; deals begin evenly over the last 220 days.
    const random = chance(7);
    const lives = Array.from({ length: 4000 }, () => ({ ago: random() * 220, days: random() * 200 }));
    const naive = lives.filter((x) => x.days < x.ago).map((x) => x.days).sort((a, b) => a - b);
    const found = days(lives.map((x, i) => lived(i, x.ago, x.days < x.ago ? x.days : null)))!;
    expect(naive[Math.floor(naive.length * 0.9)]).toBeLessThan(160);
    expect(Math.abs(found.days - 180)).toBeLessThan(8);
  });
});

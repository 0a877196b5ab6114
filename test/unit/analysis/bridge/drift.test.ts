import { expect, it } from 'vitest';
import type { PublishedBridge } from '../../../../lib/model/published-bridge.ts';
import { forecastBridge } from '../../../../lib/analysis/bridge/bridge.ts';
import { publishedDrift, seenOf } from '../../../../lib/analysis/bridge/drift.ts';
import { dealId, userId } from '../../../../lib/model/ids.ts';
import { calendarYear, parsePeriod } from '../../../../lib/model/period.ts';
import { ORG, at, book } from '../../support/books.ts';

const period = parsePeriod('2026-Q3', calendarYear)!;
const bridge = forecastBridge({
  book: book([
    { id: 'D', steps: [{ at: '2026-06-01', stage: 'Negotiate', amount: 10000, close: '2026-09-15' }, { at: '2026-08-01', close: '2026-10-15' }] },
    { id: 'E', steps: [{ at: '2026-06-01', stage: 'Negotiate', amount: 500, close: '2026-09-15' }, { at: '2026-08-01', stage: 'Lost' }] },
  ]), context: ORG, period, basis: 'commit', t0: at('2026-07-08'), t1: at('2026-10-07'), owners: null,
});
const published: PublishedBridge = {
  periodId: period.id, start: period.start, end: period.end, typeId: 'bookings', scope: 'org', basis: 'commit', t0: 0, t1: 0, currency: 'EUR', plan: null, called: null,
  forecast: 10500, actual: 0, judgement: 0, unreconciled: 0, headline: '', lines: bridge.lines.map(({ dealId: id, reason, amount }) => ({ dealId: id, reason, amount })), deals: 2, publishedBy: userId('U'), publishedAt: 0,
};

it('finds nothing where nothing drifted', () => expect(publishedDrift(published, bridge)).toEqual({ sums: [], lines: [] }));
it('names sums and lines that are other now, were not there, or no longer are', () => {
  const lines = [{ dealId: dealId('C'), reason: 'lost', amount: -700 }, { dealId: dealId('D'), reason: 'slipped', amount: -9000 }];
  expect(publishedDrift({ ...published, forecast: 9700, lines }, bridge)).toEqual({
    sums: [{ name: 'forecast', was: 9700, now: 10500 }],
    lines: [{ dealId: 'C', reason: 'lost', was: -700, now: null }, { dealId: 'D', reason: 'slipped', was: -9000, now: -10000 }, { dealId: 'E', reason: 'lost', was: null, now: -500 }],
  });
});
it('says how many of its deals a reader sees', () => expect(seenOf(published, new Set([dealId('E')]))).toEqual({ seen: 1, of: 2 }));

import { computed } from '../define.ts';
import { within } from '../read/by-owner.ts';
import { firstNamed, missesOf } from '../read/misses.ts';
import { frozenQuarters } from '../read/quarters.ts';
import { keptOf } from '../read/reading.ts';

/** Two weeks. */
const IN_TIME_MS = 14 * 86_400_000;

export default computed({
  id: 'causesInTime', label: 'Causes stated in time', unit: 'share', better: 'more', adds: 'rate', source: 'records',
  how: 'Of the losses in the commit forecast that became known in the period, the share whose cause was named within 14 days of being known. Younger ones without a cause aren’t counted yet.',
  functions: ['sales'], drives: ['forecastAccuracy'],
  read(data, scope) {
    const named = firstNamed(data.records.cause);
    const found = frozenQuarters(data, scope).flatMap(({ period, t0, t1 }) => within(missesOf(data.book, data.context, period.id, period.start, period.end, t0, t1), scope));
    const kept = found.filter((m) => (named.get(m.key) ?? Infinity) <= m.since + IN_TIME_MS);
    const late = found.filter((m) => !kept.includes(m) && m.since + IN_TIME_MS < data.now);
    const due = [...kept, ...late];
    return {
      ...keptOf(kept.length, due.length, 'No cause was due in these days.', { deals: due.map((m) => m.deal).sort((a, b) => a - b) }),
      parts: [{ label: 'In time', value: kept.length, unit: 'count' }, { label: 'Due', value: due.length, unit: 'count' }],
    };
  },
});

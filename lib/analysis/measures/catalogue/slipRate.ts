import { computed } from '../define.ts';
import { within } from '../read/by-owner.ts';
import { forecastDeals } from '../read/forecasts.ts';
import { frozenQuarters } from '../read/quarters.ts';
import { chanceOf, ofDeals } from '../read/reading.ts';
import { NOTHING } from '../measure.ts';

export default computed({
  id: 'slipRate', label: 'Slip rate', unit: 'share', better: 'less', adds: 'rate', source: 'deals',
  how: 'Of the open deals that stood in commit when their quarter’s forecast was frozen (the first call, else day 8), the share that was still open or dated later when its books closed.',
  functions: ['sales', 'finance'], drives: ['forecastAccuracy'],
  read(data, scope) {
    const quarters = frozenQuarters(data, scope);
    const found = quarters.flatMap((q) => within(forecastDeals(data.book, data.context, q.period.start, q.period.end, q.t0, q.t1, !q.isOpen), scope));
    const slipped = found.filter((d) => d.hasSlipped);
    const isSoFar = quarters.some((q) => q.isOpen);
    return {
      ...chanceOf(slipped.length, found.length, found.length, 'of the deals in commit belonged to this forecast', { ...NOTHING, ...ofDeals(found.map((d) => ({ ...d, amount: null }))) }, isSoFar ? 'So far: the books of the running quarter aren’t closed.' : null),
      parts: [{ label: 'Slipped', value: slipped.length, unit: 'count' }, { label: 'In commit', value: found.length, unit: 'count' }],
    };
  },
});

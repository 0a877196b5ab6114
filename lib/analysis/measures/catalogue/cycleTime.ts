import { computed } from '../define.ts';
import { within } from '../read/by-owner.ts';
import { dealFacts } from '../read/deals.ts';
import { many, medianOf, ofDeals } from '../read/reading.ts';

export default computed({
  id: 'cycleTime', label: 'Cycle time', unit: 'days', better: 'less', adds: 'rate', source: 'deals',
  how: 'Median of the days from creation to being won, of opportunities won in the period.',
  functions: ['sales', 'legal'], drives: ['bookings'],
  read({ book, context }, scope) {
    const won = within(dealFacts(book, context).won, scope);
    const known = won.filter((d) => d.took !== null);
    const left = won.length - known.length;
    return medianOf(known.map((d) => d.took!), 'deals won in these days have their whole history', ofDeals(known), left === 0 ? null : `${many(left, 'deal')} whose history begins later than ${left === 1 ? 'it does' : 'they do'}: left out.`);
  },
});

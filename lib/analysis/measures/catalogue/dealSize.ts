import { computed } from '../define.ts';
import { within } from '../read/by-owner.ts';
import { dealFacts } from '../read/deals.ts';
import { medianOf, ofDeals, withoutAmount } from '../read/reading.ts';

export default computed({
  id: 'dealSize', label: 'Deal size', unit: 'money', better: 'more', adds: 'rate', source: 'deals',
  how: 'Median amount of opportunities won in the period.',
  functions: ['sales', 'product'], drives: ['bookings'],
  read({ book, context }, scope) {
    const won = within(dealFacts(book, context).won, scope);
    const known = won.filter((d) => d.amount !== null);
    return medianOf(known.map((d) => d.amount!), 'deals were won with an amount in these days', ofDeals(known), withoutAmount(won.length - known.length, won.length));
  },
});

import { computed } from '../define.ts';
import { within } from '../read/by-owner.ts';
import { dealFacts } from '../read/deals.ts';
import { moneyOf } from '../read/reading.ts';

export default computed({
  id: 'bookings', label: 'Bookings', unit: 'money', better: 'more', adds: 'sum', source: 'deals',
  how: 'Amount of opportunities that are won, on their close date, for whoever owned them when they were won.',
  functions: ['sales', 'executives', 'customer-success'], drives: [],
  read: ({ book, context }, scope) => moneyOf(within(dealFacts(book, context).won, scope)),
});

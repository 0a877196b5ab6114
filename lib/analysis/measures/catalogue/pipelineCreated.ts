import { computed } from '../define.ts';
import { within } from '../read/by-owner.ts';
import { dealFacts } from '../read/deals.ts';
import { moneyOf } from '../read/reading.ts';

export default computed({
  id: 'pipelineCreated', label: 'Pipeline created', unit: 'money', better: 'more', adds: 'sum', source: 'deals',
  how: 'The first amount that opportunities were given, on the day they were created, for whoever owned them first.',
  functions: ['sales', 'marketing'], drives: ['coverage', 'bookings'],
  read: ({ book, context }, scope) => moneyOf(within(dealFacts(book, context).created, scope)),
});

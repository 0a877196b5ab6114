import { computed } from '../define.ts';
import { within } from '../read/by-owner.ts';
import { dealFacts } from '../read/deals.ts';
import { countOf, ofDeals } from '../read/reading.ts';

export default computed({
  id: 'opportunitiesCreated', label: 'Opportunities created', unit: 'count', better: 'more', adds: 'sum', source: 'deals',
  how: 'Opportunities on the day they were created, for whoever owned them first. Deleted ones don’t count.',
  functions: ['sales', 'marketing'], drives: ['pipelineCreated', 'bookings'],
  read({ book, context }, scope) {
    const found = within(dealFacts(book, context).created, scope);
    return countOf(found, ofDeals(found));
  },
});

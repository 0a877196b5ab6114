import { computed } from '../define.ts';
import { bookingsOf } from '../read/motions.ts';

export default computed({
  id: 'bookingsExpansion', label: 'Bookings, expansion', unit: 'money', better: 'more', adds: 'sum', source: 'deals',
  how: 'Bookings of opportunities that are more for somebody who is a customer already, as the company’s own field or the type says.',
  functions: ['sales', 'customer-success'], drives: ['bookings'],
  read: (data, scope) => bookingsOf('expansion', data, scope),
});

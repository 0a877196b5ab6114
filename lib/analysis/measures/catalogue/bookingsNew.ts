import { computed } from '../define.ts';
import { bookingsOf } from '../read/motions.ts';

export default computed({
  id: 'bookingsNew', label: 'Bookings, new', unit: 'money', better: 'more', adds: 'sum', source: 'deals',
  how: 'Bookings of opportunities that are a first sale to a customer, as the company’s own field or the type says.',
  functions: ['sales', 'marketing'], drives: ['bookings'],
  read: (data, scope) => bookingsOf('new', data, scope),
});

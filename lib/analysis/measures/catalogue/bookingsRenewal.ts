import { computed } from '../define.ts';
import { bookingsOf } from '../read/motions.ts';

export default computed({
  id: 'bookingsRenewal', label: 'Bookings, renewal', unit: 'money', better: 'more', adds: 'sum', source: 'deals',
  how: 'Bookings of opportunities that are a renewal, as the company’s own field or the type says.',
  functions: ['customer-success', 'sales'], drives: ['bookings'],
  read: (data, scope) => bookingsOf('renewal', data, scope),
});

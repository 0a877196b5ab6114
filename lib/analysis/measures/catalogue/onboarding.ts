import { manual } from '../define.ts';

/** No CRM keeps it: what is sold ends there. */
export default manual({
  id: 'onboarding', label: 'Onboarding time', unit: 'days', better: 'less', adds: 'rate',
  how: 'Days from the signature until a new customer works with what they bought, entered by whoever answers for it.',
  functions: ['customer-success', 'product'], drives: ['renewalRate'],
});

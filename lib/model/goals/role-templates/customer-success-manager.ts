import type { RoleTemplate } from './role-template.ts';

export const customerSuccessManager: RoleTemplate = {
  id: 'customer-success-manager', name: 'Customer success manager', function: 'customer-success',
  titles: ['Customer Success Manager', 'Senior Customer Success Manager'],
  responsibilities: [
    'Bring each new customer to work within the agreed time',
    'Review with the customer what they reached, against what they bought it for',
    'See early who uses it less, and find out why',
    'Carry what customers need to product, with the evidence',
  ],
  behaviours: [
    'Says to sales what was promised and can’t be kept',
    'Closes the loop: tells the customer what became of what they asked for',
    'Writes down what was agreed the same day',
  ],
  measureIds: ['renewalRate', 'onboarding', 'Answered in the agreed time'],
};

import type { RoleTemplate } from './role-template.ts';

export const accountManager: RoleTemplate = {
  id: 'account-manager', name: 'Account manager', function: 'sales',
  titles: ['Account Manager', 'Key Account Manager', 'Senior Account Manager'],
  responsibilities: [
    'Renew and widen what customers have',
    'Know each customer’s people, plans and worries, and keep a written plan for the largest',
    'See a renewal at risk early, and bring in who can help',
    'Tell product and marketing what customers ask for',
  ],
  behaviours: [
    'Speaks with each customer also when nothing is due',
    'Brings bad news to the customer before they find it',
    'Asks whether what was bought does what it was bought for',
  ],
  measureIds: ['bookingsExpansion', 'renewalRate', 'forecastAccuracy'],
};

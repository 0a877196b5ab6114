import type { RoleTemplate } from './role-template.ts';

export const accountExecutive: RoleTemplate = {
  id: 'account-executive', name: 'Account executive', function: 'sales',
  titles: ['Account Executive', 'Senior Account Executive', 'Associate Account Executive'],
  responsibilities: [
    'Win new customers in the territory, from the first talk to the signature',
    'Keep each deal’s date, amount and next step true, and say early when one changes',
    'Agree the steps to a decision with the buyer, in writing',
    'Bring in the colleagues a deal needs before it needs them: technical, legal, finance',
    'Hand a new customer over with what was promised to them',
  ],
  behaviours: [
    'Agrees a date with the buyer before it stands in the forecast',
    'Speaks with more than one person at the customer’s',
    'Says why a deal was lost, also when it was our own doing',
  ],
  measureIds: ['bookingsNew', 'winRate', 'cycleTime', 'forecastAccuracy'],
};

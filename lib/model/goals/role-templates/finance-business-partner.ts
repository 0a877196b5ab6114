import type { RoleTemplate } from './role-template.ts';

export const financeBusinessPartner: RoleTemplate = {
  id: 'finance-business-partner', name: 'Finance business partner', function: 'finance',
  titles: ['Finance Business Partner', 'Finance Business Partner, Sales', 'Sales Controller', 'Head of Controlling'],
  responsibilities: [
    'Explain with sales why a number was missed, before anybody is asked to justify it',
    'Answer approvals of prices and terms in the agreed time',
    'Keep targets, books and definitions open to all whom they concern',
    'Say what a decision costs, before it is taken',
  ],
  behaviours: [
    'Asks a question about a deal where its owner can answer it',
    'Says which numbers are sure and which aren’t',
    'Drops a report that nobody uses',
  ],
  measureIds: ['forecastAccuracy', 'approvalsInTime', 'causesInTime'],
};

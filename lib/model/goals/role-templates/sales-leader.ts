import type { RoleTemplate } from './role-template.ts';

export const salesLeader: RoleTemplate = {
  id: 'sales-leader', name: 'Sales leader', function: 'executives',
  titles: ['Chief Revenue Officer', 'VP Sales', 'Head of Sales', 'Sales Director', 'Chief Sales Officer'],
  responsibilities: [
    'Set few goals that follow the strategy, and commit to them before anybody else',
    'Settle with the other functions what they ask of sales, and what sales asks of them',
    'Keep people, territories and targets in proportion',
    'Explain the number to the board as it is',
    'Grow the next leaders',
  ],
  behaviours: [
    'Changes a goal in the open, with the reason',
    'Asks what the company can do better before asking who',
    'Thanks people for bad news that comes early',
  ],
  measureIds: ['bookings', 'coverage', 'forecastAccuracy', 'asksReviewed'],
};

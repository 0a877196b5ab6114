import type { RoleTemplate } from './role-template.ts';

export const operationsManager: RoleTemplate = {
  id: 'operations-manager', name: 'Sales operations manager', function: 'operations',
  titles: ['Sales Operations Manager', 'Revenue Operations Manager', 'Operations Manager', 'CRM Administrator'],
  responsibilities: [
    'Keep the CRM so that people enter each thing once',
    'Look after data, definitions and territories, and say what changed',
    'Keep the register of what is asked of sales, and what it costs in time',
    'Train people in the tools, and find out what slows them down',
  ],
  behaviours: [
    'Watches people at work before changing what they work with',
    'Takes a field away for each one that is added',
    'Answers within a day, even if only with a date',
  ],
  measureIds: ['causesInTime', 'asksReviewed'],
};

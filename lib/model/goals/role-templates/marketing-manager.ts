import type { RoleTemplate } from './role-template.ts';

export const marketingManager: RoleTemplate = {
  id: 'marketing-manager', name: 'Marketing manager', function: 'marketing',
  titles: ['Marketing Manager', 'Campaign Manager', 'Demand Generation Manager', 'Head of Demand Generation'],
  responsibilities: [
    'Bring demand from the kind of customer that was agreed with sales',
    'Agree with sales what a lead that fits is, and review it every quarter',
    'Look at what became of leads, down to the deal, and change campaigns by it',
    'Answer for the budget by what it brought',
  ],
  behaviours: [
    'Sits in on sales calls, and says what was learned',
    'Stops what doesn’t work, and says so',
    'Answers a turned-down lead with a change, not with a second try',
  ],
  measureIds: ['leadRightFit', 'leadConversion', 'pipelineCreated'],
};

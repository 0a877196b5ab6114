import type { RoleTemplate } from './role-template.ts';

export const salesDevelopment: RoleTemplate = {
  id: 'sales-development', name: 'Sales development representative', function: 'sales',
  titles: ['Sales Development Representative', 'Business Development Representative', 'SDR', 'BDR'],
  responsibilities: [
    'Answer each new lead within the agreed time, and find out whether it fits',
    'Open conversations in the accounts that were agreed with account executives',
    'Hand over meetings with what was learned: need, people, timing, what was promised',
    'Turn down what doesn’t fit, with the reason, so that marketing can learn from it',
  ],
  behaviours: [
    'Says to a buyer what the company can’t do for them',
    'Writes down what was said the same day, in the buyer’s words',
    'Asks the account executive what became of a meeting, and changes the next one by it',
  ],
  measureIds: ['pipelineCreated', 'meetings', 'leadAcceptance', 'firstTouch'],
};

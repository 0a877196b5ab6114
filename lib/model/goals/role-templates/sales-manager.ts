import type { RoleTemplate } from './role-template.ts';

export const salesManager: RoleTemplate = {
  id: 'sales-manager', name: 'Sales manager', function: 'sales',
  titles: ['Sales Manager', 'Regional Sales Manager', 'Team Lead, Sales'],
  responsibilities: [
    'Agree goals with each person, and commit to them first',
    'Coach each person regularly, on deals and on how they work',
    'Call the team’s number from what is known, and explain what changed',
    'Take away what holds people back, or find who can',
    'Hire, and bring new people to work',
  ],
  behaviours: [
    'Asks before advising',
    'Answers what people say about the work, also when the answer is no',
    'Names what went well and what was seen, not what kind of person somebody is',
  ],
  measureIds: ['bookings', 'coverage', 'forecastAccuracy', 'pipelineCreated'],
};

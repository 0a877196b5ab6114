import type { RoleTemplate } from './role-template.ts';

export const salesEngineer: RoleTemplate = {
  id: 'sales-engineer', name: 'Sales engineer', function: 'sales',
  titles: ['Sales Engineer', 'Solutions Engineer', 'Presales Consultant', 'Solution Consultant'],
  responsibilities: [
    'Find out with the buyer what has to work, and show that it does',
    'Say early where the product doesn’t fit',
    'Plan and lead pilots with an end and a measure agreed before they begin',
    'Bring what buyers miss to product, counted',
  ],
  behaviours: [
    'Shows what was asked for, not everything there is',
    'Says “I don’t know”, and comes back with the answer when promised',
    'Hands a pilot over so that whoever comes after needn’t ask again',
  ],
  measureIds: ['winRate', 'cycleTime', 'Pilots ended on the agreed day'],
};

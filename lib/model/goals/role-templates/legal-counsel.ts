import type { RoleTemplate } from './role-template.ts';

export const legalCounsel: RoleTemplate = {
  id: 'legal-counsel', name: 'Legal counsel', function: 'legal',
  titles: ['Legal Counsel', 'Commercial Counsel', 'General Counsel', 'Contract Manager'],
  responsibilities: [
    'Return contracts in the agreed time',
    'Keep a standard contract that most buyers sign as it is',
    'Say what is negotiable before a deal needs it',
    'Look each quarter at the clauses that cost most time, and change them',
  ],
  behaviours: [
    'Says what would work, not only what doesn’t',
    'Calls the other side where a mail would take a week',
    'Names who decides, and by when',
  ],
  measureIds: ['Contracts back in the agreed time'],
};

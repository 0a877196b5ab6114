import type { ReviewTemplateFile } from './review-template.ts';
import { BEHAVIOURS, RESULTS } from './review-template.ts';

/** A title or role of somebody who leads people. */
const LEADS = /\b(?:manager|lead|leader|head|director|chief|vp)\b/i;
/** Managers of accounts and customers lead nobody by their title. */
const OF_CUSTOMERS = /\b(?:account|customer success|product|marketing|operations) manager\b/i;

export const leader: ReviewTemplateFile = {
  id: 'leader', name: 'Leads people', for: 'Roles whose name says that they lead people',
  fits: ({ name }) => LEADS.test(name) && !OF_CUSTOMERS.test(name),
  questions: [
    { id: 'people', text: 'Who of the team grew, and what was your part in it?', side: 'both' },
    { id: 'call', text: 'How far could the team’s call be trusted, and what made it better?', side: 'both' },
    { id: 'taken-away', text: 'Which hindrance did you take away, or find somebody for?', side: 'self' },
    { id: 'from-me', text: 'What did I do that helped you lead, and what will I do differently?', side: 'manager' },
    { id: 'next', text: 'What comes next: one thing to keep, one to build?', side: 'both' },
  ],
  results: [...RESULTS], behaviours: [...BEHAVIOURS],
};

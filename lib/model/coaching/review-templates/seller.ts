import type { ReviewTemplateFile } from './review-template.ts';
import { BEHAVIOURS, RESULTS } from './review-template.ts';

export const seller: ReviewTemplateFile = {
  id: 'seller', name: 'Sells or looks after customers', for: 'Roles in sales and customer success that lead nobody',
  fits: (role) => ['sales', 'customer-success'].includes(role.function),
  questions: [
    { id: 'won', text: 'Which win of this time would you do again the same way, and why?', side: 'both' },
    { id: 'lost', text: 'Which loss or slip taught the most, and what is different since?', side: 'both' },
    { id: 'held-back', text: 'What held you back that isn’t yours to change, and who could?', side: 'self' },
    { id: 'from-me', text: 'What did I do as a manager that helped, and what will I do differently?', side: 'manager' },
    { id: 'next', text: 'What comes next: one thing to keep, one to build?', side: 'both' },
  ],
  results: [...RESULTS], behaviours: [...BEHAVIOURS],
};

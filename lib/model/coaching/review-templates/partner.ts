import type { ReviewTemplateFile } from './review-template.ts';
import { BEHAVIOURS, RESULTS } from './review-template.ts';

export const partner: ReviewTemplateFile = {
  id: 'partner', name: 'Works with sales from another function', for: 'Roles in marketing, finance, legal, product and others',
  fits: () => true,
  questions: [
    { id: 'served', text: 'Which work of this time helped another function most, and how did they notice?', side: 'both' },
    { id: 'asked', text: 'What was asked of you that served no goal, and what became of it?', side: 'self' },
    { id: 'from-me', text: 'What did I do as a manager that helped, and what will I do differently?', side: 'manager' },
    { id: 'next', text: 'What comes next: one thing to keep, one to build?', side: 'both' },
  ],
  results: [...RESULTS], behaviours: [...BEHAVIOURS],
};

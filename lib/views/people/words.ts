import type { Opened } from '../../model/coaching/about-people.ts';
import type { KeptFor, Retention } from '../../model/people/data-kinds.ts';

export const PART_WORDS: Record<Opened['part'], string> = {
  feedback: 'Feedback', session: 'Coaching sessions', development: 'Development plans', factor: 'Factors', review: 'A review', measures: 'Measures and strengths', activity: 'Activity',
};

export function keptWords(kept: KeptFor, { coachingMonths, reviewMonths }: Retention): string {
  switch (kept) {
    case 'coaching': return `${coachingMonths} months after its last word`;
    case 'reviews': return `${reviewMonths} months after its last word, by this company’s policy`;
    case 'own': return 'Until its author erases it, shares it or signs out';
    case 'keys': return 'As long as somebody works here';
    case 'books': return 'As the company keeps its books; leavers stay in them by the CRM’s own id';
  }
}

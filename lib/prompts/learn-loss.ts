import type { Prompt } from './types.ts';

/** A deal that was lost is looked at once, while it is fresh. */
export default {
  id: 'learn-loss',
  about: 'A deal that was lost is looked at once, while it is fresh.',
  rep: () => 'What decided it? What would you change?',
  manager: () => 'Ten minutes, no blame; one behaviour.',
  behaviour: 'Learns from each outcome',
  step: 'Will',
  urgency: 1,
  applies(f) {
    if (f.state !== 'lost' || f.closedDays === null || f.closedDays > 30) return null;
    return `Lost ${f.closedDays === 0 ? 'today' : f.closedDays === 1 ? 'yesterday' : `${f.closedDays} days ago`}.`;
  },
  example: { state: 'lost', closedDays: 4 },
} satisfies Prompt;

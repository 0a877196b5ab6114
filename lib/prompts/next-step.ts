import type { Prompt } from './types.ts';

/** Without a next step that the buyer takes, a deal stands still. */
export default {
  id: 'next-step',
  about: 'Without a next step that the buyer takes, a deal stands still.',
  rep: () => 'What is the next thing the buyer does?',
  manager: () => 'Accept only steps with a date and a name.',
  behaviour: 'Leaves each talk with a next step',
  step: 'Will',
  urgency: 1,
  applies(f) {
    if (f.state !== 'open' || f.category === null || f.category === 'omitted') return null;
    if (f.nextStep === null) return 'Next step is blank, as of today.';
    return f.nextStepDays !== null && f.nextStepDays >= 30 ? `Next step hasn’t changed for ${f.nextStepDays} days.` : null;
  },
  example: { nextStep: null },
} satisfies Prompt;

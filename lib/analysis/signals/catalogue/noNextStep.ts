import type { Signal } from '../signal.ts';

/** Days since the next step was changed, without end where it is empty; 30 or more. As of today: its past is seldom recorded. */
export default {
  id: 'noNextStep',
  label: 'without a next step, or with one unchanged for 30 days',
  about: 'Next step empty as of today, or unchanged for 30 days. Its past is not recorded, so it is compared with nothing.',
  needs: ['nextStep'],
  known: 'today',
  alike: 'category',
  value: ({ today }) => (today === null ? null : today.nextStep === null || today.nextStep.trim() === '' ? Infinity : today.nextStepDays),
  holds: (days) => days >= 30,
  example: { today: { nextStep: null } },
} satisfies Signal;

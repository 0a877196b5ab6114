import type { Signal } from '../signal.ts';

/** Longest time so far in a stage that the company mapped as its own step, in days; more than in 80 % of won deals that needed one, before this period. */
export default {
  id: 'waitingOnUs',
  label: 'held by a step of our own',
  about: 'Longest time so far in a stage that the company mapped as its own step, in days; more than in 80 % of won deals that needed one, before this period.',
  needs: ['history', 'ownSteps'],
  known: 'then',
  alike: 'stage',
  value: (at) => (at.norms.ownStepDays === null ? null : at.then.ownStepDays),
  holds: (days, at) => days > (at.norms.ownStepDays ?? Infinity),
  example: { then: { ownStepDays: 40 }, norms: { ownStepDays: 12 } },
} satisfies Signal;

import type { Signal } from '../signal.ts';

/** Largest change of the amount so far, as a share of the first amount; 30 % or more. */
export default {
  id: 'amountSwing',
  label: 'with an amount that changed by 30 % or more',
  about: 'Largest change of the amount so far, as a share of the first amount; 30 % or more.',
  needs: ['history'],
  known: 'then',
  alike: 'category',
  value: (at) => at.then.swing,
  holds: (share) => share >= 0.3,
  example: { then: { swing: 0.45 } },
} satisfies Signal;

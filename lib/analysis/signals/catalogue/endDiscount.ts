import type { Signal } from '../signal.ts';

/** Share by which the amount fell since 14 days before the close date; 10 % or more. Not asked of deals that are due later. */
export default {
  id: 'endDiscount',
  label: 'cut by 10 % or more in their last 14 days',
  about: 'Share by which the amount fell since 14 days before the close date; 10 % or more. Only deals whose last 14 days have begun are asked.',
  needs: ['history'],
  known: 'then',
  alike: 'category',
  value: ({ then: { endAmounts } }) => (endAmounts === null || endAmounts.before <= 0 ? null : Math.max(0, (endAmounts.before - endAmounts.now) / endAmounts.before)),
  holds: (share) => share >= 0.1,
  example: { then: { endAmounts: { before: 100_000, now: 80_000 } } },
} satisfies Signal;

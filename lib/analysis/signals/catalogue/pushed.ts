import type { Signal } from '../signal.ts';

/** Times the close date moved to a later month so far; two or more. */
export default {
  id: 'pushed',
  label: 'pushed twice or more',
  about: 'Times the close date moved to a later month so far; two or more.',
  needs: ['history'],
  known: 'then',
  alike: 'category',
  value: (at) => at.then.pushes,
  holds: (n) => n >= 2,
  example: { then: { pushes: 2, dateMoves: 2, daysPushed: 61 } },
} satisfies Signal;

import type { Signal } from '../signal.ts';

/** Days of all forward moves of the close date so far; 60 or more. */
export default {
  id: 'daysPushed',
  label: 'pushed by 60 days or more',
  about: 'Days of all forward moves of the close date so far; 60 or more.',
  needs: ['history'],
  known: 'then',
  alike: 'category',
  value: (at) => at.then.daysPushed,
  holds: (n) => n >= 60,
  example: { then: { pushes: 1, dateMoves: 1, daysPushed: 75 } },
} satisfies Signal;

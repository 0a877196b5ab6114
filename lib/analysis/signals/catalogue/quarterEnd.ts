import type { Signal } from '../signal.ts';
import { day } from '../../../model/day.ts';

/** Close date on the last three days of the period since creation, never moved. */
export default {
  id: 'quarterEnd',
  label: 'with a quarter-end date since creation',
  about: 'Close date on the last three days of the period since creation, never moved.',
  needs: ['history'],
  known: 'then',
  alike: 'category',
  value: ({ then, period }) => (then.closeDay === null ? null : Number(then.dateMoves === 0 && then.closeDay > period.end - 3 && then.closeDay <= period.end)),
  holds: (yes) => yes === 1,
  example: { then: { closeDay: day(20_726), dateMoves: 0 } },
} satisfies Signal;

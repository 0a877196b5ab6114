import type { Signal } from '../signal.ts';

/** Days in the present stage; more than in 80 % of deals that were won before this period. */
export default {
  id: 'stuck',
  label: 'in one stage for longer than most won deals',
  about: 'Days in the present stage; more than in 80 % of deals that were won before this period.',
  needs: ['history'],
  known: 'then',
  alike: 'stage',
  value: ({ then, norms }) => (then.stage === null || !norms.stageDays.has(then.stage.id) ? null : then.daysInStage),
  holds: (days, { then, norms }) => then.stage !== null && days > (norms.stageDays.get(then.stage.id) ?? Infinity),
  example: { then: { daysInStage: 60 }, norms: { stageDays: new Map([['Negotiation', 21]]) } },
} satisfies Signal;

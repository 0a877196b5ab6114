import type { Signal } from '../signal.ts';

/** Open deals of the owner in the basis; more than 90 % of owners had at that moment. */
export default {
  id: 'crowdedOwner',
  label: 'whose owner had many others open',
  about: 'Open deals of the owner in the basis; more than 90 % of owners had at that moment.',
  needs: ['history', 'owners'],
  known: 'then',
  alike: 'category',
  value: (at) => (at.norms.crowd === null ? null : at.then.ownerDeals),
  holds: (n, at) => n > (at.norms.crowd ?? Infinity),
  example: { then: { ownerDeals: 31 }, norms: { crowd: 20 } },
} satisfies Signal;

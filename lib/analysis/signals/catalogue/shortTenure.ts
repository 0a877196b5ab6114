import type { Signal } from '../signal.ts';

/** Days in the basis until it closed or fell out; fewer than the median before this period. Known only afterwards: for judging sources, never on an open deal. */
export default {
  id: 'shortTenure',
  label: 'that stood briefly in the basis',
  about: 'Days in the basis until it closed or fell out; fewer than the median before this period. Known only afterwards: for judging sources, never on an open deal.',
  needs: ['history'],
  known: 'outcome',
  alike: 'category',
  value: (at) => (at.norms.tenureDays === null ? null : at.then.tenureDays),
  holds: (days, at) => days < (at.norms.tenureDays ?? -Infinity),
  example: { then: { tenureDays: 5 }, norms: { tenureDays: 30 } },
} satisfies Signal;

import type { Signal } from '../signal.ts';

/** Days from entering the basis to the close date as it stood then; fewer than in 80 % of entries before this period. */
export default {
  id: 'lateEntry',
  label: 'entered late',
  about: 'Days from entering the basis to the close date as it stood then; fewer than in 80 % of entries before this period.',
  needs: ['history'],
  known: 'then',
  alike: 'category',
  value: (at) => (at.norms.shortLead === null ? null : at.then.leadDays),
  holds: (days, at) => days < (at.norms.shortLead ?? -Infinity),
  example: { then: { leadDays: 4 }, norms: { shortLead: 15 } },
} satisfies Signal;

import type { Signal } from '../signal.ts';

/** People of the buyer on the deal as of today; one or none. Its past is not recorded, so it is compared with nothing. */
export default {
  id: 'singleContact',
  label: 'with one contact or none',
  about: 'People of the buyer on the deal as of today; one or none. Its past is not recorded, so it is compared with nothing.',
  needs: ['contacts'],
  known: 'today',
  alike: 'category',
  value: (at) => at.today?.contacts ?? null,
  holds: (n) => n <= 1,
  example: { today: { contacts: 1 } },
} satisfies Signal;

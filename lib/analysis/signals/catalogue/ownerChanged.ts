import type { Signal } from '../signal.ts';

const RECENT = 60;
/** Two quarters. */
const NEW = 182;

/** Owner changed in the last 60 days, or the owner is in their first two quarters. */
export default {
  id: 'ownerChanged',
  label: 'whose owner changed lately or was new',
  about: 'Owner changed in the last 60 days, or joined less than 182 days ago.',
  needs: ['history', 'owners'],
  known: 'then',
  alike: 'category',
  value({ then: { ownerSinceDays, ownerJoinedDays } }) {
    if (ownerJoinedDays !== null && ownerJoinedDays < NEW) return 1;
    return ownerSinceDays === null ? null : Number(ownerSinceDays <= RECENT);
  },
  holds: (yes) => yes === 1,
  example: { then: { ownerSinceDays: 12 } },
} satisfies Signal;

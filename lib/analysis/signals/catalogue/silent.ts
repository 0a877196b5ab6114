import type { Signal } from '../signal.ts';

/**
 * Days since the last activity, none planned until the close date; 14 or more. What was planned then is not recorded, so in the
 * past the days alone count.
 */
export default {
  id: 'silent',
  label: 'silent for 14 days or more',
  about: 'Days since the last activity (or creation), none planned until the close date; 14 or more. What was planned in the past is not recorded: there the days alone count.',
  needs: ['activities'],
  known: 'then',
  alike: 'category',
  value: ({ then, today }) => (today?.isPlanned ? 0 : then.silentDays),
  holds: (days) => days >= 14,
  example: { then: { silentDays: 22 } },
} satisfies Signal;

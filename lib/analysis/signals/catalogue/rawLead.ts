import type { Signal } from '../signal.ts';

/**
 * Entered the basis sooner after its lead was converted than deals usually do, or was created in it. The day of conversion is
 * dated, and lies before the entry, so it was known then.
 */
export default {
  id: 'rawLead',
  label: 'entered straight from the lead',
  about: 'Entered the basis within the usual qualification time (median before this period) after its lead was converted, or was created in it.',
  needs: ['history', 'leads'],
  known: 'then',
  alike: 'category',
  value: ({ then, norms }) => (then.bornIn === null ? null : then.bornIn ? 1 : then.leadAgeAtEntry === null ? 0 : norms.qualificationDays === null ? null : Number(then.leadAgeAtEntry < norms.qualificationDays)),
  holds: (yes) => yes === 1,
  example: { then: { bornIn: false, leadAgeAtEntry: 2 }, norms: { qualificationDays: 20 } },
} satisfies Signal;

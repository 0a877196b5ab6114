import { computed } from '../define.ts';
import { firstTouch, leadsIn, NO_LEADS, ofLeads, ofMarketing } from '../read/leads.ts';
import { many, medianOf, notKnown } from '../read/reading.ts';

const HOUR_MS = 3_600_000;

export default computed({
  id: 'firstTouch', label: 'Hours to first touch', unit: 'count', better: 'less', adds: 'rate', source: 'leads',
  how: 'Median of the hours from a lead’s coming in to the first call, e-mail or meeting with it; leads that nobody has touched count as the longest.',
  functions: ['sales', 'marketing'], drives: ['leadConversion'], wholeFor: ofMarketing,
  read(data, scope) {
    if (data.leads.length === 0) return notKnown(NO_LEADS);
    if (data.activities.length === 0) return notKnown('No activities were read from the CRM.');
    const leads = leadsIn(data, scope);
    const first = leads.map((l) => firstTouch(l, data));
    const waiting = first.filter((t) => t === null).length;
    const evidence = { ...ofLeads(leads), activities: first.flatMap((t) => t?.activityId ?? []) };
    const told = waiting === 0 ? null : `Nobody has touched ${many(waiting, 'lead')} of ${leads.length} yet.`;
    const reading = medianOf(first.map((t, i) => (t === null ? Infinity : Math.floor((t.at - leads[i]!.createdAt) / HOUR_MS))), 'leads came in during these days', evidence, told);
    return reading.value === Infinity ? notKnown(`${told!} That is more than half, so the median isn’t known.`, leads.length, evidence) : reading;
  },
});

import { computed } from '../define.ts';
import { leadsIn, NO_LEADS, ofLeads, ofMarketing } from '../read/leads.ts';
import { chanceOf, notKnown } from '../read/reading.ts';

export default computed({
  id: 'leadRightFit', label: 'Right fit of leads', unit: 'share', better: 'more', adds: 'rate', source: 'leads',
  how: 'Of the leads of the period on which sales recorded whether they fit, the share that does: qualified or converted, against those with a rejection reason.',
  functions: ['marketing'], drives: ['leadAcceptance', 'leadConversion'], wholeFor: ofMarketing,
  read(data, scope) {
    if (data.leads.length === 0) return notKnown(NO_LEADS);
    if (!data.leads.some((l) => l.facts?.qualification || l.facts?.rejectionReason)) return notKnown('No field for qualification or rejection of leads is mapped yet: it is set in the settings.');
    const leads = leadsIn(data, scope);
    // A lead that was converted in spite of an earlier rejection fits.
    const fits = leads.filter((l) => l.convertedAt !== null || (l.facts?.qualification?.now && !l.facts.rejectionReason?.now));
    const not = leads.filter((l) => l.convertedAt === null && l.facts?.rejectionReason?.now);
    return {
      ...chanceOf(fits.length, fits.length + not.length, fits.length + not.length, 'of the leads of these days say whether they fit', ofLeads([...fits, ...not])),
      parts: [{ label: 'Fit', value: fits.length, unit: 'count' }, { label: 'Don’t fit', value: not.length, unit: 'count' }],
    };
  },
});

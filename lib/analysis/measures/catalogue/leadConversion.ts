import { computed } from '../define.ts';
import { within } from '../read/by-owner.ts';
import { agedLeads, NO_LEADS, ofLeads, ofMarketing } from '../read/leads.ts';
import { chanceOf, notKnown } from '../read/reading.ts';

export default computed({
  id: 'leadConversion', label: 'Lead conversion', unit: 'share', better: 'more', adds: 'rate', source: 'leads',
  how: 'Of the leads that came of age in the period, the share that had been converted by then. Of age: as old as the age by which nine in ten of those that are ever converted have been.',
  functions: ['marketing', 'sales'], drives: ['opportunitiesCreated'], wholeFor: ofMarketing,
  read(data, scope) {
    if (data.leads.length === 0) return notKnown(NO_LEADS);
    const aged = agedLeads(data, scope);
    if (!aged) return notKnown('Fewer than 20 leads have been converted, so how long it takes isn’t known yet.');
    const found = within(aged.leads, scope);
    const converted = found.filter((l) => l.isConverted).length;
    return {
      ...chanceOf(converted, found.length, found.length, `of the leads came of age (${aged.days} days) in this period`, ofLeads(found.map((l) => l.lead))),
      parts: [{ label: 'Converted', value: converted, unit: 'count' }, { label: 'Came of age', value: found.length, unit: 'count' }, { label: 'Age', value: aged.days, unit: 'days' }],
    };
  },
});

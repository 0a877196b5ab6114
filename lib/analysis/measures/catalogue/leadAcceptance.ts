import { computed } from '../define.ts';
import { answerTo, leadsIn, NO_LEADS, ofLeads, ofMarketing } from '../read/leads.ts';
import { chanceOf, many, notKnown } from '../read/reading.ts';

export default computed({
  id: 'leadAcceptance', label: 'Lead acceptance', unit: 'share', better: 'more', adds: 'rate', source: 'leads',
  how: 'Of the leads that came in during the period and got an answer from sales, the share that was taken up. Turned down: a rejection reason, or a status that says so.',
  functions: ['marketing', 'sales'], drives: ['leadConversion'], wholeFor: ofMarketing,
  read(data, scope) {
    if (data.leads.length === 0) return notKnown(NO_LEADS);
    const leads = leadsIn(data, scope);
    const answered = leads.filter((l) => answerTo(l) !== null);
    const taken = answered.filter((l) => answerTo(l) === 'taken').length;
    const open = leads.length - answered.length;
    return {
      ...chanceOf(taken, answered.length, answered.length, 'of the leads of these days have an answer', ofLeads(answered), open === 0 ? null : `${many(open, 'lead')} without an answer yet: not in the share.`),
      parts: [{ label: 'Taken up', value: taken, unit: 'count' }, { label: 'Answered', value: answered.length, unit: 'count' }],
    };
  },
});

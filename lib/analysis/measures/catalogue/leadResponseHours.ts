import { manual } from '../define.ts';

/** What sales and marketing agreed: leadResponseKept is counted against it. */
export default manual({
  id: 'leadResponseHours', label: 'Agreed hours to answer a lead', unit: 'count', better: 'less', adds: 'rate',
  how: 'The hours within which sales agreed to answer a lead, entered by whoever agreed; the newest number holds from its day on.',
  functions: ['sales', 'marketing'], drives: ['leadResponseKept'],
});

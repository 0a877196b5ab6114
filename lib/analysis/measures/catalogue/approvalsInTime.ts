import { manual } from '../define.ts';

/** Approvals are given where contracts lie, outside the CRM. */
export default manual({
  id: 'approvalsInTime', label: 'Approvals answered in time', unit: 'share', better: 'more', adds: 'rate',
  how: 'Of the approvals that sales asked for, the share that was answered in the agreed time, entered by whoever answers them.',
  functions: ['finance', 'legal', 'executives'], drives: ['cycleTime'],
});

import { dayOf } from '../../../model/day.ts';
import { computed } from '../define.ts';
import { byOwner, within } from '../read/by-owner.ts';
import { ofMarketing } from '../read/leads.ts';

export default computed({
  id: 'outOfScopeMinutes', label: 'Minutes of out-of-scope qualifying', unit: 'count', better: 'less', adds: 'sum', source: 'records',
  how: 'Minutes of qualifying leads that whoever did it flagged as not theirs to do, on the day they flagged it.',
  functions: ['marketing', 'sales'], drives: [], wholeFor: ofMarketing,
  read(data, scope) {
    const all = byOwner((data.outOfScope ?? []).map((flag) => ({ flag, ownerId: flag.byId, day: dayOf(flag.at, data.context.timeZone) })));
    const flags = within(all, scope).map((x) => x.flag);
    return {
      value: flags.reduce((n, f) => n + f.minutes, 0), n: flags.length, why: flags.length === 0 ? 'Nobody has flagged any in these days.' : null,
      evidence: { deals: [], activities: [], leads: [...new Set(flags.flatMap((f) => f.leadId ?? []))].sort(), entries: flags.map((f) => f.key).sort() },
    };
  },
});

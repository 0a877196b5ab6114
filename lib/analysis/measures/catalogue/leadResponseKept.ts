import type { Lead } from '../../../model/lead.ts';
import type { MeasureData, MeasureScope } from '../measure.ts';
import { dayReader } from '../../../model/day-reader.ts';
import { computed } from '../define.ts';
import { enteredBy } from '../read/entries.ts';
import { firstTouch, leadsIn, NO_LEADS, ofLeads, ofMarketing } from '../read/leads.ts';
import { keptOf, notKnown } from '../read/reading.ts';

const HOUR_MS = 3_600_000;

export default computed({
  id: 'leadResponseKept', label: 'Lead response kept', unit: 'share', better: 'more', adds: 'rate', source: 'leads',
  how: 'Of the leads of the period that were due an answer, the share that was touched within the agreed hours. The hours are those entered as “Agreed hours to answer a lead”, for this very scope or the company, as they stood when the lead came in.',
  functions: ['sales', 'marketing'], drives: ['firstTouch'], wholeFor: ofMarketing,
  read(data, scope) {
    if (data.leads.length === 0) return notKnown(NO_LEADS);
    if (data.activities.length === 0) return notKnown('No activities were read from the CRM.');
    const dayAt = dayReader(data.context.timeZone);
    const used = new Set<string>();
    const due: { lead: Lead; activityId: string | null }[] = [];
    for (const lead of leadsIn(data, scope)) {
      const agreed = agreedOn(dayAt(lead.createdAt), data, scope);
      if (!agreed) continue;
      const until = lead.createdAt + agreed.value * HOUR_MS;
      const touch = firstTouch(lead, data);
      const isKept = touch !== null && touch.at <= until;
      if (!isKept && until >= data.now) continue;
      used.add(agreed.key);
      due.push({ lead, activityId: isKept ? touch.activityId : null });
    }
    if (due.length === 0) return notKnown('No lead of these days was due an answer: enter the agreed hours as “Agreed hours to answer a lead”, from the day they hold.', 0);
    const kept = due.flatMap((d) => d.activityId ?? []);
    return {
      ...keptOf(kept.length, due.length, '', { ...ofLeads(due.map((d) => d.lead)), activities: kept, entries: [...used].sort() }),
      parts: [{ label: 'Answered in time', value: kept.length, unit: 'count' }, { label: 'Due', value: due.length, unit: 'count' }],
    };
  },
});

const agreedOn = (day: number, { entries }: MeasureData, { assignee }: MeasureScope): ReturnType<typeof enteredBy> =>
  enteredBy('leadResponseHours', assignee, entries, day) ?? enteredBy('leadResponseHours', 'company', entries, day);

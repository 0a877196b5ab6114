import type { LeadWord } from '../../../model/leads/lead-word.ts';
import type { UserId } from '../../../model/ids.ts';
import type { AnyRecord } from '../../../model/records.ts';
import type { OutboxWork } from '../../../store/workspace-schema.ts';
import type { AreaInput } from '../input.ts';
import { addWorkingDays, dayOf } from '../../../model/day.ts';
import { tellOn } from '../../company/lead-rights.ts';
import { liveGoals } from '../map/shown.ts';
import { leadWords } from './reported.ts';

/** Working days that somebody has to answer. */
const DAYS_TO_ANSWER = 3;

/**
 * What has to reach the CRM because of a word about leads: a word to the other side reaches whoever leads it, as a task; an answer reaches who asked. Neither
 * carries anybody's words: who may see tasks isn't who may read these.
 */
export function followLead(body: LeadWord, record: AnyRecord, input: AreaInput): OutboxWork[] {
  const { me, context, now } = input;
  const task = (to: UserId, subject: string, text: string): OutboxWork[] => (to === me.userId || !context.people.some((p) => p.id === to && p.isActive) ? []
    : [{ do: 'task', task: { key: `${record.key}:${to}`, dealId: null, forUser: to, due: addWorkingDays(dayOf(now, context.timeZone), DAYS_TO_ANSWER), subject, text } }]);
  const where = 'Open Ridealong’s dashboard, Leads, to read it';
  if (body.act === 'remark') {
    const other = body.to === 'sales' ? 'marketing' : 'sales';
    return tellOn(body.to, context, [...liveGoals(input.goals).values()].map((g) => g.goal)).flatMap((to) => task(to, `A word from ${other} about leads`, `${me.userName} said something about leads to ${body.to}. ${where} and answer.`));
  }
  const asked = body.act === 'answer' ? leadWords(input).remarks.find((r) => r.key === body.to) : undefined;
  return asked ? task(asked.byId, 'Answer on what you said about leads', `${me.userName} answered what you said about leads. ${where}.`) : [];
}

import type { LeadRemark, StandingLeadWords } from '../../../analysis/leads/words.ts';
import type { LeadTalk } from '../../../messages/areas/leads.ts';
import type { LeadAbout, LeadSide } from '../../../model/leads/lead-word.ts';
import type { AreaInput } from '../input.ts';
import type { FinanceWords } from '../../finance/words.ts';
import { dayOf } from '../../../model/day.ts';
import { worksIn } from '../../../model/goals/function-titles.ts';
import { parsePeriod } from '../../../model/period.ts';
import { counted } from '../../format.ts';
import { nameOfKey } from './row.ts';

const WAITING: Record<string, string | null> = { shared: null, waiting: 'waits to be sent', device: 'on this device only' };

/** "Partner webinar, turned down: budget, Q3 2026" */
export function aboutText(about: LeadAbout, { context, data }: Pick<AreaInput, 'context' | 'data'>, f: FinanceWords): string {
  if (about.kind === 'lead') {
    const lead = data.leads.find((l) => l.id === about.leadId);
    return lead ? `Lead of ${f.instantDate(lead.createdAt)}${lead.source === null ? '' : `, ${lead.source}`}` : 'A lead that is no longer there';
  }
  const period = about.periodId === null ? null : (parsePeriod(about.periodId, context.calendar)?.label ?? about.periodId);
  const by = about.kind === 'rejection' ? about.by : about.kind;
  return [nameOfKey(about.name, by), about.kind === 'rejection' ? `turned down: ${about.reason ?? 'no reason given'}` : null, period].filter((t) => t !== null).join(', ');
}

/** What both sides said to each other, newest first. */
export function talkOf({ remarks }: StandingLeadWords, input: AreaInput, f: FinanceWords): LeadTalk[] {
  const { company, context, now } = input;
  const waiting = (key: string): string | null => WAITING[company.stateOf(key)] ?? null;
  const waits = (r: LeadRemark): string | null => {
    if (r.isAnswered) return null;
    const days = dayOf(now, context.timeZone) - dayOf(r.at, context.timeZone);
    return `Waits for ${r.to} since ${days <= 0 ? 'today' : `${f.instantDate(r.at)} (${counted(f.words, days, 'day')})`}`;
  };
  return remarks.map((r) => ({
    key: r.key, about: aboutText(r.about, input, f), by: `${r.by} to ${r.to}, ${f.instantDate(r.at)}`, text: r.text, waiting: waiting(r.key), waits: waits(r), isAnswered: r.isAnswered,
    leadId: r.about.kind === 'lead' ? r.about.leadId : null,
    answers: r.answers.map((a) => ({ key: a.key, by: `${a.by}${a.isTheirs ? `, for ${r.to}` : ''}, ${f.instantDate(a.at)}`, text: a.text, waiting: waiting(a.key) })),
  }));
}

/** The other side of the one that the reader works in; null where their title says neither. */
export function otherSide({ context, me }: Pick<AreaInput, 'context' | 'me'>): LeadSide | null {
  const person = context.people.find((p) => p.id === me.userId);
  return person === undefined ? null : worksIn(person, 'marketing') ? 'sales' : worksIn(person, 'sales') ? 'marketing' : null;
}

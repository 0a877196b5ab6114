import type { LeadReport } from '../../analysis/leads/report.ts';
import type { LeadList, LeadsAsk, LeadsView } from '../../messages/areas/leads.ts';
import type { AreaInput } from './input.ts';
import { groupOf } from '../../analysis/leads/group.ts';
import { dayReader } from '../../model/day-reader.ts';
import { parsePeriod, quarterOf, type Period } from '../../model/period.ts';
import { crmName } from '../crm-names.ts';
import { counted } from '../format.ts';
import { financeWords } from '../finance/words.ts';
import { periodsToChoose } from '../finance/choices.ts';
import { agreements } from './leads/agreements.ts';
import { isFigure, pick } from './leads/figures.ts';
import { listLeads } from './leads/listed.ts';
import { missed, missList, missView } from './leads/miss.ts';
import { leadWords, LEAD_BASIS, reportOf, spentOn } from './leads/reported.ts';
import { leadRow, type RowAround } from './leads/row.ts';
import { leadSentence } from './leads/sentence.ts';
import { otherSide, talkOf } from './leads/talk.ts';

/** All leads that are looked at, as a row of the table. */
const ALL = 'all';

/** What became of leads, by source or campaign: the same page for sales and for marketing. */
export function leadsView(input: AreaInput, asked: LeadsAsk): LeadsView {
  const { context, data, locale, me, syncedAt } = input;
  const periodId = asked.periodId !== null && parsePeriod(asked.periodId, context.calendar) ? asked.periodId : null;
  const ask = { ...asked, periodId };
  const f = financeWords(context, locale);
  const report = reportOf(input, ask);
  const words = leadWords(input);
  const spent = spentOn(input, report, words);
  const around: RowAround = { f, by: ask.by, periodId, ripeAge: report.ripeAge, usualStay: report.usual.stayDays, usualQualification: report.usual.qualificationDays, spent };
  const seen = seenIn(report, input, periodId);
  const key = (x: (typeof seen)[number]): string | null => (ask.by === 'source' ? x.lead.source : x.lead.campaign);
  const byKey = Map.groupBy(seen, key);
  const rows = report.groups.map((g, i) => leadRow(`r${i}`, g, byKey.get(g.key) ?? [], report.cohorts.filter((c) => c.group.key === g.key), around));
  const total = leadRow(ALL, report.total, seen, quartersOf(report, input, periodId), around);
  const miss = missed(input, ask.missId, report.fates);
  const open = openOf();
  const today = quarterOf(data.today, context.calendar);
  return {
    kicker: `${context.orgName} · ${periodId === null ? 'all leads that were read' : `leads of ${parsePeriod(periodId, context.calendar)!.label}`}`, ...leadSentence(report, ask, f), by: ask.by, periodId,
    periods: quartersOf(reportOf(input, { by: ask.by, periodId: null }), input, null).map((q) => ({ id: q.period.id, label: q.period.label })).reverse(), rows, total, open, opened: open === null ? null : ask.open,
    miss: missView(miss, f), missPeriods: periodsToChoose(data.today, context).filter((p) => p.kind === 'quarter' && p.start <= today.start).map((p) => ({ id: p.id, label: p.label })),
    talk: talkOf(words, input, f), to: otherSide(input), ...agreements(input), notes: notesOf(report, spent.apart.length, input), seenBy: `Marketing and sales see the same numbers and words. ${me.crm === 'sample' ? 'Made up, nobody’s data.' : `Leads as you may see them in ${crmName(me.crm)}.`}`,
  };

  function openOf(): LeadList | null {
    if (ask.open === null) return null;
    const [row = '', figure = ''] = ask.open.split(' ');
    if (row === 'miss') return missList(miss, figure, input, f);
    const shown = row === ALL ? total : rows.find((r) => r.id === row);
    const group = row === ALL ? report.total : report.groups[rows.findIndex((r) => r.id === row)];
    if (!shown || !group || !isFigure(figure)) return null;
    const found = pick(figure, row === ALL ? seen : (byKey.get(group.key) ?? []), { spent, ripeAge: report.ripeAge, now: syncedAt, reasons: group.reasons });
    return listLeads(`${found.title}: ${shown.name}`, '', found.fates, { input, f, spent });
  }
}

/** The fates that the page is about. */
export function seenIn({ fates }: LeadReport, { context }: AreaInput, periodId: string | null): LeadReport['fates'] {
  const period = periodId === null ? null : parsePeriod(periodId, context.calendar);
  if (period === null) return fates;
  const dayAt = dayReader(context.timeZone);
  return fates.filter((x) => { const d = dayAt(x.lead.createdAt); return d >= period.start && d <= period.end; });
}

const quarters = new WeakMap<LeadReport, LeadReport['cohorts']>();

/** All leads of a report by the quarter that they came in, oldest first; worked out once. `periodId`: the report's own. */
export function quartersOf(report: LeadReport, input: AreaInput, periodId: string | null): LeadReport['cohorts'] {
  const known = quarters.get(report);
  if (known) return known;
  const { context, syncedAt } = input;
  const dayAt = dayReader(context.timeZone);
  const ofDay = new Map<number, Period>();
  const quarterAt = (at: number): Period => {
    const d = dayAt(at);
    const found = ofDay.get(d) ?? quarterOf(d, context.calendar);
    ofDay.set(d, found);
    return found;
  };
  const by = Map.groupBy(seenIn(report, input, periodId), (x) => quarterAt(x.lead.createdAt).id);
  const made = [...by.values()].map((list) => ({ period: quarterAt(list[0]!.lead.createdAt), group: groupOf(null, list, report.ripeAge, syncedAt) })).sort((a, b) => a.period.start - b.period.start);
  quarters.set(report, made);
  return made;
}

/** What has to be known to read the page rightly. */
function notesOf(report: LeadReport, apart: number, { data, context, company, locale }: AreaInput): string[] {
  const { words } = financeWords(context, locale);
  const out = [`The forecast here is ${LEAD_BASIS}. Shares are of the leads of a row; intervals are Wilson’s at 95\u00a0%. Under 20 leads no share is told. Association isn’t cause.`];
  if (report.ripeAge !== null) out.push(`A lead counts as matured after ${counted(words, Math.round(report.ripeAge / 86_400_000), 'day')}: nine in ten of those that are ever won have been won by then.`);
  if (report.shared > 0) out.push(`${counted(words, report.shared, 'lead')} became a deal that an earlier lead had become already: the deal counts for that one.`);
  if (!company.fieldMap.fields.rejectionReason) out.push('No field is mapped for why leads are turned down: that comes from their status alone, without reasons. Whoever keeps the settings maps it under Set-up.');
  if (data.leads.length > 0 && data.leads.every((l) => l.statuses === null)) out.push('Changes of the leads’ status aren’t recorded: the first touch is the first activity alone.');
  if (data.activities.every((a) => a.leadId === null)) out.push('No activity names a lead: the first touch is known by changes of status alone.');
  if (apart > 0) out.push(`${counted(words, apart, 'flag')} of out-of-scope work ${apart === 1 ? 'is' : 'are'} on deals that no lead is known to have become: ${apart === 1 ? 'it stands' : 'they stand'} in no row.`);
  return out;
}

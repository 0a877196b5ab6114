import type { LeadGroup } from '../../analysis/leads/group.ts';
import type { LeadMiss } from '../../analysis/leads/miss.ts';
import type { LeadReport } from '../../analysis/leads/report.ts';
import type { FieldMap } from '../../model/facts.ts';
import type { MappedExport } from '../../crm/salesforce/map/index.ts';
import type { Asked, Question } from './question.ts';
import { forecastBridge } from '../../analysis/bridge/bridge.ts';
import { MISS_ORIGINS, missByLeads } from '../../analysis/leads/miss.ts';
import { leadReport } from '../../analysis/leads/report.ts';
import { mapExport } from '../../crm/salesforce/map/index.ts';
import { digitsOf } from '../../model/currency.ts';
import { EMPTY_FIELD_MAP } from '../../model/facts.ts';
import { formatMinorPlain } from '../../model/money.ts';
import { periodOf, usualInstants } from './ask.ts';
import { footnotes } from './words.ts';

const DAY_MS = 86_400_000;
/** Under so many leads a share isn't put in words. */
const ENOUGH = 20;
const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;
const some = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** What became of leads, by where they came from. */
export const leads: Question = {
  name: 'leads', about: 'what became of leads, by source or campaign; with --period, of those that came in during it, and what they took of its miss', needsPeriod: false,
  answer(asked) {
    const { args, book, mapped: { context, activities }, now } = asked;
    const { leads: rows, note } = withReasons(asked);
    const period = args.period === null ? null : periodOf(asked);
    const report = leadReport({ leads: rows, activities, book, context, basis: args.basis, now }, { by: args.by, period });
    const miss = period === null ? null : missByLeads(forecastBridge({ book, context, period, basis: args.basis, ...usualInstants(asked, period), owners: null }).lines, report.fates);
    const notes = [...asked.notes, ...note, ...notesOn(report, asked)];
    return {
      json: {
        by: args.by, basis: args.basis, period: args.period, currency: context.currencies.org,
        maturesAfterDays: report.ripeAge === null ? null : Math.round(report.ripeAge / DAY_MS),
        usualQualificationDays: report.usual.qualificationDays, medianDaysInForecast: report.usual.stayDays,
        sources: report.groups.map((g) => jsonOf(g)), total: jsonOf(report.total),
        cohorts: report.cohorts.map((c) => ({ period: c.period.id, ...jsonOf(c.group) })),
        ...(miss ? { miss: { totalMinor: miss.total, ...Object.fromEntries(MISS_ORIGINS.map((o) => [o, { amountMinor: miss.by[o].amount, dealIds: miss.by[o].deals.map((i) => asked.asWritten(book.heads[i]!.id)) }])) } } : {}),
        notes,
      },
      text: inWords(report, miss, asked, notes),
    };
  },
};

/** Nothing is mapped in an export: why leads were turned down is read off the column whose name says so, and a note tells which. */
function withReasons({ mapped, tables, now }: Asked): { leads: MappedExport['leads']; note: string[] } {
  const column = mapped.context.fieldCandidates?.find((c) => c.object === 'lead' && c.fact === 'rejectionReason');
  if (!column) return { leads: mapped.leads, note: mapped.leads.length === 0 ? ['There is no Lead.csv: nothing is known of leads.'] : ['No column of Lead.csv is named as a reason of rejection: why leads were turned down isn’t known.'] };
  const fields: FieldMap = { ...EMPTY_FIELD_MAP, fields: { rejectionReason: { object: 'lead', field: column.field, label: column.label } } };
  const few = Object.fromEntries(Object.entries(tables).filter(([name]) => !name.startsWith('Opportunity') && name !== 'Task' && name !== 'Event').map(([name, rows]) => [name, rows ?? []]));
  return { leads: mapExport(few, { now, fields }).leads, note: [`Why leads were turned down is taken from ${column.field}, by its name.`] };
}

const jsonOf = (g: LeadGroup): object => ({
  source: g.key, n: g.n, accepted: g.accepted, rejected: g.turnedDown, reasons: g.reasons, rightFit: g.rightFit, fitKnown: g.fitKnown, qualified: g.qualified, opportunities: g.opportunities, won: g.won, lost: g.lost,
  revenueMinor: g.revenue, revenuePerLeadMinor: g.revenuePerLead, rate: g.rate, low: g.low, high: g.high, rateOf: g.ripe, premature: g.premature, shortStays: g.shortStays, inForecast: g.inForecast, medianDaysToForecast: g.medianDaysToForecast,
  medianDaysInForecast: g.medianDaysInForecast, medianHoursToTouch: g.medianHoursToTouch, untouched: g.untouched, medianDaysToQualify: g.medianDaysToQualify, mature: g.mature,
});

function notesOn(report: LeadReport, { args, mapped: { leads: all, activities } }: Asked): string[] {
  const notes = [report.ripeAge === null
    ? 'Fewer than 20 leads have been won: how long a lead takes isn’t known, so that none counts as matured and no rate is told.'
    : `The rate is that of leads that are at least ${Math.round(report.ripeAge / DAY_MS)} days old: nine in ten of those that are ever won have been won by then. Where fewer than half of a source’s leads are, it hasn’t had time to mature.`];
  if (report.shared > 0) notes.push(`${some(report.shared, 'lead', 'leads')} became a deal that an earlier lead had become already: the deal counts for that one.`);
  if (all.length > 0 && all.every((l) => l.statuses === null)) notes.push('Changes of the leads’ status are not recorded (LeadHistory): the first touch is the first activity alone.');
  if (activities.every((a) => a.leadId === null)) notes.push('No activity names a lead: the first touch is known by changes of status alone.');
  if (report.usual.qualificationDays === null) notes.push('Fewer than 20 deals entered the forecast after their lead was converted: what is usual isn’t known, so that only deals created in it count as premature.');
  if (args.owners.length > 0 || (args.scope !== null && args.scope.kind !== 'org')) notes.push('Leads are judged by where they came from, over everybody’s deals: --owner and --scope are not used.');
  return notes;
}

function inWords(report: LeadReport, miss: LeadMiss | null, { args, mapped: { context } }: Asked, notes: string[]): string {
  const currency = context.currencies.org;
  const money = (minor: number): string => formatMinorPlain(minor, digitsOf(context.currencies, currency));
  const out = [`${report.total.n} leads by ${args.by}${args.period === null ? '' : `, those that came in during ${args.period}`}; in the forecast: ${args.basis}; ${currency}`, ''];
  for (const g of report.groups) {
    out.push(`${g.key ?? `no ${args.by} recorded`}: ${some(g.n, 'lead', 'leads')}, ${g.accepted} accepted, ${g.turnedDown} turned down, ${some(g.opportunities, 'opportunity', 'opportunities')}, ${g.won} won, ${money(g.revenue)} (${money(g.revenuePerLead)} a lead)`);
    out.push(`  ${rateWords(g)}`);
    if (g.reasons.length > 0) out.push(`  turned down: ${g.reasons.slice(0, 5).map((r) => `${r.reason ?? 'no reason given'} ${r.n}`).join(', ')}`);
    const touch = g.medianHoursToTouch === null ? 'never touched' : `touched after ${g.medianHoursToTouch} hours (median)${g.untouched > 0 ? `, ${g.untouched} not yet` : ''}`;
    const stay = g.medianDaysInForecast === null ? '' : `; in the forecast for ${g.medianDaysInForecast} days (median), ${g.premature} entered it prematurely, ${g.shortStays} stood there briefly`;
    out.push(`  ${touch}${stay}`);
  }
  if (miss) {
    out.push('', `Lost from the forecast of ${args.period}: ${money(miss.total)}`);
    const words = { notRight: 'from leads that were not right', premature: 'entered the forecast prematurely', shortStay: 'stood there briefly', otherLeads: 'from other leads', noLead: 'no lead recorded' };
    for (const o of MISS_ORIGINS) out.push(`  ${words[o].padEnd(34)}${money(miss.by[o].amount).padStart(18)}   ${some(miss.by[o].deals.length, 'line', 'lines')}`);
  }
  return [...out, ...footnotes(notes)].join('\n');
}

function rateWords(g: LeadGroup): string {
  if (g.rate === null) return 'has not had time to mature: no rate yet';
  if (g.ripe < ENOUGH) return `${g.ripeWon} of ${g.ripe} won: too few to tell a rate`;
  return `${percent(g.rate)} won (${percent(g.low!)} to ${percent(g.high!)}) of ${g.ripe} that had time${g.mature ? '' : ': most have not had time yet'}`;
}

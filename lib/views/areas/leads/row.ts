import type { LeadFate } from '../../../analysis/leads/fate.ts';
import type { LeadGroup } from '../../../analysis/leads/group.ts';
import type { SpentTime } from '../../../analysis/leads/time-spent.ts';
import type { LeadCell, LeadCohort, LeadFact, LeadFigure, LeadRow, LeadsAsk } from '../../../messages/areas/leads.ts';
import type { Period } from '../../../model/period.ts';
import type { FinanceWords } from '../../finance/words.ts';
import { durationText } from '../../../model/goals/duration.ts';
import { wilson } from '../../../analysis/wilson.ts';
import { between, counted } from '../../format.ts';

/** Under so many leads a share isn't told. */
export const ENOUGH = 20;
const DAY_MS = 86_400_000;

/** What rows are put in words with. */
export interface RowAround {
  f: FinanceWords;
  by: LeadsAsk['by'];
  periodId: string | null;
  ripeAge: number | null;
  usualStay: number | null;
  usualQualification: number | null;
  spent: SpentTime;
}

export const nameOfKey = (key: string | null, by: LeadsAsk['by']): string => key ?? (by === 'source' ? 'No source recorded' : 'No campaign recorded');

/** A count with its share of a whole, where the whole is large enough to tell one. */
function cell(figure: LeadFigure, n: number, of: number | null, { f: { words } }: RowAround): LeadCell {
  if (of === null || of < ENOUGH) return { figure, n, text: words.count(n), share: null, range: null };
  const { low, high } = wilson(n, of);
  return { figure, n, text: words.count(n), share: words.percent(n / of), range: figure === 'fit' ? `${between(words, low, high)}, of ${words.count(of)}` : between(words, low, high) };
}

/** "8 % (6 to 10 %)" of those that had time, or why there is none. */
function rateOf(g: LeadGroup, { f: { words }, ripeAge }: RowAround): Pick<LeadRow, 'rate' | 'noRate'> {
  if (ripeAge === null) return { rate: null, noRate: 'Not told: under 20 leads were ever won' };
  const age = counted(words, Math.round(ripeAge / DAY_MS), 'day');
  if (g.ripe < ENOUGH) return { rate: null, noRate: g.n < ENOUGH ? `Too few to tell: ${counted(words, g.n, 'lead')}` : `Not matured: ${words.count(g.ripe)} of ${words.count(g.n)} are ${age} old` };
  const range = `${between(words, g.low!, g.high!)}, of ${words.count(g.ripe)}`;
  return { rate: { text: words.percent(g.rate!), range }, noRate: g.mature ? null : `Most have had no time yet: ${words.count(g.ripe)} of ${words.count(g.n)} are ${age} old` };
}

const days = (n: number, { f: { words } }: RowAround): string => `${n < 10 && n % 1 !== 0 ? String(n) : words.count(Math.round(n))}\u00a0${n === 1 ? 'day' : 'days'}`;
const hours = (n: number, around: RowAround): string => (n >= 72 ? days(Math.round(n / 2.4) / 10, around) : `${n < 10 && n % 1 !== 0 ? String(n) : around.f.words.count(Math.round(n))}\u00a0${n === 1 ? 'hour' : 'hours'}`);

function factsOf(g: LeadGroup, fates: readonly LeadFate[], around: RowAround): LeadFact[] {
  const { f, spent } = around;
  const { words } = f;
  const touched = g.n - g.untouched;
  const few = (n: number, text: () => string): string => (n < ENOUGH ? `Too few to tell: ${counted(words, n, 'lead')}` : text());
  const opens = (...list: [LeadFigure, number, string][]): LeadFact['opens'] => list.filter(([, n]) => n > 0).map(([figure, n, label]) => ({ figure, label: `${words.count(n)} ${label}` }));
  const times = fates.map((x) => spent.of(x.lead.id));
  const [timed, flagged] = [times.flatMap((t) => t.qualifying ?? []), times.flatMap((t) => t.outOfScope ?? [])];
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  const stood = fates.filter((x) => x.daysInForecast !== null).length;
  return [
    { label: 'First touch', text: few(touched, () => `${hours(g.medianHoursToTouch!, around)} after coming in (median)`), detail: 'The first call, email or meeting, or the first change of status.', opens: opens(['touched', touched, 'touched'], ['untouched', g.untouched, 'not touched yet']) },
    { label: 'Qualified', text: few(g.qualified, () => `${days(g.medianDaysToQualify!, around)} after coming in (median)`), detail: 'Until sales took it as qualified, or converted it.', opens: opens(['qualified', g.qualified, 'qualified']) },
    { label: 'Time spent qualifying', text: timed.length === 0 ? 'Not known: no call or meeting with these leads has a length in the CRM' : `${durationText(Math.round(sum(timed)))} in calls and meetings`, detail: timed.length === 0 ? null : `Of the ${counted(words, timed.length, 'lead')} whose calls or meetings have a length; what has none isn’t in it.`, opens: opens(['timed', timed.length, 'with recorded time']) },
    { label: 'Out of scope', text: flagged.length === 0 ? 'Nobody has flagged any' : `${durationText(sum(flagged))} on ${counted(words, flagged.length, 'lead')}`, detail: 'Qualifying that wasn’t theirs to do, as whoever worked on the lead flagged it.', opens: opens(['outOfScope', flagged.length, 'flagged']) },
    {
      label: 'Into the forecast', text: few(g.inForecast, () => `${days(g.medianDaysToForecast!, around)} after coming in (median)`),
      detail: around.usualQualification === null ? 'Premature: created in it. What is usual isn’t known yet.' : `Premature: created in it, or in it sooner than ${days(around.usualQualification, around)} after conversion, the company’s median.`,
      opens: opens(['inForecast', g.inForecast, 'stood in it'], ['premature', g.premature, 'prematurely']),
    },
    {
      label: 'Stood in the forecast', text: few(stood, () => `${days(g.medianDaysInForecast!, around)} until closed or fallen out (median)`),
      detail: around.usualStay === null ? 'The company’s median isn’t known under 20 deals.' : `The median of all the company’s deals is ${days(around.usualStay, around)}.`, opens: opens(['short', g.shortStays, 'for less than that']),
    },
    { label: 'Revenue', text: f.figure(g.revenue).text, detail: `${f.figure(g.revenuePerLead).text} a lead, over all ${counted(words, g.n, 'lead')}. Of won deals, at the rate of their close day.`, opens: opens(['won', g.won, 'won']) },
  ];
}

function cohortOf(period: string, g: LeadGroup, around: RowAround): LeadCohort {
  const { words } = around.f;
  const { rate, noRate } = rateOf(g, around);
  return { period, n: words.count(g.n), opportunities: words.count(g.opportunities), won: words.count(g.won), rate: rate ? `${rate.text} (${rate.range})${g.mature ? '' : ', most have had no time yet'}` : noRate!, isSilent: rate === null };
}

/** A group of leads in words, newest cohort first. */
export function leadRow(id: string, g: LeadGroup, fates: readonly LeadFate[], cohorts: readonly { period: Period; group: LeadGroup }[], around: RowAround): LeadRow {
  const { f: { words, figure }, by, periodId } = around;
  const name = id === 'all' ? 'All leads' : nameOfKey(g.key, by);
  return {
    id, name, n: cell('n', g.n, null, around), accepted: cell('accepted', g.accepted, g.n, around), turnedDown: cell('turnedDown', g.turnedDown, g.n, around), fit: cell('fit', g.rightFit, g.fitKnown, around),
    opportunities: cell('opportunities', g.opportunities, g.n, around), won: cell('won', g.won, null, around), ...rateOf(g, around), perLead: g.n < ENOUGH ? 'Too few' : figure(g.revenuePerLead).text,
    facts: factsOf(g, fates, around), about: { kind: by, name: g.key, periodId },
    reasons: g.reasons.map((r, i) => ({ figure: `reason:${i}` as const, text: r.reason ?? 'No reason given', n: words.count(r.n), about: { kind: 'rejection', by, name: g.key, reason: r.reason, periodId } })),
    cohorts: [...cohorts].sort((a, b) => b.period.start - a.period.start).map((c) => cohortOf(c.period.label, c.group, around)),
  };
}

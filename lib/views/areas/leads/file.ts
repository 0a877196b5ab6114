import type { LeadGroup } from '../../../analysis/leads/group.ts';
import type { LeadsAsk } from '../../../messages/areas/leads.ts';
import type { SavedFile } from '../../../messages/finance.ts';
import type { AreaInput } from '../input.ts';
import { parsePeriod } from '../../../model/period.ts';
import { amountCell, csv, type Cell } from '../../finance/files/csv.ts';
import { financeWords } from '../../finance/words.ts';
import { quartersOf, seenIn } from '../leads.ts';
import { leadWords, reportOf, spentOn } from './reported.ts';
import { ENOUGH, nameOfKey } from './row.ts';

const HEADER = [
  'Leads of', 'Came in', 'Leads', 'Accepted', 'Turned down', 'Why turned down', 'Right', 'Said whether right', 'Qualified', 'Opportunities', 'Won', 'Lost', 'Had time', 'Won of these', 'Rate', 'Rate from', 'Rate to', 'Matured',
  'Revenue', 'Revenue per lead', 'Currency', 'Hours to first touch (median)', 'Not touched', 'Days to qualified (median)', 'Days to forecast (median)', 'Days in forecast (median)', 'In forecast', 'Premature', 'Shorter than the median', 'Minutes in calls and meetings', 'Minutes out of scope', 'Leads out of scope',
];
const share = (n: number | null): number | null => (n === null ? null : Math.round(n * 10_000) / 10_000);

/** The page's table, and each group's quarters, a line each. Shares are left blank under 20 leads. */
export function leadsFile(input: AreaInput, ask: LeadsAsk, kind: string): SavedFile | null {
  if (kind !== 'csv') return null;
  const { context, locale } = input;
  const f = financeWords(context, locale);
  const money = amountCell(f.digits);
  const periodId = ask.periodId !== null && parsePeriod(ask.periodId, context.calendar) ? ask.periodId : null;
  const report = reportOf(input, { by: ask.by, periodId });
  const seen = seenIn(report, input, periodId);
  const spent = spentOn(input, report, leadWords(input));
  const all = periodId === null ? 'all' : parsePeriod(periodId, context.calendar)!.label;
  const line = (name: string, when: string, g: LeadGroup, of: typeof seen | null): Cell[] => {
    const times = of?.map((x) => spent.of(x.lead.id)) ?? null;
    const sum = (part: 'qualifying' | 'outOfScope'): number | null => (times?.some((t) => t[part] !== null) ? Math.round(times.reduce((n, t) => n + (t[part] ?? 0), 0)) : null);
    const told = g.ripe >= ENOUGH;
    return [
      name, when, g.n, g.accepted, g.turnedDown, g.reasons.map((r) => `${r.reason ?? 'no reason given'}: ${r.n}`).join('; '), g.rightFit, g.fitKnown, g.qualified, g.opportunities, g.won, g.lost, g.ripe, g.ripeWon,
      told ? share(g.rate) : null, told ? share(g.low) : null, told ? share(g.high) : null, g.mature ? 'yes' : 'not yet', money({ minor: g.revenue }), g.n < ENOUGH ? null : money({ minor: g.revenuePerLead }), f.currency,
      g.medianHoursToTouch, g.untouched, g.medianDaysToQualify, g.medianDaysToForecast, g.medianDaysInForecast, g.inForecast, g.premature, g.shortStays, sum('qualifying'), sum('outOfScope'), times?.filter((t) => t.outOfScope !== null).length ?? null,
    ];
  };
  const byKey = Map.groupBy(seen, (x) => (ask.by === 'source' ? x.lead.source : x.lead.campaign));
  const lines = [
    line('All leads', all, report.total, seen), ...quartersOf(report, input, periodId).map((q) => line('All leads', q.period.label, q.group, null)),
    ...report.groups.flatMap((g) => [line(nameOfKey(g.key, ask.by), all, g, byKey.get(g.key) ?? []), ...report.cohorts.filter((c) => c.group.key === g.key).map((c) => line(nameOfKey(g.key, ask.by), c.period.label, c.group, null))]),
  ];
  return { name: `ridealong-leads-by-${ask.by}.csv`, mime: 'text/csv', text: csv(HEADER, lines) };
}

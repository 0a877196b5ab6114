import type { LeadFate } from '../../../analysis/leads/fate.ts';
import type { MissOrigin } from '../../../analysis/leads/miss.ts';
import type { BridgeLine } from '../../../analysis/bridge/bridge.ts';
import type { LeadList, LeadMissView } from '../../../messages/areas/leads.ts';
import type { Period } from '../../../model/period.ts';
import type { AreaInput } from '../input.ts';
import type { FinanceWords } from '../../finance/words.ts';
import { forecastBridge } from '../../../analysis/bridge/bridge.ts';
import { defaultBaseline, defaultEnd, lastClosedQuarter } from '../../../analysis/bridge/dates.ts';
import { isLossLine } from '../../../analysis/causes/loss-lines.ts';
import { MISS_ORIGINS, missByLeads } from '../../../analysis/leads/miss.ts';
import { BOOKINGS } from '../../../model/forecast-type.ts';
import { parsePeriod } from '../../../model/period.ts';
import { callsOf } from '../../company/calls.ts';
import { REASON_LABEL } from '../../bridge-words.ts';
import { counted } from '../../format.ts';
import { LEAD_BASIS } from './reported.ts';

const WORDS: Record<MissOrigin, { label: string; how: string }> = {
  notRight: { label: 'Leads that weren’t right', how: 'Sales turned the lead down, before or after.' },
  premature: { label: 'Entered the forecast prematurely', how: 'Created in it, or in it sooner after conversion than the company’s median.' },
  shortStay: { label: 'Stood there for less than the median', how: 'Closed or fell out sooner than half of all deals do.' },
  otherLeads: { label: 'Other leads', how: 'From a lead, none of these.' },
  noLead: { label: 'No lead recorded', how: 'No lead is known to have become the deal.' },
};

export interface Missed {
  period: Period;
  lines: BridgeLine[];
  miss: ReturnType<typeof missByLeads>;
  t0: number;
}

/** The losses of a quarter's commit forecast for the whole company, from its first call or the baseline day on, cut by leads. */
export function missed({ data, context, company, now }: AreaInput, periodId: string | null, fates: readonly LeadFate[]): Missed {
  const period = (periodId === null ? null : parsePeriod(periodId, context.calendar)) ?? lastClosedQuarter(context, now, company.booksClosed);
  const calls = callsOf({ company, context, typeId: BOOKINGS.id, scope: { kind: 'org' }, basis: LEAD_BASIS });
  const t0 = defaultBaseline(period, context.timeZone, { calls, baselineDay: company.baselineDay });
  const t1 = Math.max(t0, defaultEnd(period, context.timeZone, now, company.booksClosed));
  const lines = forecastBridge({ book: data.book, context, period, basis: LEAD_BASIS, t0, t1, owners: null }).lines.filter(isLossLine);
  return { period, lines, miss: missByLeads(lines, fates), t0 };
}

export function missView({ period, lines, miss, t0 }: Missed, f: FinanceWords): LeadMissView {
  const { words } = f;
  const share = (minor: number): string | null => (miss.total === 0 ? null : words.percent(minor / miss.total));
  const fromLeads = MISS_ORIGINS.filter((o) => o !== 'noLead').reduce((n, o) => n + miss.by[o].amount, 0);
  const three = miss.by.notRight.amount + miss.by.premature.amount + miss.by.shortStay.amount;
  const sentence = lines.length === 0 ? `Nothing was lost from the commit forecast of ${period.label}.`
    : fromLeads === 0 ? `None of the ${f.figure(-miss.total).text} lost from commit came from a lead that the CRM names.`
      : `Of ${f.figure(-miss.total).text} lost from commit, ${f.figure(-fromLeads).text} came from leads; ${f.figure(-three).text} (${words.percent(three / miss.total)}) from leads that weren’t right, entered too early or stood there briefly.`;
  return {
    title: `The miss of ${period.label}, by leads`, sentence, periodId: period.id, total: { amount: f.signed(miss.total).text, minor: miss.total },
    rows: lines.length === 0 ? [] : MISS_ORIGINS.map((origin) => ({ origin, ...WORDS[origin], amount: f.signed(miss.by[origin].amount).text, minor: miss.by[origin].amount, share: share(miss.by[origin].amount), deals: words.count(miss.by[origin].deals.length) })),
    note: `The same ${counted(words, lines.length, 'line')} as on the Forecast tab: commit of the whole company on ${f.instantDate(t0)}, losses that ask for a cause. Each stands in the first row that holds. A lead in common isn’t a cause.`,
  };
}

/** The deals of one origin, the largest loss first. */
export function missList({ period, lines, miss }: Missed, origin: string, { data, link }: AreaInput, f: FinanceWords): LeadList | null {
  const known = MISS_ORIGINS.find((o) => o === origin);
  if (!known) return null;
  const within = new Set(miss.by[known].deals);
  const rows = lines.filter((l) => within.has(l.deal)).sort((a, b) => a.amount - b.amount || (a.dealId < b.dealId ? -1 : 1));
  return {
    title: `${WORDS[known].label}: ${period.label}`, how: WORDS[known].how, total: rows.length,
    rows: rows.slice(0, 200).map((l) => ({ id: l.dealId, name: data.book.heads[l.deal]!.name, href: link(l.dealId), detail: REASON_LABEL[l.reason], amount: f.signed(l.amount).text })),
  };
}

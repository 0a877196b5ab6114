import type { DealSketch } from '../support/books.ts';
import type { LeadFate } from '../../../lib/analysis/leads/fate.ts';
import type { Lead } from '../../../lib/model/lead.ts';
import { forecastBridge } from '../../../lib/analysis/bridge/bridge.ts';
import { fatesOf } from '../../../lib/analysis/leads/fate.ts';
import { groupOf } from '../../../lib/analysis/leads/group.ts';
import { missByLeads } from '../../../lib/analysis/leads/miss.ts';
import { ripeAge } from '../../../lib/analysis/leads/ripe.ts';
import { dealId } from '../../../lib/model/ids.ts';
import { ORG, at, book } from '../support/books.ts';
import { NOW, lead } from '../support/lead-world.ts';
import { Q3 } from './bridge-formulas.ts';

/** What becomes of leads, as the page writes it. */
const DAY = 86_400_000;
const noFate = (l: Lead): LeadFate => ({ lead: l, answer: null, reason: null, fits: null, touchedAfter: null, qualifiedAfter: null, deal: null, outcome: null, wonAt: null, revenue: 0, enteredAfter: null, premature: null, daysInForecast: null, shortStay: null });

/** Leads by age in days; `won`: on which day of its life. */
const aged = (given: { ages: number[]; won?: Record<string, number>; times?: number }): LeadFate[] => Array.from({ length: given.times ?? 1 }, (_, n) => given.ages.map((age, i): LeadFate => {
  const fate = noFate(lead(`L${n}-${i}`, NOW - age * DAY));
  const won = given.won?.[String(i)];
  return won === undefined ? fate : { ...fate, outcome: 'won', wonAt: fate.lead.createdAt + won * DAY };
})).flat();

function leadRate(given: Parameters<typeof aged>[0] & { oldEnough: number }) {
  const g = groupOf('Web', aged(given), given.oldEnough * DAY, NOW);
  return { n: g.n, of: g.ripe, won: g.ripeWon, rate: g.rate, low: g.low, high: g.high, mature: g.mature };
}

const leadRipe = (given: Parameters<typeof aged>[0]): number | null => { const age = ripeAge(aged(given), NOW); return age === null ? null : age / DAY; };

/** Twenty usual deals: converted on 1 March, in commit 30 days later for 40 days; and one more. */
function leadForecast(given: { converted: string; entered: string; left: string }) {
  const deal = (id: string, entered: string, left: string): DealSketch => ({ id, steps: [{ at: '2026-02-01', stage: 'Qualify', amount: 1, close: '2026-06-30' }, { at: entered, stage: 'Negotiate' }, { at: left, stage: 'Lost' }] });
  const of = (id: string, converted: string): Lead => lead(id, 1, { convertedAt: at(converted), dealId: dealId(id) });
  const usual = Array.from({ length: 21 }, (_, i) => `U${i}`);
  const { fates } = fatesOf({ leads: [...usual.map((id) => of(id, '2026-03-01')), of('X', given.converted)], activities: [], context: ORG, basis: 'commit', now: NOW, book: book([...usual.map((id) => deal(id, '2026-03-31', '2026-05-10')), deal('X', given.entered, given.left)]) });
  const { premature, daysInForecast, shortStay } = fates.find((f) => f.lead.id === 'X')!;
  return { premature, daysInForecast, shortStay };
}

/** Deals in commit on day 8 that were lost, with what is said of the lead each came from; null: none. */
function leadMiss(given: Record<string, { amount: number; lead: Partial<Pick<LeadFate, 'fits' | 'premature' | 'shortStay'>> | null }>) {
  const deals = Object.entries(given).map(([id, { amount }]): DealSketch => ({ id, steps: [{ at: '2026-05-01', stage: 'Negotiate', amount: amount * 100, close: '2026-09-30' }, { at: '2026-09-01', stage: 'Lost' }] }));
  const b = book(deals);
  const fates = Object.entries(given).flatMap(([id, x]) => (x.lead ? [{ ...noFate(lead(id, 1)), deal: b.heads.findIndex((h) => h.id === dealId(id)), ...x.lead }] : []));
  const miss = missByLeads(forecastBridge({ book: b, context: ORG, period: Q3, basis: 'commit', t0: at('2026-07-08'), t1: at('2026-10-07'), owners: null }).lines, fates);
  return { total: miss.total / 100, ...Object.fromEntries(Object.entries(miss.by).map(([o, x]) => [o, x.amount / 100])) };
}

export const LEAD_FORMULAS = { leadRate, leadRipe, leadForecast, leadMiss };

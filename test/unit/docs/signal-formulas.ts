import type { DealThen, DealToday, Norms, Signal } from '../../../lib/analysis/signals/signal.ts';
import { crossing } from '../../../lib/analysis/stats/absorb.ts';
import { denseLabels } from '../../../lib/analysis/stats/cells.ts';
import { compareSides } from '../../../lib/analysis/stats/compared.ts';
import { discoveries } from '../../../lib/analysis/stats/false-discovery.ts';
import { openStage } from '../../../lib/model/stage.ts';
import { d } from '../support/books.ts';
import { Q3 } from './bridge-formulas.ts';

/** Signs on deals and how they are compared, as the page writes them. */
type WonOf = [won: number, n: number];

interface Row { side: number; won: number; group: number; deal: number; person: number }

const compared = (rows: Row[]) => {
  const labels = (of: (r: Row) => number) => denseLabels(rows.map(of));
  const deal = labels((r) => r.deal);
  return compareSides({
    side: Uint8Array.from(rows, (r) => r.side), outcome: Uint8Array.from(rows, (r) => r.won), alike: crossing(labels(() => 0), labels((r) => r.group)), deal, person: labels((r) => r.person), stint: deal,
  })!;
};

const side = (which: number, [won, n]: WonOf, group: number): Omit<Row, 'deal' | 'person'>[] => Array.from({ length: n }, (_, i) => ({ side: which, won: Number(i < won), group }));

/** Every deal a person's of their own. */
function difference(given: { groups: { with: WonOf; others: WonOf }[] }) {
  const rows = given.groups.flatMap((g, i) => [...side(1, g.with, i), ...side(0, g.others, i)]);
  const { n, others, rate, othersRate, difference: by } = compared(rows.map((r, i) => ({ ...r, deal: i, person: i })));
  return { n, others, rate, othersRate, difference: by };
}

/** Deals handed out in blocks, so that each person has as many with the sign as without, and neighbours alike outcomes. */
function clustered(given: { with: WonOf; others: WonOf; people: number }) {
  const block = (list: Omit<Row, 'deal' | 'person'>[]) => list.map((r, i) => ({ ...r, person: Math.floor((i * given.people) / list.length) }));
  const rows = [...block(side(1, given.with, 0)), ...block(side(0, given.others, 0))].map((r, i) => ({ ...r, deal: i }));
  const { difference: by, p } = compared(rows);
  return { difference: by, p };
}

const falseDiscovery = (p: number[]) => discoveries(p, 0.05);

export const SIGNAL_FORMULAS = { difference, clustered, falseDiscovery };

const QUIET: DealThen = {
  stage: openStage('Negotiate'), daysInStage: 5, category: 'commit', categoryByMachine: false, closeDay: d('2026-09-15'), dateMoves: 0, pushes: 0, daysPushed: 0, stagesBack: 0, stagesSkipped: 0,
  swing: 0, endAmounts: null, leadDays: 60, bornIn: false, leadAgeAtEntry: 40, tenureDays: 40, ownerSinceDays: Infinity, ownerJoinedDays: 900, ownerDeals: 4, ownStepDays: 0, silentDays: 3,
};
const USUAL: Norms = { stageDays: new Map(), shortLead: null, qualificationDays: null, ownStepDays: null, tenureDays: null, crowd: null };
const TODAY: DealToday = { contacts: 4, nextStep: 'Call Ada', nextStepDays: 3, isPlanned: false };

type Fact = (value: never) => { then?: Partial<DealThen>; norms?: Partial<Norms>; today?: Partial<DealToday> };
/** The page's words for what is usual, and for days; other facts have the model's own names. */
const FACTS: Record<string, Fact> = {
  usualStageDays: (days) => ({ norms: { stageDays: new Map([['Negotiate', days]]) } }), usualTenureDays: (days) => ({ norms: { tenureDays: days } }), usualOwnStepDays: (days) => ({ norms: { ownStepDays: days } }),
  shortLead: (days) => ({ norms: { shortLead: days } }), qualificationDays: (days) => ({ norms: { qualificationDays: days } }), crowd: (n) => ({ norms: { crowd: n } }), closeDay: (text) => ({ then: { closeDay: d(text) } }),
};

/** Whether an otherwise quiet deal with these facts shows the sign; null: not known. */
export function shows(signal: Signal, facts: Record<string, unknown>): boolean | null {
  const input = { period: Q3, then: { ...QUIET }, norms: { ...USUAL }, today: { ...TODAY } };
  for (const [name, value] of Object.entries(facts)) {
    const fact = FACTS[name]?.(value as never) ?? (name in QUIET ? { then: { [name]: value } } : name in TODAY ? { today: { [name]: value } } : null);
    if (fact === null) throw new Error(`“${name}” is no fact of a deal.`);
    Object.assign(input.then, fact.then);
    Object.assign(input.norms, fact.norms);
    Object.assign(input.today, fact.today);
  }
  const value = signal.value(input);
  return value === null ? null : signal.holds(value, input);
}

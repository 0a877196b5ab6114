import type { Activity } from '../../model/activity.ts';
import type { Day } from '../../model/day.ts';
import type { Period } from '../../model/period.ts';
import type { Compared, Rows } from '../stats/compared.ts';
import type { Looks } from './columns.ts';
import type { FollowInput } from './follow.ts';
import type { Signal, SignalId } from './signal.ts';
import type { Week } from './weeks.ts';
import { dayOf } from '../../model/day.ts';
import { compareSides } from '../stats/compared.ts';
import { discoveries } from '../stats/false-discovery.ts';
import { crossing } from '../stats/absorb.ts';
import { denseLabels } from '../stats/cells.ts';
import { indexActivities } from './activity-index.ts';
import { SIGNALS } from './catalogue/index.ts';
import { silenceOf, unasked } from './silence.ts';
import { takeSnapshots } from './snapshots.ts';
import { closedPeriods, weeksOf } from './weeks.ts';

/** Of all that is shown, at most this share is chance. */
const FALSE_DISCOVERY_RATE = 0.05;

/** How deals with a signal fared against others in the same basis, category (or stage) and week, due as soon. */
export interface SignalResult {
  id: SignalId;
  /** Distinct deals that showed it in a week with others to compare with, and how many of them were won in their quarter. */
  n: number;
  won: number;
  /** Share won in their quarter, with the same mix of weeks on both sides; null where n is 0. */
  rate: number | null;
  others: number;
  othersWon: number;
  othersRate: number | null;
  /** rate − othersRate. */
  difference: number | null;
  /** 95 % interval of `rate`, deals of one person and weeks of one deal counted as one word. */
  low: number | null;
  high: number | null;
  /** How often chance alone would part the two as far; null where it is not asked. */
  p: number | null;
  /** Told: its difference stands among all that were asked. */
  shown: boolean;
  /** Why nothing is said, as a sentence; null where it was asked. */
  silence: string | null;
}

export interface SignalReport {
  signals: SignalResult[];
  /** How many were asked at once. */
  asked: number;
  /** Quarters looked at, oldest first; weekly looks; distinct deals seen; deals left out since their record is cut. */
  periods: Period[];
  looks: number;
  deals: number;
  cut: number;
}

export interface SignalReportInput extends FollowInput {
  now: number;
  /** No quarter that ends after this day; where left out, up to today. */
  until?: Day;
  closes?(period: Period): number | undefined;
  /** Things done on deals, dated; without them `silent` is silent. */
  activities?: readonly Activity[];
}

/** The report in slices: yields the share done, 0 to 1, often enough to let a page breathe. */
export function* signalReportSteps(input: SignalReportInput): Generator<number, SignalReport> {
  const { context, now } = input;
  const periods = closedPeriods({ context, now, until: input.until ?? dayOf(now, context.timeZone), closes: input.closes });
  const weeks = weeksOf(periods, context.timeZone);
  const activities = input.activities ? indexActivities(input.activities) : null;
  const looking = takeSnapshots({ ...input, periods, weeks, signals: SIGNALS, activities });
  let step = looking.next();
  for (; !step.done; step = looking.next()) yield step.value * 0.6;
  const { looks, cut } = step.value;
  const { heads, ownerIds } = input.book;
  const tables = { category: tableOf(looks, weeks, looks.category, heads.length, ownerIds.length + 1), stage: tableOf(looks, weeks, looks.stage, heads.length, ownerIds.length + 1) };
  const found: { signal: Signal; compared: Compared | null; silence: string | null }[] = [];
  for (const [s, signal] of SIGNALS.entries()) {
    yield 0.6 + (0.4 * s) / SIGNALS.length;
    const table = tables[signal.alike];
    for (let r = 0; r < looks.length; r++) table.side[r] = (looks.known[r]! >> s) & 1 ? (looks.holds[r]! >> s) & 1 : 2;
    const compared = signal.known === 'then' ? compareSides(table) : null;
    found.push({ signal, compared, silence: unasked(signal) ?? silenceOf(signal, compared, table.side, { ...input, activities, periods: periods.length }) });
  }
  const asked = found.filter((f) => f.silence === null);
  const shown = new Set(asked.filter((_, i, list) => discoveries(list.map((f) => f.compared!.p), FALSE_DISCOVERY_RATE)[i]).map((f) => f.signal.id));
  return {
    signals: found.map(({ signal, compared, silence }) => result(signal.id, compared, silence, shown.has(signal.id))), asked: asked.length,
    periods: periods.map((p) => p.period), looks: looks.length, deals: tables.category.dealsSeen, cut,
  };
}

/** How each signal went with winning in this company's closed quarters. Pure: the same book gives the same report. */
export function signalReport(input: SignalReportInput): SignalReport {
  const steps = signalReportSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** From this many looks in a cell of quarter, week and due week on, the cells are fine enough by themselves. */
const FULL_CELLS = 8;
/** Weeks of a quarter that count as one phase of it where looks are few. */
const PHASE = 5;

/**
 * Columns for comparing. Alike are deals looked at in the same week of the same quarter, and deals due as soon, with as much of
 * the quarter left, in the same category (or stage). Where there are many, both at once.
 */
function tableOf(looks: Looks, weeks: readonly Week[], column: Int32Array, deals: number, people: number): Rows & { dealsSeen: number } {
  const dueIn = denseLabels(looks.week.map((w, r) => w * 32 + looks.due[r]!));
  const many = looks.length >= FULL_CELLS * dueIn.labels;
  const phase = weeks.map(({ week }) => (many ? week : Math.floor((week - 1) / PHASE)));
  const when = many ? dueIn : { label: looks.week, labels: weeks.length };
  const state = denseLabels(looks.week.map((w, r) => (phase[w]! * 32 + looks.due[r]!) * 1024 + column[r]! + 1));
  const stint = new Int32Array(looks.length);
  let [stints, dealsSeen] = [0, 0];
  for (let r = 0; r < looks.length; r++) {
    const sameDeal = r > 0 && looks.deal[r] === looks.deal[r - 1];
    if (!sameDeal) dealsSeen++;
    if (!sameDeal || looks.person[r] !== looks.person[r - 1]) stints++;
    stint[r] = stints - 1;
  }
  return {
    side: new Uint8Array(looks.length), outcome: Uint8Array.from(looks.won), alike: crossing(when, state), deal: { label: looks.deal, labels: deals },
    person: { label: looks.person, labels: people }, stint: { label: stint, labels: stints }, dealsSeen,
  };
}

function result(id: SignalId, c: Compared | null, silence: string | null, shown: boolean): SignalResult {
  if (!c) return { id, n: 0, won: 0, rate: null, others: 0, othersWon: 0, othersRate: null, difference: null, low: null, high: null, p: null, shown, silence };
  const { n, won, rate, others, othersWon, othersRate, difference, low, high } = c;
  return { id, n, won, rate, others, othersWon, othersRate, difference, low, high, p: silence === null ? c.p : null, shown, silence };
}

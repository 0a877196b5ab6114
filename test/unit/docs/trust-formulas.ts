import type { CallResult } from '../../../lib/analysis/accuracy/calls.ts';
import type { CutLine } from '../../../lib/analysis/causes/cuts.ts';
import type { CauseStatement } from '../../../lib/model/cause.ts';
import type { DealSketch } from '../support/books.ts';
import { callAccuracy } from '../../../lib/analysis/accuracy/calls.ts';
import { errorShare, hubspotAccuracy } from '../../../lib/analysis/accuracy/error-share.ts';
import { slipAndMiss as slipAndMissOf } from '../../../lib/analysis/accuracy/fates.ts';
import { rangeOf } from '../../../lib/analysis/accuracy/range.ts';
import { whole } from '../../../lib/analysis/accuracy/sliced.ts';
import { trackRecord } from '../../../lib/analysis/accuracy/track-record.ts';
import { wonInPeriod } from '../../../lib/analysis/calibration/categories.ts';
import { cycleOf } from '../../../lib/analysis/calibration/cycle.ts';
import { stageCalibration } from '../../../lib/analysis/calibration/stages.ts';
import { cohensKappa } from '../../../lib/analysis/causes/agreement.ts';
import { cutBy } from '../../../lib/analysis/causes/cuts.ts';
import { explained as explainedOf } from '../../../lib/analysis/causes/explained.ts';
import { standings } from '../../../lib/analysis/causes/standing.ts';
import { timingFate as timingFateOf } from '../../../lib/analysis/timing-fate.ts';
import { wilson as wilsonOf } from '../../../lib/analysis/wilson.ts';
import { CAUSES } from '../../../lib/model/causes/index.ts';
import { userId } from '../../../lib/model/ids.ts';
import { calendarYear, parsePeriod } from '../../../lib/model/period.ts';
import { ORG, at, book } from '../support/books.ts';
import { said } from '../support/causes.ts';
import { NOW, Q3 } from './bridge-formulas.ts';
import { livedBook, minor } from './deal-lives.ts';

/** How much is explained, how good forecasts were and what probabilities came true, as the page writes them. */
const DAY = 86_400_000;
type Line = [deal: string, reason: string, amount: number];

const cutLine = ([dealId, reason, amount]: Line): CutLine => ({ dealId, reason, amount: minor(amount), ownerId: userId('A'), leadSource: null, stage: null });
/** The owner states; the manager agrees or disputes, one after the other. */
const standingOf = (acts: Record<string, CauseStatement['act'][]>, causeId = 'contract-too-long') =>
  standings(Object.entries(acts).flatMap(([dealId, list]) => list.map((act, i) => said(act === 'state' ? 'A' : 'M', at('2026-10-02') + i, { dealId, act, causeId: act === 'state' ? causeId : null }))));

function explained(given: { lines: Line[]; said: Record<string, CauseStatement['act'][]> }) {
  const e = explainedOf(given.lines.map(cutLine), Q3.id, standingOf(given.said));
  return { total: e.total / 100, stated: e.stated / 100, agreed: e.agreed / 100, disputed: e.disputed / 100, open: e.open / 100, share: e.share };
}

function byPerson(given: { lines: Line[]; said: Record<string, CauseStatement['act'][]>; cause: string }) {
  const { rows, leftOut } = cutBy('person', { lines: given.lines.map(cutLine), periodId: Q3.id, standings: standingOf(given.said, given.cause), causes: CAUSES });
  const left = Object.entries(leftOut).filter(([, amount]) => amount !== 0).map(([why, amount]) => [why, amount / 100]);
  return { ...Object.fromEntries(rows.map((r) => [r.key, (r.losses + r.gains) / 100])), leftOut: Object.fromEntries(left) };
}

/** `person x, record y`: how many answered x where the record would have said y; `both say x` of both. */
function kappa(given: Record<string, number>) {
  const found = cohensKappa(Object.entries(given).flatMap(([words, n]) => {
    const [a, b = a] = [...words.matchAll(/ ([xy])\b/g)].map((m) => m[1]!);
    return Array.from({ length: n }, (): [string, string] => [a!, b!]);
  }));
  return found && { observed: found.observed, expected: found.expected, kappa: found.kappa, low: found.low, high: found.high };
}

function timingFate(given: { deals: string[]; period: string }) {
  const f = whole(timingFateOf({ book: livedBook(given.deals), context: ORG, period: parsePeriod(given.period, calendarYear)!, basis: 'commit', now: NOW, owners: null }));
  return { deals: f.deals, amount: f.amount / 100, wonDeals: f.wonDeals, wonAmount: f.wonAmount / 100, shareByMoney: f.shareByMoney };
}

const recordOf = (deals: string[], periods = [Q3.id]) =>
  whole(trackRecord({ book: livedBook(deals), context: ORG, periods: periods.map((id) => parsePeriod(id, calendarYear)!), basis: 'commit', now: NOW }));

const people = (given: { deals: string[]; periods: string[] }) =>
  recordOf(given.deals, given.periods).people.map(({ maeMinor, ...p }) => ({ ...p, mae: maeMinor / 100 }));

function worth(given: { actual: number; deals: number; manager: number; called: number }[]) {
  const results = given.map((x): CallResult => ({ call: null as never, period: Q3, isFirst: true, actual: minor(x.actual), called: minor(x.called), deals: minor(x.deals), levels: [{ level: 'manager', amount: minor(x.manager) }] }));
  return Object.fromEntries(callAccuracy(results).worth.map((w) => [w.level, { before: w.maeBefore / 100, after: w.maeAfter / 100, better: w.better, worse: w.worse }]));
}

function slipAndMiss(given: { deals: string[] }) {
  const { amount: _, unknownDeals: __, ...rates } = slipAndMissOf(recordOf(given.deals).fates, null);
  return rates;
}

function range(given: { forecast: number; won: number; past: [number, number][] }) {
  const found = rangeOf(minor(given.forecast), given.past.map(([forecast, actual]) => ({ forecast: minor(forecast), actual: minor(actual) })), minor(given.won));
  return 'none' in found ? found : { ...found, low: found.low / 100, high: found.high / 100 };
}

const wilson = (given: { won: number; n: number }) => wilsonOf(given.won, given.n);

function cycle(given: { closedAfterDays: number[]; openForDays: number[] }) {
  const began = at('2026-01-05');
  const closed = given.closedAfterDays.map((days, i): DealSketch => ({ id: `C${i}`, steps: [{ at: began, stage: 'Propose' }, { at: began + days * DAY, stage: 'Lost' }] }));
  const open = given.openForDays.map((days, i): DealSketch => ({ id: `O${i}`, steps: [{ at: NOW - days * DAY, stage: 'Propose' }] }));
  const found = whole(cycleOf(book([...closed, ...open]), ORG, NOW));
  return found && { ninetyDays: found.ninety / DAY, closed: found.closed };
}

/** Deals that stood at one probability on a Monday of January and were won or lost in February: matured long since. */
function brier(given: { said: number; n: number; won: number }[]) {
  const deals = given.flatMap((g, b) => Array.from({ length: g.n }, (_, i): DealSketch => ({
    id: `B${b}-${i}`, steps: [{ at: '2026-01-07', stage: 'Propose', probability: g.said }, { at: '2026-02-07', stage: i < g.won ? 'Won' : 'Lost' }],
  })));
  const found = whole(stageCalibration({ book: book(deals), context: ORG, now: NOW, owners: null }));
  return { stages: found.stages.map(({ p, n, won, low, high }) => ({ p, n, won, low, high })), brier: found.brier, brierOfShare: found.brierOfShare };
}

const categories = (given: { deals: string[] }) => wonInPeriod(recordOf(given.deals).categories, 'baseline', null).map((c) => [c.category, c.won, c.n]);

export const TRUST_FORMULAS = { explained, byPerson, kappa, timingFate, errorShare, hubspotAccuracy, people, worth, slipAndMiss, range, wilson, cycle, brier, categories };

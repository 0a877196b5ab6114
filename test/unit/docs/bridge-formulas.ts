import type { Basis } from '../../../lib/model/basis.ts';
import type { CallLevel, ForecastCall } from '../../../lib/model/forecast-call.ts';
import { forecastBridge } from '../../../lib/analysis/bridge/bridge.ts';
import { callSide } from '../../../lib/analysis/bridge/called.ts';
import { pipelineBridge } from '../../../lib/analysis/bridge/pipeline-bridge.ts';
import { tieOut as tie } from '../../../lib/analysis/bridge/tie-out.ts';
import { callWalk } from '../../../lib/analysis/bridge/walk.ts';
import { planOf } from '../../../lib/analysis/plan.ts';
import { scopeMembers } from '../../../lib/analysis/scope.ts';
import { dayOf, formatDay } from '../../../lib/model/day.ts';
import { userId } from '../../../lib/model/ids.ts';
import { calendarYear, parsePeriod } from '../../../lib/model/period.ts';
import { parseScope } from '../../../lib/model/scope.ts';
import { ORG, at } from '../support/books.ts';
import { org, person, quota } from '../support/context.ts';
import { sum } from '../support/random-books.ts';
import { date, euros, livedBook, minor } from './deal-lives.ts';

/** Bridges, call and plan as the page writes them: from what is given there, by the code, to what the page says. */
export const Q3 = parsePeriod('2026-Q3', calendarYear)!;
export const NOW = at('2026-11-23');
const T0 = at('2026-07-08');
const T1 = at('2026-10-07');

interface Deals {
  deals: string[];
  basis?: Basis;
  until?: string;
  owners?: string[];
}

const inputOf = ({ deals, basis = 'commit', until, owners }: Deals) =>
  ({ book: livedBook(deals), context: ORG, period: Q3, basis, t0: T0, t1: until === undefined ? T1 : at(date(until)), owners: owners ? new Set(owners.map(userId)) : null });
const told = (lines: readonly { dealId: string; reason: string; amount: number }[]): string[] => lines.map((l) => `${l.dealId} ${l.reason} ${euros(l.amount)}`);

/** `…; scope A`, `…; until 09-01`, `…; weighted`, `…; walk`: what an example in a table asks beside its deal. */
function asked(example: string): { input: ReturnType<typeof inputOf>; isWalk: boolean } {
  const [deal, options = ''] = example.split('; ');
  const words = options.split(' ').filter((w) => w !== '');
  const after = (word: string): string | undefined => (words.includes(word) ? words[words.indexOf(word) + 1] : undefined);
  const [scope, until] = [after('scope'), after('until')];
  const input = inputOf({ deals: [deal!], ...(words.includes('weighted') && { basis: 'weighted' }), ...(until && { until }), ...(scope && { owners: [scope] }) });
  return { input, isWalk: words.includes('walk') };
}

/** `lost −100`: the only line of the one deal's forecast bridge. */
export function forecastLine(example: string): string {
  return forecastBridge(asked(example).input).lines.map((l) => `${l.reason} ${euros(l.amount)}`).join(', ');
}

/** The same of the pipeline bridge, or of the call walk. */
export function movementLine(example: string): string {
  const { input, isWalk } = asked(example);
  return (isWalk ? callWalk(input) : pipelineBridge(input)).lines.map((l) => `${l.reason} ${euros(l.amount)}`).join(', ');
}

const bridge = (given: Deals) => {
  const found = forecastBridge(inputOf(given));
  if (found.forecast + sum(found.lines) !== found.actual) throw new Error('forecast + Σ lines is not the actual.');
  return { forecast: found.forecast / 100, lines: told(found.lines), actual: found.actual / 100 };
};

const memo = (given: Deals) => {
  const input = inputOf(given);
  const found = forecastBridge(input);
  return { bookedLate: found.lines.filter((l) => l.bookedLate).map((l) => l.dealId), passedThrough: found.passedThrough.map((i) => input.book.heads[i]!.id) };
};

function call(given: { forecast: number; unadjusted: number | null; levels: [CallLevel, number][]; called: number }) {
  const made: ForecastCall = {
    periodId: Q3.id, start: Q3.start, end: Q3.end, calendarId: 'calendar', typeId: 'bookings', scope: 'org', basis: 'commit', amount: minor(given.called), currency: 'EUR', calledBy: null, calledAt: T0,
    unadjusted: given.unadjusted === null ? null : minor(given.unadjusted), levels: given.levels.map(([level, amount]) => ({ level, by: null, amount: minor(amount) })), deals: null, note: null, source: 'salesforce',
  };
  const side = callSide(minor(given.forecast), made, ORG, T0);
  if (side.called! + sum(side.judgement) + side.unreconciled !== minor(given.forecast)) throw new Error('called + judgement + unreconciled is not the forecast.');
  return { judgement: side.judgement.map((j) => [j.level, j.amount / 100]), unreconciled: side.unreconciled / 100 };
}

function tieOut(given: Deals) {
  const { book, context, period, t1 } = inputOf(given);
  const found = tie({ book, context, period, owners: null, t1, now: NOW });
  const side = (amount: number | null): string => (amount === null ? 'none' : euros(amount));
  return { ours: found.ours / 100, crm: found.crm / 100, deals: found.deals.map((x) => `${x.dealId} ${x.reason} ${side(x.ours)} → ${side(x.crm)}`) };
}

/** Every bar of the published example, the empty one too. */
function pipeline(given: Deals) {
  const { start, end, lines } = pipelineBridge(inputOf(given));
  const bar = (reason: string): number => sum(lines.filter((l) => l.reason === reason)) / 100;
  const bars = Object.fromEntries(['new', 'increased', 'movedIn', 'movedOut', 'lost', 'decreased', 'won'].map((r) => [r, bar(r)]));
  if (start + sum(lines) !== end) throw new Error('start + Σ lines is not the end.');
  return { start: start / 100, ...bars, end: end / 100 };
}

function walk(given: Deals) {
  const found = callWalk(inputOf(given));
  found.weeks.forEach((w, i) => { if (i > 0 && found.weeks[i - 1]!.forecast + sum(w.lines) !== w.forecast) throw new Error('A week’s lines don’t lead to it.'); });
  return { weeks: found.weeks.map((w) => [formatDay(dayOf(w.at, ORG.timeZone)).slice(5), w.forecast / 100]), lines: told(found.lines) };
}

function plan(given: { people: Record<string, string | null>; quotas: Record<string, number>; scope: string }) {
  const people = Object.entries(given.people).map(([id, boss]) => person(id, boss === null ? {} : { reports: boss }));
  const scope = parseScope(given.scope)!;
  const found = planOf(scope, scopeMembers(scope, people), Q3, org(people, Object.entries(given.quotas).map(([id, amount]) => quota(id, '2026-07-01', '2026-09-30', minor(amount)))));
  return { amount: found.amount === null ? null : found.amount / 100, from: found.from };
}

export const BRIDGE_FORMULAS = { bridge, memo, call, tieOut, pipeline, walk, plan };

import type { Random } from '../random.ts';
import type { SampleQuarter } from '../calendar.ts';
import type { Save, Story } from '../story.ts';
import { addDays, dayOf, monthStart } from '../../../../model/day.ts';
import { DAY, HOUR, momentBetween, ZONE } from '../calendar.ts';
import { OPEN_STAGES } from '../stages.ts';
import { changeQuietly } from './neutral.ts';

/** A loss and the room there is to leave something of its cause in the data. */
export interface Spot {
  random: Random;
  story: Story;
  quarter: SampleQuarter;
  quarters: readonly SampleQuarter[];
  limit: number;
  /** When the loss happened. */
  event: number;
}

type Trace = (spot: Spot) => string[];
const MARKETING_SOURCES = ['Webinar', 'Trade Show', 'Web'] as const;
const OWN_STEP = 'Contract review';

const quietly = ({ story, quarters, limit }: Spot, change: (saves: Save[]) => Save[] | null): boolean => changeQuietly(story, quarters, limit, change);
const isIn = (s: Save, { quarter: { period } }: Spot): boolean => s.close >= period.start && s.close <= period.end;
/** Index of the save that brought the stage or category the deal had before the event. */
const lastTurn = (saves: readonly Save[], event: number, same: (a: Save, b: Save) => boolean): number => {
  const last = saves.findLastIndex((s) => s.at < event);
  let i = last;
  while (i > 0 && same(saves[i - 1]!, saves[last]!)) i--;
  return i;
};

/** The last days of our own quarter, since the first day, never moved. */
const quarterEnd: Trace = (spot) => quietly(spot, (saves) => {
  const before = saves.filter((s) => s.at < spot.event);
  if (!before.every((s) => isIn(s, spot))) return null;
  const close = addDays(spot.quarter.period.end, -spot.random.int(0, 2));
  for (const s of before) s.close = close;
  return saves;
}) ? ['quarterEnd'] : [];

/** The first month of the quarter, then the second, then the third. */
const pushed: Trace = (spot) => quietly(spot, (saves) => {
  const { random, event, quarter: { period } } = spot;
  const first = saves.findIndex((s, i) => saves.slice(i).every((x) => x.at >= event || isIn(x, spot)));
  const last = saves.findLastIndex((s) => s.at < event);
  if (first < 0 || first > last || dayOf(saves[first]!.at, ZONE) > period.start || saves[last]!.close < monthStart(period.start, 2)) return null;
  const months = [0, 1].map((m) => addDays(monthStart(period.start, m), random.int(10, 27)));
  const from = saves[first]!.at + HOUR;
  const moves = [momentBetween(random, from, (from + event) / 2), momentBetween(random, (from + event) / 2 + HOUR, event - HOUR)].sort((a, b) => a - b);
  const target = saves[last]!.close;
  for (const s of saves.slice(first, last + 1)) s.close = s.at < moves[0]! ? months[0]! : s.at < moves[1]! ? months[1]! : target;
  moves.forEach((at, n) => {
    const i = saves.findLastIndex((s) => s.at <= at);
    saves.splice(i + 1, 0, { ...saves[i]!, at, close: n === 0 ? months[1]! : target });
  });
  return saves;
}) ? ['pushed'] : [];

/** A step in the middle that was never taken. */
const skipped: Trace = (spot) => quietly(spot, (saves) => {
  const place = (s: Save): number => OPEN_STAGES.indexOf(s.stage);
  const at = saves.findIndex((s, i) => i > 0 && i < saves.length - 1 && saves[i + 1]!.at < spot.event && place(saves[i + 1]!) - place(saves[i - 1]!) >= 2 && place(s) > place(saves[i - 1]!));
  return at < 0 ? null : saves.filter((_, i) => i !== at);
}) ? ['stageSkipped'] : [];

/** In its stage for most of its life: what came before went fast. */
const stuck = (stage?: string): Trace => (spot) => quietly(spot, (saves) => {
  const i = lastTurn(saves, spot.event, (a, b) => a.stage === b.stage);
  const born = saves[0]!.at;
  if (i < 1 || (stage !== undefined && saves[i]!.stage !== stage)) return null;
  const fast = (0.15 + 0.25 * spot.random.next()) * (spot.event - born);
  for (let k = 1; k <= i; k++) saves[k]!.at = Math.min(saves[k]!.at, Math.floor((born + (fast * k) / i) / 1000) * 1000);
  return spot.event - saves[i]!.at > 30 * DAY ? saves : null;
}) ? [stage === undefined ? 'stuck' : 'waitingOnUs'] : [];

const silent: Trace = ({ story, event, random }) => {
  story.quiet.push({ from: event - random.int(24, 60) * DAY, to: event });
  return ['silent'];
};

const singleContact: Trace = ({ story, random }) => {
  story.contacts = random.chance(0.85) ? 1 : 0;
  return ['singleContact'];
};

/** Called on the eve of the forecast, due in its first weeks. */
const lateEntry: Trace = (spot) => quietly(spot, (saves) => {
  const { random, quarter, event } = spot;
  const i = lastTurn(saves, Math.min(event, quarter.t0), (a, b) => a.category === b.category);
  if (i < 1 || !isIn(saves[i]!, spot)) return null;
  const entered = momentBetween(random, Math.max(saves[i - 1]!.at + HOUR, quarter.t0 - 3 * DAY), quarter.t0 - HOUR);
  const close = addDays(quarter.period.start, random.int(12, 22));
  saves.forEach((s, k) => {
    if (k < i || s.at >= event) return;
    if (s.at < entered) s.at = entered;
    if (isIn(s, spot)) s.close = close;
  });
  return saves;
}) ? ['lateEntry'] : [];

/** Straight from the lead into the forecast. */
const rawLead: Trace = (spot) => {
  const fast = quietly(spot, (saves) => {
    const i = lastTurn(saves, Math.min(spot.event, spot.quarter.t0), (a, b) => a.category === b.category);
    const born = saves[0]!.at;
    if (i < 1) return null;
    const whole = spot.random.int(1, 6) * DAY;
    for (let k = 1; k <= i; k++) saves[k]!.at = Math.min(saves[k]!.at, Math.floor((born + (whole * k) / i) / 1000) * 1000);
    return saves;
  });
  if (!fast) return [];
  spot.story.fromLead = true;
  spot.story.source ??= spot.random.pick(MARKETING_SOURCES);
  return ['rawLead'];
};

const marketingSource: Trace = ({ story, random }) => {
  story.source = random.pick(MARKETING_SOURCES);
  story.fromLead = true;
  return ['source'];
};

const first = (...traces: Trace[]): Trace => (spot) => {
  for (const trace of spot.random.shuffle(traces)) {
    const left = trace(spot);
    if (left.length > 0) return left;
  }
  return [];
};
const all = (...traces: Trace[]): Trace => (spot) => traces.flatMap((t) => t(spot));

/** What a cause leaves behind where there is room for it. Causes that aren't here leave words at most. */
export const TRACES: Readonly<Record<string, Trace>> = {
  'date-not-agreed': first(quarterEnd, pushed), 'one-contact-only': singleContact, 'decision-process-unknown': skipped,
  'value-not-shown': (spot) => (spot.random.chance(0.5) ? all(silent, stuck()) : silent)(spot), 'entered-too-early': lateEntry,
  'wrong-kind-of-lead': marketingSource, 'qualified-by-sales': rawLead, 'demand-too-late': marketingSource,
  'price-approval': stuck(OWN_STEP), 'credit-terms': stuck(OWN_STEP), 'proof-late': stuck(OWN_STEP), 'contract-too-long': stuck(OWN_STEP),
};
/** Some of each on deals that were won all the same. */
export const NOISE: readonly Trace[] = [quarterEnd, pushed, skipped, stuck(), silent, singleContact, lateEntry, rawLead, marketingSource];

import type { Bridge, BridgeLine } from '../analysis/bridge/bridge.ts';
import type { BridgeGroupView, BridgeView, DealRow, Figure, Notice, Rows } from '../messages/views.ts';
import type { Basis } from '../model/basis.ts';
import type { DealBook } from '../model/book.ts';
import type { Period } from '../model/period.ts';
import { REASONS, REASON_CLASS } from '../analysis/bridge/reasons.ts';
import { isLossLine } from '../analysis/causes/loss-lines.ts';
import { timelineOf } from '../model/book.ts';
import { CLASSES, REASON_HOW, REASON_LABEL, lineDetail } from './bridge-words.ts';
import { barScale } from './bar-scale.ts';

/** Rows sent along with a figure; the whole is on the dashboard. */
const ROWS = 50;
export const BASIS_LABEL: Record<Basis, string> = { closed: 'closed', commit: 'commit', mostLikely: 'most likely', bestCase: 'best case', pipeline: 'pipeline', weighted: 'weighted' };

export interface BridgeWords {
  figure(minor: number): Figure;
  signed(minor: number): Figure;
  short(minor: number): string;
  day(d: number): string;
  instantDay(at: number): string;
  amount(minor: number, currency: string): string;
  stage(id: string | undefined): string;
  owner(id: string | undefined): string | null;
}

export interface BridgeViewInput {
  bridge: Bridge;
  book: DealBook;
  period: Period;
  basis: Basis;
  t0: number;
  t1: number;
  running: boolean;
  words: BridgeWords;
  link(dealId: string): string | null;
  notes: Notice[];
  /** The call that the bridge begins with; absent where nobody called. */
  call?: { at: number; judged: { id: string; label: string; how: string; amount: number }[] } | null;
  explained: BridgeView['explained'];
  timing: string | null;
}

const total = (lines: readonly { amount: number }[]): number => lines.reduce((n, l) => n + l.amount, 0);

/** One bridge as it stands on a screen: reasons in their classes, each with its bar and the deals it is made of. */
export function bridgeView(input: BridgeViewInput): BridgeView {
  const { bridge, book, period, basis, words, link } = input;
  const label = BASIS_LABEL[basis];
  const row = (i: number, amount: Figure, detail: string, badges: string[]): DealRow => ({ dealId: book.heads[i]!.id, name: book.heads[i]!.name, href: link(book.heads[i]!.id), amount, detail, badges });
  const lineRow = (l: BridgeLine): DealRow => {
    const owner = words.owner(book.heads[l.deal]!.now.ownerId ?? undefined);
    const detail = [lineDetail(l, timelineOf(book, l.deal), input, words), owner].filter((t) => t !== null).join(' · ');
    return row(l.deal, words.signed(l.amount), detail, [...(l.bookedLate ? ['booked late'] : []), ...(l.orderAssumed ? ['order assumed'] : [])]);
  };
  const ended = (deals: number[], instant: number, title: string, how: string): Rows => ({
    title, how, total: deals.length,
    rows: deals.slice(0, ROWS).map((i) => {
      const s = timelineOf(book, i).states.filter((x) => x.at < instant).at(-1);
      return row(i, { ...words.figure(s?.amount ?? 0), text: s?.amount == null ? 'no amount' : words.amount(s.amount, s.currency ?? '') }, [words.stage(s?.stageId), words.owner(s?.ownerId ?? undefined)].filter((t) => t !== null).join(' · '), []);
    }),
  });

  const reasons = REASONS.map((reason) => ({ reason, lines: bridge.lines.filter((l) => l.reason === reason) })).filter((r) => r.lines.length > 0);
  const judged = input.call?.judged ?? [];
  const begin = bridge.called ?? bridge.forecast;
  const ordered = CLASSES.flatMap((g) => reasons.filter((r) => REASON_CLASS[r.reason] === g.kind));
  const steps = [...judged.map((j) => ({ id: j.id, by: j.amount })), ...ordered.map((r) => ({ id: r.reason, by: total(r.lines) }))];
  const scale = barScale(begin, steps.map((s) => s.by), bridge.actual);
  let at = begin;
  const drawn = new Map(steps.map(({ id, by }) => {
    const from = at;
    at += by;
    return [id, { a: scale.percent(Math.min(from, at)), b: scale.percent(Math.max(from, at)), e: scale.percent(at) }];
  }));
  const above: BridgeGroupView[] = judged.length === 0 ? [] : [{
    kind: 'judged', label: 'Above the deals', total: words.signed(total(judged)),
    reasons: judged.map((j) => ({ reason: j.id, label: j.label, amount: words.signed(j.amount), deals: 0, bar: drawn.get(j.id)!, rows: { title: j.label, how: j.how, total: 0, rows: [] } })),
  }];
  const groups = CLASSES.map((g): BridgeGroupView => ({
    ...g, total: words.signed(total(ordered.filter((r) => REASON_CLASS[r.reason] === g.kind).flatMap((r) => r.lines))),
    reasons: ordered.filter((r) => REASON_CLASS[r.reason] === g.kind).map(({ reason, lines }) => ({
      reason, label: REASON_LABEL[reason], amount: words.signed(total(lines)), deals: lines.length, bar: drawn.get(reason)!,
      rows: { title: REASON_LABEL[reason], how: REASON_HOW[reason], total: lines.length, rows: biggest(lines).slice(0, ROWS).map(lineRow) },
    })),
  })).filter((g) => g.reasons.length > 0);

  return {
    periodId: period.id, periodLabel: period.label, running: input.running, basis, t0: new Date(input.t0).toISOString(), t1: new Date(input.t1).toISOString(),
    headline: headline(input), sentence: sentence(input),
    start: { label: bridge.called === null || !input.call ? `In ${label} ${words.instantDay(input.t0)}` : `Called ${words.instantDay(input.call.at)}`, amount: words.figure(begin), bar: scale.percent(begin), rows: ended(bridge.forecastDeals, input.t0, `In ${label} on ${words.instantDay(input.t0)}`, 'Every deal that was in this category, or won already, with its close date in the period, as it stood that day. Other currencies count at that day’s rate.') },
    end: { label: input.running ? 'In so far' : 'Came in', amount: words.figure(bridge.actual), bar: scale.percent(bridge.actual), rows: ended(bridge.actualDeals, input.t1, input.running ? 'Won so far' : 'Won', 'Every deal won with its close date in the period, as it stood on the second date.') },
    groups: [...above, ...groups], explained: input.explained, timing: input.timing, scaleNote: scale.from === 0 ? null : `Bars start at ${words.short(scale.from)}.`, notes: input.notes,
    passedThrough: bridge.passedThrough.length === 0 ? null : ended(bridge.passedThrough, input.t1, 'Passed through', 'Came into the category after the first date and left it without being won: in neither sum.'),
    asForecast: bridge.asForecast,
  };
}

const biggest = (lines: readonly BridgeLine[]): BridgeLine[] => [...lines].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));

function headline({ bridge, basis, words, running }: BridgeViewInput): string {
  const label = BASIS_LABEL[basis];
  const open = -total(bridge.lines.filter((l) => l.reason === 'remaining'));
  if (bridge.forecastDeals.length === 0 && bridge.actualDeals.length === 0) return `Nothing was in ${label}, and nothing ${running ? 'is' : 'came'} in`;
  if (running && open > 0) return `${words.figure(open).text} of the ${label} forecast is still open`;
  const gap = bridge.actual - (bridge.called ?? bridge.forecast);
  if (gap === 0) return bridge.called === null ? `Exactly what was in ${label}` : 'Exactly what was called';
  return `${words.figure(Math.abs(gap)).text} ${gap < 0 ? 'below' : 'above'} ${bridge.called === null ? `the ${label} forecast` : 'the call'}`;
}

function sentence({ bridge, book, words, running }: BridgeViewInput): string {
  const losses = bridge.lines.filter((l) => isLossLine(l) && l.amount < 0);
  const lost = -total(losses);
  if (lost === 0) return running ? 'Nothing has fallen away so far.' : 'Nothing of the forecast fell away.';
  const timing = -total(losses.filter((l) => REASON_CLASS[l.reason] === 'timing'));
  const share = timing / lost;
  const first = timing === 0 ? `What fell away, ${words.figure(lost).text}, is gone: none of it was timing.`
    : timing === lost ? `All that fell away, ${words.figure(lost).text}, was timing and may still come.`
      : share > 0.5 ? `More than half of the ${words.figure(lost).text} that fell away was timing.` : `Less than half of the ${words.figure(lost).text} that fell away was timing.`;
  const top = biggest(losses)[0]!;
  return `${first} The largest part is ${book.heads[top.deal]!.name}, ${words.figure(-top.amount).text}, ${REASON_LABEL[top.reason].toLowerCase()}.`;
}

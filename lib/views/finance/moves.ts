import type { Movement, MovementLine } from '../../analysis/bridge/movement.ts';
import type { PipelineView, WalkView } from '../../messages/finance.ts';
import type { DealRow } from '../../messages/views.ts';
import type { DealState } from '../../model/deal.ts';
import type { Worked } from './worked.ts';
import { MOVEMENT_REASONS } from '../../analysis/bridge/movement-reasons.ts';
import { pipelineBridge } from '../../analysis/bridge/pipeline-bridge.ts';
import { callWalk } from '../../analysis/bridge/walk.ts';
import { timelineOf } from '../../model/book.ts';
import { dayOf, formatDay } from '../../model/day.ts';
import { sumMinor } from '../../model/money.ts';
import { stateAt } from '../../model/timeline.ts';
import { BASIS_LABEL } from '../bridge-view.ts';
import { counted } from '../format.ts';
import { MOVEMENT } from './movement-words.ts';

/** Deals that come along with one movement on the page; a file has them all. */
export const ROWS = 200;

function linesOf(moved: Pick<Movement, 'lines'>, w: Worked, most: number): PipelineView['lines'] {
  return MOVEMENT_REASONS.map((reason) => ({ reason, lines: moved.lines.filter((l) => l.reason === reason) })).filter((r) => r.lines.length > 0).map(({ reason, lines }) => ({
    reason, ...MOVEMENT[reason], amount: w.f.signed(sumMinor(lines.map((l) => l.amount))),
    deals: [...lines].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount) || (a.dealId < b.dealId ? -1 : 1)).slice(0, most).map((l) => dealRow(l, w)),
  }));
}

function dealRow(l: MovementLine, w: Worked): DealRow {
  const timeline = timelineOf(w.book, l.deal);
  const { lineWords: words } = w;
  const told = (s: DealState | undefined): string => s === undefined ? 'not there yet' : `${words.stage(s.stageId)}, ${s.closeDay == null ? 'no close date' : words.day(s.closeDay)}`;
  const owner = w.nameOf(timeline.head.now.ownerId);
  return {
    dealId: l.dealId, name: timeline.head.name, href: w.input.link(l.dealId), amount: w.f.signed(l.amount), badges: l.orderAssumed ? ['order assumed'] : [],
    detail: [`${told(stateAt(timeline, w.t0))} → ${timeline.head.deletedAt !== null && timeline.head.deletedAt < w.t1 ? 'deleted' : told(stateAt(timeline, w.t1))}`, owner].filter((t) => t !== null).join(' · '),
  };
}

/** Open pipeline due in the period, from the first date to the second. */
export function pipelineView(w: Worked, most: number): PipelineView {
  const p = pipelineBridge(w);
  const memo = p.createdAndClosed;
  const won = memo.filter((m) => m.outcome === 'won');
  const sum = (list: typeof memo): string => w.f.figure(sumMinor(list.map((m) => m.amount ?? 0))).text;
  return {
    start: { label: `Open on ${w.f.instantDay(w.t0)}, ${counted(w.f.words, p.startDeals.length, 'deal')}`, amount: w.f.figure(p.start) },
    end: { label: `Open on ${w.f.instantDay(w.t1)}, ${counted(w.f.words, p.endDeals.length, 'deal')}`, amount: w.f.figure(p.end) },
    lines: linesOf(p, w, most),
    memo: memo.length === 0 ? null : `Created and closed in between, in neither sum: ${counted(w.f.words, won.length, 'deal')} won (${sum(won)}), ${counted(w.f.words, memo.length - won.length, 'deal')} lost (${sum(memo.filter((m) => m.outcome === 'lost'))}).`,
  };
}

/** The call walk: how the forecast of the first date became that of the second, net and week by week. */
export function walkView(w: Worked, most: number): WalkView {
  const walk = callWalk(w);
  const change = walk.end - walk.start;
  const label = BASIS_LABEL[w.basis];
  const lines = linesOf(walk, w, most);
  const largest = [...lines].sort((a, b) => Math.abs(b.amount.minor) - Math.abs(a.amount.minor))[0];
  return {
    title: change === 0 ? `${w.period.label}: the ${label} forecast stands where it did` : `${w.period.label}: the ${label} forecast ${change > 0 ? 'rose' : 'fell'} by ${w.f.figure(Math.abs(change)).text} since ${w.f.instantDay(w.t0)}`,
    sentence: largest ? `The largest move is “${largest.label}”, ${largest.amount.text} in ${counted(w.f.words, walk.lines.filter((l) => l.reason === largest.reason).length, 'deal')}.` : 'No deal moved between the two dates.',
    from: { label: `In ${label} or won on ${w.f.instantDay(w.t0)}`, amount: w.f.figure(walk.start) }, to: { label: `On ${w.f.instantDay(w.t1)}`, amount: w.f.figure(walk.end) },
    lines, weeks: walk.weeks.map((x, i) => ({ day: formatDay(dayOf(x.at, w.context.timeZone)), label: i > 0 && w.f.instantDay(x.at) === w.f.instantDay(walk.weeks[i - 1]!.at) ? `${w.f.instantDay(x.at)}, now` : w.f.instantDay(x.at), amount: w.f.figure(x.forecast), change: w.f.signed(i === 0 ? 0 : x.forecast - walk.weeks[i - 1]!.forecast) })),
  };
}

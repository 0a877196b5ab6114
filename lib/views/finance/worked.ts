import type { Bridge, BridgeLine } from '../../analysis/bridge/bridge.ts';
import type { CauseStanding } from '../../analysis/causes/standing.ts';
import type { Owed } from '../../analysis/causes/owed.ts';
import type { DealState } from '../../model/deal.ts';
import type { UserId } from '../../model/ids.ts';
import type { DealTimeline } from '../../model/timeline.ts';
import type { Standing } from '../company/readers.ts';
import type { BridgeWords } from '../bridge-view.ts';
import type { FinanceInput, Resolved } from './resolve.ts';
import type { FinanceWords } from './words.ts';
import { forecastBridge } from '../../analysis/bridge/bridge.ts';
import { periodEndInstant } from '../../analysis/bridge/dates.ts';
import { ASKED_REASONS } from '../../analysis/causes/loss-lines.ts';
import { owedWords } from '../../analysis/causes/owed.ts';
import { standings } from '../../analysis/causes/standing.ts';
import { planOf } from '../../analysis/plan.ts';
import { timelineOf } from '../../model/book.ts';
import { stateAt } from '../../model/timeline.ts';
import { managerOf, standingOf } from '../company/readers.ts';
import { bridgeWords } from '../bridge-format.ts';
import { resolve } from './resolve.ts';
import { financeWords } from './words.ts';

/** A line with what a reader needs besides its amount. */
export interface KnownLine {
  line: BridgeLine;
  timeline: DealTimeline;
  before: DealState | undefined;
  after: DealState | undefined;
  /** Owner at t0; of a deal that came later its first; null where not on record. */
  ownerId: UserId | null;
  /** Whose deal it is now for being asked: the owner at t0, else today's. */
  askedId: UserId | null;
  managerId: UserId | null;
  /** When it was known to have fallen away. */
  since: number;
}

/** Everything that a view of one bridge is told from, worked out once. */
export interface Worked extends Resolved {
  input: FinanceInput;
  bridge: Bridge;
  lines: KnownLine[];
  plan: number | null;
  standings: ReadonlyMap<string, CauseStanding>;
  owed: Owed[];
  reader: Standing;
  f: FinanceWords;
  lineWords: BridgeWords;
  nameOf(id: string | null | undefined): string | null;
}

export function work(input: FinanceInput): Worked {
  const r = resolve(input);
  const { book, context, period, basis, t0, t1, owners, ownersAtEnd, call } = r;
  const bridge = forecastBridge({ book, context, period, basis, t0, t1, owners, ownersAtEnd, call });
  const end = periodEndInstant(period, context.timeZone);
  const lines = bridge.lines.map((line): KnownLine => {
    const timeline = timelineOf(book, line.deal);
    const before = stateAt(timeline, t0);
    const after = stateAt(timeline, t1);
    const ownerId = (before ? before.ownerId : timeline.states[0]?.ownerId) ?? null;
    const askedId = ownerId ?? timeline.head.now.ownerId ?? null;
    return { line, timeline, before, after, ownerId, askedId, managerId: managerOf(askedId, context), since: knownSince(timeline, t0, t1, end) };
  });
  const said = standings(input.company.records('cause'));
  const people = new Map<string, string>(context.people.map((p) => [p.id, p.name]));
  return {
    ...r, input, bridge, lines, plan: planOf(r.scope, owners, period, context).amount, standings: said,
    owed: owedWords(lines.map((l) => ({ dealId: l.line.dealId, reason: l.line.reason, amount: l.line.amount, ownerId: l.askedId, managerId: l.managerId, since: l.since })), period.id, said),
    reader: standingOf(input.reader.userId, context), f: financeWords(context, input.locale), lineWords: bridgeWords(context, input.locale),
    nameOf: (id) => (id == null ? null : (people.get(id) ?? null)),
  };
}

/** The change that ended the deal's part as it was: its last before t1, or the period's end where nobody touched it. */
function knownSince(timeline: DealTimeline, t0: number, t1: number, periodEnd: number): number {
  const last = timeline.states.findLast((s) => s.at >= t0 && s.at < t1);
  return Math.min(t1, last?.at ?? periodEnd);
}

/** Whether a reason asks for a cause. */
export const isAsked = (reason: string): boolean => ASKED_REASONS.has(reason);

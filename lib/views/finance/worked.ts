import type { ForecastType } from '../../model/forecast-type.ts';
import type { Bridge, BridgeLine } from '../../analysis/bridge/bridge.ts';
import type { CauseStanding } from '../../analysis/causes/standing.ts';
import type { CutLine } from '../../analysis/causes/cuts.ts';
import type { Owed } from '../../analysis/causes/owed.ts';
import type { DealState } from '../../model/deal.ts';
import type { UserId } from '../../model/ids.ts';
import type { DealTimeline } from '../../model/timeline.ts';
import type { Standing } from '../company/readers.ts';
import type { BridgeWords } from '../bridge-view.ts';
import type { FinanceInput, Resolved } from './resolve.ts';
import type { FinanceWords } from './words.ts';
import { forecastBridge } from '../../analysis/bridge/bridge.ts';
import { managerOf, missLines } from '../../analysis/causes/lines.ts';
import { owedWords } from '../../analysis/causes/owed.ts';
import { standings } from '../../analysis/causes/standing.ts';
import { planOf } from '../../analysis/plan.ts';
import { timelineOf } from '../../model/book.ts';
import { stateAt } from '../../model/timeline.ts';
import { standingOf } from '../company/readers.ts';
import { bridgeWords } from '../bridge-format.ts';
import { resolve } from './resolve.ts';
import { financeWords } from './words.ts';

/** A line with what a reader needs besides its amount. */
export interface KnownLine extends CutLine {
  line: BridgeLine;
  timeline: DealTimeline;
  before: DealState | undefined;
  after: DealState | undefined;
  /** Whose deal it is now for being asked: the owner at t0, else today's. */
  askedId: UserId | null;
  managerId: UserId | null;
  /** When its loss was decided. */
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

/** Targets are set for what the company forecasts first. ARR or new business alone beside the target of all bookings would be a gap that nobody planned. */
const hasTargets = (type: ForecastType, [first]: readonly ForecastType[]): boolean => first === undefined || type.id === first.id;

export function work(input: FinanceInput): Worked {
  const r = resolve(input);
  const { book, context, period, basis, t0, t1, owners, ownersAtEnd, call } = r;
  const bridge = forecastBridge({ book, context, period, basis, t0, t1, owners, ownersAtEnd, call });
  const lines = missLines(bridge.lines, r).map((miss, i): KnownLine => {
    const line = bridge.lines[i]!;
    const timeline = timelineOf(book, line.deal);
    const askedId = miss.ownerId ?? timeline.head.now.ownerId ?? null;
    return { ...miss, line, timeline, before: stateAt(timeline, t0), after: stateAt(timeline, t1), askedId, managerId: askedId === null ? null : managerOf(context.people, askedId) };
  });
  const said = standings(input.company.records('cause'));
  const people = new Map<string, string>(context.people.map((p) => [p.id, p.name]));
  return {
    ...r, input, bridge, lines, plan: hasTargets(r.type, input.company.types) ? planOf(r.scope, owners, period, context).amount : null, standings: said,
    owed: owedWords(lines.map((l) => ({ ...l, ownerId: l.askedId })), period.id, said),
    reader: standingOf(input.reader.userId, context), f: financeWords(context, input.locale), lineWords: bridgeWords(context, input.locale),
    nameOf: (id) => (id == null ? null : (people.get(id) ?? null)),
  };
}

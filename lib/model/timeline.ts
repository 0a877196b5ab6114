import type { DealChange, DealHead, DealState } from './deal.ts';
import type { Knowledge } from './org.ts';
import type { Stage } from './stage.ts';
import type { StageId } from './ids.ts';

/** One deal as a list of dated states, oldest first. */
export interface DealTimeline {
  head: DealHead;
  states: DealState[];
  /** The CRM's record begins later than the deal does: earlier states are unknown. */
  cut: boolean;
}

export interface TimelineContext {
  stages: ReadonlyMap<StageId, Stage>;
  knowledge: Knowledge;
  /** When the head was read: what it says holds from then on at the latest. */
  asOf: number;
}

/** A first history row this close to the deal's creation is its creation (both CRMs write them in two steps). */
const SAME_SAVE_MS = 60_000;

const FIELDS = ['stageId', 'category', 'amount', 'closeDay', 'probability', 'ownerId', 'currency'] as const;

const unknownState = (at: number): DealState => ({
  at, stageId: undefined, category: undefined, amount: undefined, closeDay: undefined, probability: undefined,
  ownerId: undefined, currency: undefined, orderAssumed: false, byMachine: null,
});

/** What was known strictly before an instant; undefined where the deal did not exist yet. */
export function stateAt(timeline: DealTimeline, instant: number): DealState | undefined {
  let found: DealState | undefined;
  for (const state of timeline.states) {
    if (state.at >= instant) break;
    found = state;
  }
  return found;
}

/** Builds one deal's timeline from its head and recorded changes (in any order). */
export function buildTimeline(head: DealHead, changes: readonly DealChange[], context: TimelineContext): DealTimeline {
  const sorted = [...changes].sort((a, b) => a.at - b.at || (a.row < b.row ? -1 : a.row > b.row ? 1 : 0));
  const states = foldChanges(sorted, head);
  const first = states[0];
  let cut = false;
  if (!first || first.at > head.createdAt) {
    if (first && first.at - head.createdAt <= SAME_SAVE_MS && first.stageId !== undefined) first.at = head.createdAt;
    else {
      states.unshift(unknownState(head.createdAt));
      cut = true;
    }
  }
  if (!sorted.some((c) => 'stageId' in c.set)) {
    cut = !(head.modifiedAt !== null && head.modifiedAt - head.createdAt <= SAME_SAVE_MS);
    if (!cut) fillUnknown(states, head.now);
  }
  fillOwner(states, sorted, head, context.knowledge);
  closeWithNow(states, head, context.asOf);
  for (const state of states) fillFromStage(state, context.stages);
  return { head, states, cut };
}

function foldChanges(sorted: readonly DealChange[], head: DealHead): DealState[] {
  const states: DealState[] = [];
  const setNow = new Map<string, unknown[]>();
  for (const change of sorted) {
    const last = states.at(-1);
    if (last && last.at === change.at) {
      for (const [field, value] of Object.entries(change.set)) if (setNow.get(field)?.some((v) => v !== value)) last.orderAssumed = true;
      Object.assign(last, change.set, 'byMachine' in change ? { byMachine: change.byMachine } : {});
    } else {
      setNow.clear();
      states.push({ ...(last ?? unknownState(head.createdAt)), ...change.set, at: change.at, orderAssumed: false, byMachine: change.byMachine ?? null });
    }
    for (const [field, value] of Object.entries(change.set)) setNow.set(field, [...(setNow.get(field) ?? []), value]);
  }
  const last = states.at(-1);
  if (last?.orderAssumed) settleByNow(last, setNow, head.now);
  return states;
}

/** Of the last changes, all of one instant, those that the record shows today came last; then nothing is assumed. */
function settleByNow(last: DealState, setNow: ReadonlyMap<string, unknown[]>, now: DealHead['now']): void {
  const disputed = FIELDS.filter((f) => setNow.get(f)?.some((v) => v !== setNow.get(f)![0]));
  if (!disputed.every((f) => now[f] !== undefined && setNow.get(f)!.includes(now[f]))) return;
  for (const f of disputed) Object.assign(last, { [f]: now[f] });
  last.orderAssumed = false;
}

function fillUnknown(states: DealState[], now: DealHead['now']): void {
  for (const state of states) for (const field of FIELDS) if (state[field] === undefined) Object.assign(state, { [field]: now[field] });
}

/** Before the first recorded change of owner stands the owner it was changed from; without any change, today's, if changes are recorded. */
function fillOwner(states: DealState[], sorted: readonly DealChange[], head: DealHead, knowledge: Knowledge): void {
  const firstChange = sorted.find((c) => c.set.ownerId !== undefined);
  const before = firstChange ? firstChange.was?.ownerId : knowledge.ownerHistory ? head.now.ownerId : undefined;
  for (const state of states) {
    if (firstChange && state.at >= firstChange.at) break;
    state.ownerId = before;
  }
}

/** Where the record as read differs from its own history, a change went unrecorded: it holds from the last save on. */
function closeWithNow(states: DealState[], head: DealHead, asOf: number): void {
  const last = states.at(-1)!;
  const differs = FIELDS.filter((f) => head.now[f] !== undefined && head.now[f] !== last[f] && !(f === 'ownerId' && last.ownerId === undefined));
  if (differs.length === 0) return;
  const at = Math.max(head.modifiedAt ?? asOf, last.at);
  const set = Object.fromEntries(differs.map((f) => [f, head.now[f]]));
  if (at === last.at) Object.assign(last, set);
  else states.push({ ...last, ...set, at, orderAssumed: false, byMachine: null });
}

function fillFromStage(state: DealState, stages: ReadonlyMap<StageId, Stage>): void {
  const stage = state.stageId === undefined ? undefined : stages.get(state.stageId);
  if (!stage) return;
  if (state.category === undefined || state.category === null) state.category = stage.category ?? undefined;
  if (state.probability === undefined || state.probability === null) state.probability = stage.probability ?? undefined;
}

/** A deal that others were merged into goes on from where the oldest of them began. */
export function continueMerged(winner: DealTimeline, merged: readonly DealTimeline[]): DealTimeline {
  const begin = Math.min(winner.head.createdAt, ...merged.map((t) => t.head.createdAt));
  const known = winner.states.find((s) => s.stageId !== undefined)?.at ?? Infinity;
  const oldest = merged.filter((t) => t.head.createdAt < known).sort((a, b) => a.head.createdAt - b.head.createdAt)[0];
  if (!oldest || begin === winner.head.createdAt) return winner;
  const earlier = oldest.states.filter((s) => s.at < known);
  return {
    head: { ...winner.head, createdAt: begin },
    states: [...earlier, ...winner.states.filter((s) => s.at >= known)],
    cut: oldest.cut,
  };
}

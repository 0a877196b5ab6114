import type { DealBook } from '../../model/book.ts';
import type { OrgContext } from '../../model/org.ts';
import { openOrder } from '../deal-story.ts';
import { stageTimes } from '../stage-time.ts';

const DAY_MS = 86_400_000;

/** What an open deal did after an instant. */
export interface After {
  /** The stage it stood in, and its category, as indices of the book. */
  stage: number;
  category: number;
  /** It reached a later stage of its pipeline, or was won, within the usual time of its stage. */
  movedOn: boolean;
}

/**
 * Whether deals move on: to a later stage, or won, within the time in which four in five won deals left the stage it stood in then. Only what was
 * recorded strictly after `at` counts. null: not open then, a stage that too few won deals passed, a record that is cut, or that time isn't over yet.
 */
export function moversOf(book: DealBook, context: OrgContext, now: number): (deal: number, at: number) => After | null {
  const usual = stageTimes(book, context);
  const stages = book.stageIds.map((id) => context.stages.find((s) => s.id === id) ?? null);
  const order = openOrder(new Map(context.stages.map((s) => [s.id, s])));
  return (deal, at) => {
    if (book.cut[deal] === 1) return null;
    let row = book.first[deal + 1]! - 1;
    while (row >= book.first[deal]! && book.at[row]! > at) row--;
    if (row < book.first[deal]! || book.stage[row]! < 0) return null;
    const stage = stages[book.stage[row]!];
    const days = stage ? usual.get(stage.id)?.days : undefined;
    if (!stage || stage.isClosed || days === undefined || at + days * DAY_MS > now) return null;
    const until = at + days * DAY_MS;
    let movedOn = false;
    for (let r = row + 1; r < book.first[deal + 1]! && book.at[r]! <= until; r++) {
      const next = book.stage[r]! < 0 ? null : stages[book.stage[r]!];
      if (next?.isWon || (next && !next.isClosed && next.pipelineId === stage.pipelineId && order.get(next)! > order.get(stage)!)) movedOn = true;
    }
    return { stage: book.stage[row]!, category: book.category[row]!, movedOn };
  };
}

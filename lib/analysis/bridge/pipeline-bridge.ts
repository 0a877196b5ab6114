import type { BridgeInput } from './bridge.ts';
import type { Movement } from './movement.ts';
import type { Reader } from './reader.ts';
import { NOT_YET } from './as-of.ts';
import { endsOf } from './kept.ts';
import { movement } from './movement.ts';
import { INSIDE, YES, makeReader, ratesAt } from './reader.ts';

export type PipelineInput = Omit<BridgeInput, 'basis' | 'call'>;

/** A deal created after the start and closed by the end, in the period: in neither sum. */
export interface CreatedAndClosed {
  deal: number;
  outcome: 'won' | 'lost';
  /** Minor units at the end's rate; null where not known. */
  amount: number | null;
}

/** Open pipeline (not omitted) due in the period, from t0 to t1: start + Σ lines = end, exactly. */
export interface PipelineBridge extends Movement {
  createdAndClosed: CreatedAndClosed[];
}

/** Source: the design's section 5. Won deals have left the pipeline; what was won stands in the line `won`. */
export function pipelineBridge(input: PipelineInput): PipelineBridge {
  const { book, context, period, t0, t1, owners } = input;
  const { start, end } = endsOf(book, t0, t1);
  const reader = makeReader(book, context, period, 'pipeline', owners, input.ownersAtEnd === undefined ? owners : input.ownersAtEnd);
  const moved = movement({ book, context, period, basis: 'pipeline', start, end, reader, openOnly: true });
  const rates1 = ratesAt(book, context, t1);
  const createdAndClosed: CreatedAndClosed[] = [];
  for (let i = 0; i < start.row.length; i++) {
    const r1 = end.row[i]!;
    if (start.row[i] !== NOT_YET || r1 < 0 || reader.place(r1) !== INSIDE || !reader.inScopeAtEnd(i, r1)) continue;
    const outcome = outcomeOf(r1, reader);
    if (outcome === null) continue;
    const amount = reader.amount(r1, rates1);
    createdAndClosed.push({ deal: i, outcome, amount: Number.isNaN(amount) ? null : amount });
  }
  return { start: moved.start, end: moved.end, startDeals: moved.startDeals, endDeals: moved.endDeals, unknown: moved.unknown, createdAndClosed, get lines() { return moved.lines; } };
}

const outcomeOf = (row: number, reader: Reader): 'won' | 'lost' | null => (reader.won(row) === YES ? 'won' : reader.lost(row) === YES ? 'lost' : null);

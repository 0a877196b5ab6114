import type { Cause, OwnerFunction } from '../../model/cause.ts';
import type { UserId } from '../../model/ids.ts';
import type { CausedLine } from './loss-lines.ts';
import type { CauseStanding } from './standing.ts';
import { causeOf } from '../../model/causes/merge.ts';
import { checkMinor } from '../../model/money.ts';
import { isLossLine } from './loss-lines.ts';
import { missKey } from './standing.ts';

export interface CutLine extends CausedLine {
  /** Owner at t0 (of a deal that came later: its first owner); null where not proven. */
  ownerId: UserId | null;
  leadSource: string | null;
  /** Label of the stage at t0; null where it didn't exist or wasn't recorded. */
  stage: string | null;
}

/** One row of a cut. Losses are at or below zero, gains at or above: never netted. Minor units. */
export interface CutRow {
  /** Cause id, function, user id, source or stage; null: not known (of causes: none named yet). */
  key: string | null;
  deals: number;
  losses: number;
  gains: number;
}

/** Rows (largest loss first) and what the cut leaves out, by why. Rows and what is left out make the sum of all lines. */
export interface CauseCut {
  rows: CutRow[];
  leftOut: Record<LeftOut, number>;
}
/** `remaining`: may still come. `gains`, `notAsked`: lines no cause is asked of. `elsewhere`: a cause that another function owns. */
export type LeftOut = 'remaining' | 'notAsked' | 'gains' | 'disputed' | 'transferred' | 'currency' | 'elsewhere';

export type CutId = 'cause' | 'function' | 'person' | 'source' | 'stage';

export interface CutInput {
  lines: readonly CutLine[];
  periodId: string;
  standings: ReadonlyMap<string, CauseStanding>;
  causes: readonly Cause[];
}

/**
 * The same bridge cut another way. A person's own miss leaves out transfers, currency and losses whose undisputed cause another
 * function owns; a loss without a cause, or with a disputed one, stays theirs. Judgement is no line, and so in nobody's.
 */
export function cutBy(id: CutId, { lines, periodId, standings, causes }: CutInput): CauseCut {
  const place = { cause: byCause, function: byFunction, person: byPerson, source: (l: CutLine) => row(l.leadSource), stage: (l: CutLine) => row(l.stage) }[id];
  const rows = new Map<string | null, CutRow & { of: Set<string> }>();
  const leftOut: CauseCut['leftOut'] = { remaining: 0, notAsked: 0, gains: 0, disputed: 0, transferred: 0, currency: 0, elsewhere: 0 };
  for (const line of lines) {
    const said = standings.get(missKey(line.dealId, periodId));
    const to: Place = line.reason === 'remaining' ? { out: 'remaining' } : place(line, said, causes);
    if ('out' in to) {
      leftOut[to.out] = checkMinor(leftOut[to.out] + line.amount);
      continue;
    }
    const at = rows.get(to.key) ?? { key: to.key, deals: 0, losses: 0, gains: 0, of: new Set() };
    rows.set(to.key, at);
    at.of.add(line.dealId);
    if (line.amount < 0) at.losses = checkMinor(at.losses + line.amount);
    else at.gains = checkMinor(at.gains + line.amount);
  }
  return { rows: [...rows.values()].map(({ of, ...r }) => ({ ...r, deals: of.size })).sort(byLoss), leftOut };
}

type Place = { key: string | null } | { out: LeftOut };
const row = (key: string | null): Place => ({ key });

const byLoss = (a: CutRow, b: CutRow): number => a.losses - b.losses || b.gains - a.gains || String(a.key).localeCompare(String(b.key), 'en');

function byCause(line: CutLine, said: CauseStanding | undefined): Place {
  if (!isLossLine(line)) return { out: line.amount > 0 ? 'gains' : 'notAsked' };
  return said?.state === 'disputed' ? { out: 'disputed' } : row(said?.causeId ?? null);
}

function byFunction(line: CutLine, said: CauseStanding | undefined, causes: readonly Cause[]): Place {
  const by = byCause(line, said);
  return 'out' in by || by.key === null ? by : row(causeOf(causes, by.key)?.function ?? null);
}

/** A rep answers for what sales can act on. */
const OWN: OwnerFunction = 'sales';

function byPerson(line: CutLine, said: CauseStanding | undefined, causes: readonly Cause[]): Place {
  if (line.reason === 'transferredOut' || line.reason === 'transferredIn') return { out: 'transferred' };
  if (line.reason === 'currency') return { out: 'currency' };
  if (isLossLine(line) && said && (said.state === 'stated' || said.state === 'agreed') && said.causeId !== null && causeOf(causes, said.causeId)?.function !== OWN) return { out: 'elsewhere' };
  return row(line.ownerId);
}

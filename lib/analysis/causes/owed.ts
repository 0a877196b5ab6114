import type { UserId } from '../../model/ids.ts';
import type { CausedLine } from './loss-lines.ts';
import type { CauseStanding } from './standing.ts';
import { isLossLine } from './loss-lines.ts';
import { missKey, NOTHING_SAID } from './standing.ts';

export interface OwedLine extends CausedLine {
  /** Owner at the baseline and the one they report to; null where not known. */
  ownerId: UserId | null;
  managerId: UserId | null;
  /** When the loss was known: the change that made it, or the period's end. */
  since: number;
}

export interface Owed {
  dealId: string;
  reason: string;
  userId: UserId;
  /** `state`: name a cause. `answer`: one's cause was disputed. `judge`: agree with the owner's cause or answer it. */
  what: 'state' | 'answer' | 'judge';
  since: number;
  /** It is welcome, and nothing waits for it. */
  optional: boolean;
}

/**
 * Who owes a word on which line: the owner where no cause is named or theirs was disputed, the manager (optionally) where one was
 * stated and nobody has judged it. Nobody owes where the owner isn't known; nobody judges their own statement.
 */
export function owedWords(lines: readonly OwedLine[], periodId: string, standings: ReadonlyMap<string, CauseStanding>): Owed[] {
  return lines.filter(isLossLine).flatMap((line): Owed[] => {
    const said = standings.get(missKey(line.dealId, periodId)) ?? NOTHING_SAID;
    const owes = (userId: UserId | null, what: Owed['what'], since: number, optional = false): Owed[] =>
      userId === null ? [] : [{ dealId: line.dealId, reason: line.reason, userId, what, since, optional }];
    switch (said.state) {
      case 'none':
      case 'open': return owes(line.ownerId, 'state', line.since);
      case 'disputed': return owes(said.statedBy, 'answer', said.at ?? line.since);
      case 'stated': return owes(line.managerId === said.statedBy ? null : line.managerId, 'judge', said.at ?? line.since, true);
      case 'agreed': return [];
    }
  });
}

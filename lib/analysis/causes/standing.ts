import type { CauseStatement } from '../../model/cause.ts';
import type { UserId } from '../../model/ids.ts';
import type { SharedRecord } from '../../model/records.ts';

export type CauseRecord = SharedRecord<'cause'>;

/** One statement as it was made, and whether it changed what stands. */
export interface SaidOfCause {
  key: string;
  at: number;
  act: CauseStatement['act'];
  by: UserId;
  byName: string;
  causeId: string | null;
  note: string | null;
  /** false: it had no effect (nothing to agree with, one's own statement, another cause than the one that stands). */
  counted: boolean;
}

/** What stands of the cause of one deal's miss in one period. */
export interface CauseStanding {
  /** `none`: nothing was said. `open`: put off, or answered without naming a cause. `disputed`: named, and not agreed with. */
  state: 'none' | 'open' | 'stated' | 'agreed' | 'disputed';
  causeId: string | null;
  newInformation: boolean | null;
  note: string | null;
  statedBy: UserId | null;
  statedByName: string | null;
  /** Who agreed or disputed last; null while nobody has. */
  judgedBy: UserId | null;
  judgedByName: string | null;
  judgeNote: string | null;
  /** Instant of what made the state; null where nothing was said. */
  at: number | null;
  /** Last time it was put off. */
  putOffAt: number | null;
  history: SaidOfCause[];
}

export const NOTHING_SAID: CauseStanding = {
  state: 'none', causeId: null, newInformation: null, note: null, statedBy: null, statedByName: null,
  judgedBy: null, judgedByName: null, judgeNote: null, at: null, putOffAt: null, history: [],
};

/** Which miss a statement is about. */
export const missKey = (dealId: string, periodId: string): string => `${dealId} ${periodId}`;

/**
 * Reads what stands off all that was said of one miss, in any order: records are taken by instant, then key, one a key. A newer
 * statement stands over an older one, also over a dispute; who stated it can neither agree nor dispute; agreeing or disputing
 * with a named cause holds for that cause alone. `reason`: only what was said of this reason of the bridge.
 */
export function standing(records: readonly CauseRecord[], reason?: string): CauseStanding {
  const unique = new Map(records.filter((r) => reason === undefined || r.body.reason === reason).map((r) => [r.key, r]));
  const sorted = [...unique.values()].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  let now = NOTHING_SAID;
  const history: SaidOfCause[] = [];
  for (const record of sorted) {
    const next = after(now, record);
    const { body } = record;
    history.push({ key: record.key, at: record.at, act: body.act, by: record.authorId, byName: record.authorName, causeId: body.causeId, note: body.note, counted: next !== null });
    now = next ?? now;
  }
  return { ...now, history };
}

function after(now: CauseStanding, { body, at, authorId, authorName }: CauseRecord): CauseStanding | null {
  if (body.act === 'later') return { ...now, ...(now.state === 'none' ? { state: 'open', at } : {}), putOffAt: at };
  if (body.act === 'state') {
    return {
      ...NOTHING_SAID, state: body.causeId === null ? 'open' : 'stated', causeId: body.causeId, newInformation: body.newInformation, note: body.note,
      statedBy: authorId, statedByName: authorName, at, putOffAt: now.putOffAt,
    };
  }
  const aboutAnother = body.causeId !== null && body.causeId !== now.causeId;
  if (now.causeId === null || authorId === now.statedBy || aboutAnother) return null;
  return { ...now, state: body.act === 'agree' ? 'agreed' : 'disputed', judgedBy: authorId, judgedByName: authorName, judgeNote: body.note, at };
}

/** What stands of every miss that anybody spoke of, by `missKey`. */
export function standings(records: Iterable<CauseRecord>): Map<string, CauseStanding> {
  const by = Map.groupBy(records, (r) => missKey(r.body.dealId, r.body.periodId));
  return new Map([...by].map(([key, list]) => [key, standing(list)]));
}

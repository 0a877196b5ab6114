import type { DealBook } from '../../../model/book.ts';
import type { OrgContext } from '../../../model/org.ts';
import type { CauseRecord } from '../../causes/standing.ts';
import type { ByOwner, Counted } from './by-owner.ts';
import type { FrozenQuarter } from './quarters.ts';
import { dayReader } from '../../../model/day-reader.ts';
import { forecastBridge } from '../../bridge/bridge.ts';
import { missLines } from '../../causes/lines.ts';
import { isLossLine } from '../../causes/loss-lines.ts';
import { missKey } from '../../causes/standing.ts';
import { byOwner } from './by-owner.ts';
import { keptFor } from './kept.ts';

/** A loss in a forecast bridge that its owner is asked to explain. */
export interface Miss extends Counted {
  deal: number;
  /** `missKey`. */
  key: string;
  /** When it was known. */
  since: number;
}

/** Losses of one quarter's commit forecast, on the day they were known, of whoever owned the deal when the forecast was frozen. */
export const missesOf = keptFor((book: DealBook, context: OrgContext, id: string, start: number, end: number, t0: number, t1: number): ByOwner<Miss> => {
  const period = { id, start, end } as FrozenQuarter['period'];
  const bridge = forecastBridge({ book, context, period, basis: 'commit', t0, t1, owners: null });
  const deals = new Map(bridge.lines.map((l) => [String(book.heads[l.deal]!.id), l.deal]));
  const dayAt = dayReader(context.timeZone);
  const lines = missLines(bridge.lines.map(({ deal, reason, amount }) => ({ deal, dealId: book.heads[deal]!.id, reason, amount })), { book, context, period, t0, t1 });
  return byOwner(lines.filter((l) => isLossLine(l) && l.ownerId !== null).map((l) => ({ deal: deals.get(l.dealId)!, key: missKey(l.dealId, id), since: l.since, day: dayAt(l.since), ownerId: l.ownerId })));
});

/** When a cause was first named, by `missKey`. */
export const firstNamed = keptFor((causes: readonly CauseRecord[]): ReadonlyMap<string, number> => {
  const out = new Map<string, number>();
  for (const { at, body } of causes) {
    if (body.act !== 'state' || body.causeId === null) continue;
    const key = missKey(body.dealId, body.periodId);
    out.set(key, Math.min(at, out.get(key) ?? Infinity));
  }
  return out;
});

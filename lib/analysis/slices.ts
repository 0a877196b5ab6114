import type { DealBook } from '../model/book.ts';
import type { Day } from '../model/day.ts';
import type { DealHead } from '../model/deal.ts';
import type { UserId } from '../model/ids.ts';
import type { OrgContext } from '../model/org.ts';
import type { Stage } from '../model/stage.ts';
import { conversionOn, convertMinor } from '../model/money.ts';

export type Standing = 'won' | 'lost' | 'open' | 'unknown';

/** A deal as it stands today with its worth in the org's currency; null where it has no amount or no rate. */
export interface Standed {
  i: number;
  head: DealHead;
  standing: Standing;
  minor: number | null;
  closeDay: Day | null;
}

export const stageMap = (context: OrgContext): Map<string, Stage> => new Map(context.stages.map((s) => [s.id, s]));

export function standingOf(stage: Stage | undefined): Standing {
  return !stage ? 'unknown' : stage.isWon ? 'won' : stage.isClosed ? 'lost' : 'open';
}

/** An amount in the org's currency at the rate of a day; null without amount or rate. */
export function worth(context: OrgContext, amount: number | null | undefined, currency: string | undefined, on: Day): number | null {
  if (amount === null || amount === undefined) return null;
  const by = conversionOn(context.currencies, currency ?? context.currencies.org, on);
  return by ? convertMinor(amount, by) : null;
}

/** The living deals of some owners (null: of all) as they stand today; each at the rate of its close day. */
export function dealsOf(book: DealBook, context: OrgContext, owners: ReadonlySet<UserId> | null, today: Day): Standed[] {
  const stages = stageMap(context);
  const found: Standed[] = [];
  book.heads.forEach((head, i) => {
    if (head.deletedAt !== null || head.mergedInto !== null) return;
    if (owners && !(head.now.ownerId && owners.has(head.now.ownerId))) return;
    const closeDay = head.now.closeDay ?? null;
    const standing = standingOf(head.now.stageId === undefined ? undefined : stages.get(head.now.stageId));
    found.push({ i, head, standing, closeDay, minor: worth(context, head.now.amount, head.now.currency, closeDay ?? today) });
  });
  return found;
}

/** Deals won with a close day in the span, both days inside. */
export const wonIn = (deals: readonly Standed[], from: Day, to: Day): Standed[] =>
  deals.filter((d) => d.standing === 'won' && d.closeDay !== null && d.closeDay >= from && d.closeDay <= to);

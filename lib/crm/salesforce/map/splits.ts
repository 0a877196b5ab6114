import type { CreditSplit, DealHead } from '../../../model/deal.ts';
import type { Row } from '../../sample/tables.ts';
import { userId } from '../../../model/ids.ts';
import { to18 } from '../../../model/salesforce-id.ts';
import { bool, number, text } from './cell.ts';

/** Split type id → its name on the screen. */
export type SplitTypes = Record<string, string>;

export const splitTypes = (rows: readonly Row[] = []): SplitTypes =>
  Object.fromEntries(rows.map((r) => [to18(text(r.Id) ?? ''), text(r.MasterLabel) ?? text(r.DeveloperName) ?? to18(text(r.Id) ?? '')]));

/** Puts shares of credit on heads: an empty list where a deal has none. Rows without person, type or share are left out. */
export function addSplits(heads: Iterable<DealHead>, rows: readonly Row[], types: SplitTypes): void {
  const of = Map.groupBy(rows.filter((r) => !bool(r.IsDeleted)), (r) => to18(text(r.OpportunityId) ?? ''));
  for (const head of heads) {
    head.splits = (of.get(head.id) ?? []).flatMap((row): CreditSplit[] => {
      const person = text(row.SplitOwnerId);
      const type = text(row.SplitTypeId);
      const percent = number(row.SplitPercentage);
      return person === null || type === null || typeof percent !== 'number' ? [] : [{ splitType: types[to18(type)] ?? to18(type), userId: userId(to18(person)), percent }];
    });
  }
}

import type { AnyRecord, SharedRecord } from '../../model/records.ts';
import type { UserId } from '../../model/ids.ts';
import { dataKind } from '../../model/people/data-kinds.ts';

/** Kinds whose words can be erased: what is about people. The company's books, settings and what was erased can't. */
export const canBeErased = ({ kind }: Pick<AnyRecord, 'kind'>): boolean => ['coaching', 'reviews', 'own'].includes(dataKind(kind).kept);

/**
 * Keys of records that count as erased. A word is erased by who wrote it, and by who may for the company (leavers, a request, retention); a review by the
 * latter alone, since it is two people's: neither side takes it from the other. `mayErase`: who may for the company.
 */
export function erasedKeys(erased: readonly SharedRecord<'erased'>[], records: readonly AnyRecord[], mayErase: (author: UserId) => boolean): Set<string> {
  const byKey = new Map(records.map((r) => [r.key, r]));
  const out = new Set<string>();
  for (const { authorId, body } of erased) {
    const forCompany = mayErase(authorId);
    for (const key of body.keys) {
      const record = byKey.get(key);
      if (record && canBeErased(record) && (forCompany || (record.authorId === authorId && record.kind !== 'review'))) out.add(key);
    }
  }
  return out;
}

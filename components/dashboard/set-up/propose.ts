import type { FieldCandidate, FieldMap } from '../../../lib/model/facts.ts';
import type { Motion } from '../../../lib/model/forecast-type.ts';

/** Words in a choice's value that tell the kind of sale; the first that fits. */
const WORDS: [RegExp, Motion][] = [[/renew/i, 'renewal'], [/expan|exist|upsell|cross|add.?on|upgrade/i, 'expansion'], [/\bnew/i, 'new']];

/**
 * The map to confirm: each fact without a field gets its first candidate, the likeliest, and the values of `motion` their kind
 * where a word in them tells. What somebody chose stays.
 */
export function proposed(map: FieldMap, candidates: readonly FieldCandidate[]): FieldMap {
  const fields = { ...map.fields };
  const motions = { ...map.motions };
  for (const { fact, object, field, label, options } of candidates) {
    if (fields[fact]) continue;
    fields[fact] = { object, field, label };
    if (fact !== 'motion') continue;
    for (const o of options) {
      const kind = WORDS.find(([word]) => word.test(`${o.value} ${o.label}`))?.[1];
      if (kind) motions[o.value] ??= kind;
    }
  }
  return { fields, motions };
}

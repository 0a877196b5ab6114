import type { DealHead } from '../../model/deal.ts';
import type { FieldMap } from '../../model/facts.ts';
import type { Motion } from '../../model/forecast-type.ts';

const plain = (text: string): string => text.trim().toLowerCase();

/** What a deal is to the customer: the mapped fact's value, else the deal's type, in the company's translation; null where neither says. */
export function motionReader({ motions }: Pick<FieldMap, 'motions'>): (head: DealHead) => Motion | null {
  const of = new Map(Object.entries(motions).map(([value, motion]) => [plain(value), motion]));
  const said = (value: string | null | undefined): Motion | null => (value ? (of.get(plain(value)) ?? null) : null);
  return (head) => said(head.facts?.motion?.now) ?? said(head.type);
}

const SAYS: [RegExp, Motion][] = [
  [/renew/, 'renewal'], [/expan|upsell|up-sell|upgrade|cross.?sell|add.?on|existing|growth/, 'expansion'], [/\bnew\b|new.?(?:business|customer|logo)|\bacquisition\b/, 'new'],
];

/** Values of a type field that say themselves which motion they are: "Existing Customer - Upgrade", "newbusiness". What is in doubt is left out. */
export function motionsOfTypes(values: Iterable<string>): FieldMap['motions'] {
  const out: FieldMap['motions'] = {};
  for (const value of values) {
    const found = SAYS.find(([pattern]) => pattern.test(plain(value)));
    if (found) out[value] = found[1];
  }
  return out;
}

import { BODY_LENGTH } from '../package/record-object.ts';

/** Below the field's length: Salesforce may count a character as two. */
const PART_LENGTH = BODY_LENGTH - 11_072;

/** May the text be cut here? Salesforce trims blanks off both ends of a field, and half a surrogate pair is no character. */
const mayCut = (text: string, at: number): boolean => !/\s/.test(text[at - 1]!) && !/\s/.test(text[at]!) && !/[\uDC00-\uDFFF]/.test(text[at]!);

/** A text in pieces that each fit the field and come back as they were. */
export function inParts(text: string, length: number = PART_LENGTH): string[] {
  const parts: string[] = [];
  let from = 0;
  while (text.length - from > length) {
    let cut = from + length;
    while (cut > from + 1 && !mayCut(text, cut)) cut--;
    // A run of blanks as long as a part: JSON of ours has none.
    if (cut === from + 1) throw new RangeError('A text of nothing but blanks can’t be kept in parts.');
    parts.push(text.slice(from, cut));
    from = cut;
  }
  parts.push(text.slice(from));
  return parts;
}

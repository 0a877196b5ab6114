import { BODY_LENGTH } from '../package/objects.ts';

/** Below the field's length: a cut adds a few characters, and Salesforce may count some as two. */
const PART_LENGTH = BODY_LENGTH - 11_072;

const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
/** Salesforce trims blanks off both ends of a field; as an escape they stay. */
const guarded = (part: string): string => part.replace(/^\s|\s$/g, escaped);

/**
 * JSON text in pieces that each fit the field; put together they are the same JSON. Blanks of JSON.stringify stand in strings
 * alone, where they may be written as escapes.
 */
export function inParts(json: string, length: number = PART_LENGTH): string[] {
  const parts: string[] = [];
  for (let from = 0; from < json.length;) {
    let to = Math.min(json.length, from + length);
    // Half a surrogate pair is no character.
    if (to < json.length && /[\uDC00-\uDFFF]/.test(json[to]!)) to--;
    parts.push(guarded(json.slice(from, to)));
    from = to;
  }
  return parts;
}

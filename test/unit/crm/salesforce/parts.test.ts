import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { inParts } from '../../../../lib/crm/salesforce/write/parts.ts';

describe('JSON in parts', () => {
  test('is the same when put together, though Salesforce trims each part', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', '"', '\\', ' ', '\u00A0', '\n', '💶', 'é', '{')), (chars) => {
      const parts = inParts(JSON.stringify({ text: chars.join('') }), 8);
      expect(JSON.parse(parts.map((p) => p.trim()).join(''))).toEqual({ text: chars.join('') });
      expect(parts.every((p) => p.length <= 8 + 10 && p.isWellFormed())).toBe(true);
    }));
  });
});

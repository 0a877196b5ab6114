import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decompose, type BookingsFactors } from '../../../lib/analysis/measures/decomposition.ts';
import { MEASURES } from '../../../lib/analysis/measures/index.ts';
import { readExample, type Given } from './measure-examples.ts';

const PAGE = readFileSync(new URL('../../../docs/MEASURES.md', import.meta.url), 'utf8');
const BLOCKS = [...PAGE.matchAll(/```json\n([\s\S]*?)```/g)].flatMap(([, block]) => block!.trim().split(/\n(?=\{)/).map((text) => JSON.parse(text) as Record<string, unknown>));
const EXAMPLES = BLOCKS.filter((b) => 'measure' in b) as unknown as { measure: string; given: Given; gives: { value: number | null; n: number | null } }[];
const ROWS = PAGE.split('\n').filter((l) => l.startsWith('| `')).map((l) => l.slice(2, -2).split(' | '));

describe('the page of measures', () => {
  it('says of each measure what the code says', () => {
    const list = (names: readonly string[]): string => names.join(', ') || '–';
    expect(ROWS).toEqual(MEASURES.map((m) => [`\`${m.id}\``, m.label, m.unit, m.better, m.adds, list(m.functions), list(m.drives), m.how]));
  });
  it('has an example of each', () => expect(MEASURES.map((m) => m.id).filter((id) => !EXAMPLES.some((e) => e.measure === id))).toEqual([]));
  it.each(EXAMPLES.map((e, i) => [`${i + 1} ${e.measure}`, e] as const))('gives what it says: %s', (_, { measure, given, gives }) => {
    const { value, n, why } = readExample(measure, given);
    expect({ value, n }, why ?? '').toEqual(gives);
  });
  it('takes bookings apart as it says', () => {
    const { decompose: given, gives } = BLOCKS.find((b) => 'decompose' in b) as unknown as { decompose: { now: BookingsFactors; earlier: BookingsFactors[] }; gives: object };
    expect(decompose(given.now, given.earlier)).toEqual({ now: given.now, ...gives });
  });
});

it('collects every file of the catalogue, named by its id, with all its parts', () => {
  const files = readdirSync(new URL('../../../lib/analysis/measures/catalogue', import.meta.url)).map((f) => f.replace('.ts', '')).filter((f) => f !== 'index');
  expect(MEASURES.map((m) => m.id).sort()).toEqual(files.sort());
  for (const m of MEASURES) {
    expect(m.how, m.id).toMatch(/^[A-Z0-9].*[.]$/s);
    expect(m.functions.length, m.id).toBeGreaterThan(0);
    expect(m.drives.filter((id) => id === m.id || !MEASURES.some((o) => o.id === id)), m.id).toEqual([]);
  }
});

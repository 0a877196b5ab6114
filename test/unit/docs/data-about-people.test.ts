import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DATA_KINDS, USUAL_RETENTION } from '../../../lib/model/people/data-kinds.ts';
import { RECORD_KINDS } from '../../../lib/model/record-shapes.ts';
import { keptWords } from '../../../lib/views/people/words.ts';

const paper = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'DATA-ABOUT-PEOPLE.md'), 'utf8');

it('every kind of record has its purpose, its readers and its time, once', () => {
  expect(DATA_KINDS.map((d) => d.kind).sort()).toEqual([...RECORD_KINDS].sort());
});

it('docs/DATA-ABOUT-PEOPLE.md says what the registry says', () => {
  const rows = paper.split('\n').filter((l) => /^\| `/.test(l)).map((l) => l.slice(2, -2).replaceAll('`', '').split(' | '));
  expect(rows).toEqual(DATA_KINDS.map((d) => [d.kind, d.what, d.purpose, d.seenBy, keptWords(d.kept, USUAL_RETENTION)]));
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { nothingKnown } from '../../../lib/analysis/nothing-known.ts';
import { calendarYear } from '../../../lib/model/period.ts';
import { PROMPTS } from '../../../lib/prompts/index.ts';
import { PLAIN, TODAY } from '../support/deal-facts.ts';

const DOC = readFileSync(new URL('../../../docs/PROMPTS.md', import.meta.url), 'utf8');

it('docs/PROMPTS.md says of every prompt what it asks, and names no other', () => {
  const facts = nothingKnown(TODAY as never, calendarYear);
  const rows = DOC.split('\n').filter((l) => l.startsWith('| `')).map((l) => l.slice(2, -2).replaceAll('`', '').split(' | '));
  expect(rows).toEqual(PROMPTS.map((p) => [p.id, p.about, p.rep(facts, PLAIN), p.manager(facts, PLAIN), p.behaviour, p.step]));
});

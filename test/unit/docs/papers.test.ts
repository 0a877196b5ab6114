import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placesOf as placesOnHubspot } from '../../../lib/crm/hubspot/write/places.ts';
import { placesOf as placesOnSalesforce } from '../../../lib/crm/salesforce/write/places.ts';
import { OBJECTS } from '../../../lib/crm/salesforce/package/objects.ts';
import { QUESTIONS } from '../../../lib/cli/questions/index.ts';
import { CAUSES } from '../../../lib/model/causes/index.ts';
import { ERROR_CODES } from '../../../lib/model/errors.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const PAPERS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...readdirSync(join(root, 'docs')).filter((f) => f.endsWith('.md')).map((f) => `docs/${f}`)];
const textOf = (paper: string): string => readFileSync(join(root, paper), 'utf8');
/** Cells of the rows of a paper that begin with a code word, without code marks. */
const rows = (paper: string): string[][] => textOf(paper).split('\n').filter((l) => /^\| `/.test(l)).map((l) => l.slice(2, -2).replaceAll('`', '').split(' | '));

describe.each(PAPERS)('%s', (paper) => {
  it('names files and folders that are there', () => {
    const named = [...textOf(paper).matchAll(/`((?:lib|test|docs|components|entrypoints)\/[\w./-]+)`/g)].map((m) => m[1]!);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
  it('links to papers and pictures that are there', () => {
    const linked = [...textOf(paper).matchAll(/\]\(([^)#]+)\)/g)].map((m) => m[1]!).filter((to) => !to.startsWith('https://'));
    expect(linked.filter((to) => !existsSync(join(root, dirname(paper), to)))).toEqual([]);
  });
});

it('the catalogue of causes stands in docs/CAUSES.md as it is', () => {
  expect(rows('docs/CAUSES.md')).toEqual(CAUSES.map((c) => [c.id, c.function, c.label, c.example, c.evidence.join(', ')]));
});

it('docs/SHARED-RECORDS.md says where each kind of record lies, as the adapters do', async () => {
  const salesforce = placesOnSalesforce({ access: Object.fromEntries(OBJECTS.map((o) => [o.name, 'write'])), sets: null, mine: [], canSetUp: false }).kinds;
  const client = { get: () => Promise.resolve({ results: [] }) } as unknown as Parameters<typeof placesOnHubspot>[0];
  const hubspot = (await placesOnHubspot(client, null, new AbortController().signal)).kinds;
  const place = (cell: string): string => (cell.startsWith('shared') ? 'shared' : cell === 'this device' ? 'device' : cell);
  const told = Object.fromEntries(rows('docs/SHARED-RECORDS.md').map(([kind, , there, other]) => [kind, [place(there!), place(other!)]]));
  expect(told).toEqual(Object.fromEntries(Object.entries(salesforce).map(([kind, where]) => [kind, [where, hubspot[kind as keyof typeof hubspot]]])));
});

it('every error code stands in docs/ERRORS.md, and no other', () => {
  expect([...textOf('docs/ERRORS.md').matchAll(/^\| (RA-\d+) \|/gm)].map((m) => m[1])).toEqual(Object.values(ERROR_CODES));
});

it('the README names every question of explain', () => {
  const readme = textOf('README.md');
  expect(QUESTIONS.filter((q) => !readme.includes(`\`${q.name}\``)).map((q) => q.name)).toEqual([]);
});

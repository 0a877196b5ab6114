import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MOVEMENT_REASONS } from '../../../lib/analysis/bridge/movement-reasons.ts';
import { REASONS, REASON_CLASS } from '../../../lib/analysis/bridge/reasons.ts';
import { SIGNALS } from '../../../lib/analysis/signals/catalogue/index.ts';
import { ACTIVITY_FORMULAS } from './activity-formulas.ts';
import { BRIDGE_FORMULAS, forecastLine, movementLine } from './bridge-formulas.ts';
import { GOAL_FORMULAS } from './goal-formulas.ts';
import { LEAD_FORMULAS } from './lead-formulas.ts';
import { SIGNAL_FORMULAS, shows } from './signal-formulas.ts';
import { TRUST_FORMULAS } from './trust-formulas.ts';

const PAGE = readFileSync(new URL('../../../docs/FORMULAS.md', import.meta.url), 'utf8');
const FORMULAS = { ...BRIDGE_FORMULAS, ...TRUST_FORMULAS, ...SIGNAL_FORMULAS, ...GOAL_FORMULAS, ...LEAD_FORMULAS, ...ACTIVITY_FORMULAS } as Record<string, (given: never) => unknown>;

interface Example { formula: string; given: never; gives: unknown }

/** Examples of all JSON blocks: objects, one after the other, each begun on a line of its own. */
const EXAMPLES = [...PAGE.matchAll(/```json\n([\s\S]*?)```/g)].flatMap(([, block]) => block!.split(/\n(?=\{ "formula")/).map((text) => JSON.parse(text) as Example));

/** Cells of the rows of every table whose head has these words, code marks taken off. */
function rowsUnder(head: string): string[][] {
  const lines = PAGE.split('\n');
  return lines.flatMap((line, i) => {
    if (!line.startsWith(`| ${head} |`)) return [];
    const end = lines.findIndex((l, n) => n > i && !l.startsWith('|'));
    return lines.slice(i + 2, end < 0 ? lines.length : end).map((row) => row.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').replace(/^`|`$/g, '')));
  });
}

/** Shares as the page writes them, four digits behind the point; halves are told away from what binary made of them. */
const short = (value: unknown): unknown => {
  if (typeof value === 'number') return Math.round(value * 1e4 + Math.sign(value) * 1e-7) / 1e4;
  if (Array.isArray(value)) return value.map(short);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, short(v)])) : value;
};

describe('a formula of the page', () => {
  it.each(EXAMPLES.map((e, i) => [`${i + 1} ${e.formula}`, e] as const))('gives what it says: %s', (_, { formula, given, gives }) => {
    expect(FORMULAS[formula], `“${formula}” has nothing that computes it.`).toBeDefined();
    expect(short(FORMULAS[formula]!(given))).toEqual(gives);
  });
  it('has an example for everything that is computed', () => {
    expect(Object.keys(FORMULAS).filter((name) => !EXAMPLES.some((e) => e.formula === name))).toEqual([]);
  });
});

const forecastRows = rowsUnder('reason | class | holds where | example | line').concat(rowsUnder('reason | class | line | example | line'));
const movementRows = rowsUnder('reason | holds where | example | line');
const signalRows = rowsUnder('sign | known | rule | shows it | does not');

describe('a reason of the forecast bridge', () => {
  it('stands in the page, each once, with its class', () => {
    expect(forecastRows.map(([reason, kind]) => [reason, kind]).sort()).toEqual(REASONS.map((r) => [r, REASON_CLASS[r]]).sort());
  });
  it.each(forecastRows)('%s: the example makes its line', (reason, _kind, _holds, example, line) => {
    expect(line!.split(' ')[0]).toBe(reason);
    expect(forecastLine(example!)).toBe(line);
  });
});

describe('a reason of the pipeline bridge or the call walk', () => {
  it('stands in the page, each once', () => expect(movementRows.map(([reason]) => reason).sort()).toEqual([...MOVEMENT_REASONS].sort()));
  it.each(movementRows)('%s: the example makes its line', (reason, _holds, example, line) => {
    expect(line!.split(' ')[0]).toBe(reason);
    expect(movementLine(example!)).toBe(line);
  });
});

describe('a sign', () => {
  it('stands in the page, each once, with what it may be used for', () => {
    expect(signalRows.map(([id, known]) => [id, known]).sort()).toEqual(SIGNALS.map((s) => [s.id, s.known]).sort());
  });
  it.each(signalRows)('%s: one example shows it, the other does not', (id, _known, _rule, yes, no) => {
    const signal = SIGNALS.find((s) => s.id === id)!;
    expect([shows(signal, JSON.parse(yes!) as Record<string, unknown>), shows(signal, JSON.parse(no!) as Record<string, unknown>)]).toEqual([true, false]);
  });
});

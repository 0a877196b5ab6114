import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Cause } from '../../../../lib/model/cause.ts';
import { FUNCTIONS } from '../../../../lib/model/cause.ts';
import { EVIDENCE_IDS } from '../../../../lib/model/causes/evidence.ts';
import { CAUSES } from '../../../../lib/model/causes/index.ts';
import { causeLabel, causeOf, causesOn, FUNCTION_LABELS, mergeCauses } from '../../../../lib/model/causes/merge.ts';

const folder = join(import.meta.dirname, '../../../../lib/model/causes');

describe('the catalogue of causes', () => {
  it('is the one that was agreed, by the function that can act on each', () => {
    expect(Object.fromEntries(FUNCTIONS.map((f) => [f, CAUSES.filter((c) => c.function === f).map((c) => c.label)]))).toEqual({
      sales: ['Date never agreed with the buyer', 'One contact only', 'Decision process not known', 'Need or value not shown', 'Entered the forecast too early', 'No capacity'],
      marketing: ['Wrong kind of lead', 'Qualified by sales', 'Demand came too late in the period'],
      finance: ['Price or terms approval', 'Credit or contract terms', 'Number had no pipeline behind it'],
      executives: ['Territory or team changed in the period', 'Time went elsewhere', 'Price or product policy changed'],
      product: ['Something missing', 'Delivery or proof late'], legal: ['Contract took too long'],
      customer: ['Budget frozen or cut', 'Sponsor left, reorganisation', 'Chose another'], market: ['Regulation, economy, event'],
      forecast: ['Judgement above the deals'], data: ['Record was wrong'],
    });
  });
  it('gives each an id of its own in kebab case, an example and evidence that is known', () => {
    expect(new Set(CAUSES.map((c) => c.id)).size).toBe(CAUSES.length);
    expect(CAUSES.filter((c) => !/^[a-z]+(?:-[a-z]+)*$/.test(c.id) || c.example === '' || c.evidence.length === 0 || c.evidence.some((e) => !EVIDENCE_IDS.includes(e)))).toEqual([]);
  });
  it('holds each function in a file of its own, with a line of what it is', () => {
    for (const f of FUNCTIONS) {
      const text = readFileSync(join(folder, `${f}.ts`), 'utf8');
      expect(text).toMatch(/\/\*\* .{20,} \*\//);
      expect([...text.matchAll(/function: '(\w+)'/g)].every((m) => m[1] === f)).toBe(true);
    }
    expect(readdirSync(folder).filter((f) => !FUNCTIONS.some((x) => f === `${x}.ts`)).sort()).toEqual(['catalogue.ts', 'evidence.ts', 'index.ts', 'merge.ts']);
  });
  it('has a word for each function', () => expect(Object.keys(FUNCTION_LABELS).sort()).toEqual([...FUNCTIONS].sort()));
});

const own = (over: Partial<Cause> & { id: string }): Cause => ({ function: 'sales', label: '', example: '', evidence: [], isOn: true, ...over });

describe('a company’s own catalogue', () => {
  const merged = mergeCauses(CAUSES, [
    own({ id: 'contract-too-long', function: 'legal', label: 'Legal queue' }), own({ id: 'proof-late', function: 'product', isOn: false }),
    own({ id: 'port-strike', function: 'market', label: 'Port on strike', example: 'no ship', evidence: ['stated'] }), own({ id: 'nameless-thing' }), own({ id: 'port-strike', function: 'market', label: 'Ports closed', evidence: ['stated'] }),
  ]);
  it('renames, adds and switches off; ids stay', () => {
    expect(merged.map((c) => c.id)).toEqual([...CAUSES.map((c) => c.id), 'port-strike', 'nameless-thing']);
    expect(merged.find((c) => c.id === 'contract-too-long')).toEqual({ id: 'contract-too-long', function: 'legal', label: 'Legal queue', example: 'redlines', evidence: ['waitingOnUs', 'lossReason'], isOn: true });
    expect(merged.find((c) => c.id === 'port-strike')).toEqual({ id: 'port-strike', function: 'market', label: 'Ports closed', example: 'no ship', evidence: ['stated'], isOn: true });
    expect(merged.find((c) => c.id === 'nameless-thing')!.label).toBe('Nameless thing');
    expect(causesOn(merged).some((c) => c.id === 'proof-late')).toBe(false);
  });
  it('leaves the catalogue itself as it is', () => {
    expect([CAUSES.find((c) => c.id === 'proof-late')!.isOn, mergeCauses(CAUSES, [])]).toEqual([true, CAUSES]);
  });
  it('keeps words for old statements, whatever became of their cause', () => {
    expect(['contract-too-long', 'proof-late', 'price-approval', 'ship_was-late', ''].map((id) => causeLabel(id === 'price-approval' ? [] : merged, id))).toEqual([
      'Legal queue', 'Delivery or proof late', 'Price or terms approval', 'Ship was late', 'A cause without a name',
    ]);
    expect(causeOf(merged, 'ship_was-late')).toBe(null);
  });
});

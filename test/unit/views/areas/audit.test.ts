import { describe, expect, it } from 'vitest';
import type { AreaInput } from '../../../../lib/views/areas/input.ts';
import { whole } from '../../../../lib/analysis/accuracy/sliced.ts';
import { auditView } from '../../../../lib/views/areas/audit.ts';
import { slowly } from '../../../../lib/views/areas/slow.ts';
import { book, d } from '../../support/books.ts';
import { won } from '../../support/context.ts';
import { CONTEXT, goal, halden, inputOf as withoutData, NOW, say, set, STRATEGY } from '../../support/map-company.ts';
import { weeksCompany } from '../../support/weeks-company.ts';

const inputOf = (records: Parameters<typeof withoutData>[0]): AreaInput => ({
  ...withoutData(records), data: { book: book([], CONTEXT), context: CONTEXT, activities: [], leads: [], entries: [], records: { cause: [], ask: [], call: [] }, now: NOW, today: d('2026-11-24') },
});
const ready = (input: AreaInput): AreaInput => ({ ...input, slow: whole(slowly(input)) });
const ASK = { periodId: null };

describe('the audit’s view', () => {
  it('shows what is known at once, and how far the comparison is', () => {
    const view = auditView({ ...inputOf(halden()), slow: { share: 0.4 } }, ASK);
    expect([view.opposed, view.title.includes('so far')]).toEqual([{ share: 0.4 }, true]);
  });
  it('gives goals that serve nothing once a branch, with how many lie below, and leads to the map', () => {
    const view = auditView(ready(inputOf([say('strategy', 'L', STRATEGY), set('L', [goal('top', 'company', 100, { title: 'Activity points' }), goal('a', 'person:A', 50, { parentId: 'top' }), goal('b', 'person:B', 50, { parentId: 'top' })])])), ASK);
    expect(view.groups.find((g) => g.kind === 'noStrategy')).toMatchObject({ title: '3\u00a0goals serve no strategic goal', rows: [{ id: 'top', find: 'Activity points', more: 'So do 2\u00a0goals below it.' }] });
    expect(view.groups.find((g) => g.kind === 'noMeasure')!.rows).toHaveLength(2);
  });
  it('says what was looked for in vain, and why something couldn’t be', () => {
    const view = auditView(ready(inputOf([set('L', [goal('top', 'company', 100)])])), ASK);
    expect(view.opposed).toMatchObject({ pairs: [] });
    expect(view.fine).toContain('Nobody has more than five goals at once.');
    expect(view.unchecked.join(' ')).toMatch(/No strategy is published yet.*Only \d+ earlier periods/);
  });
  it('puts a pair that pulls apart into a sentence with both sides and where the number comes from', () => {
    const made = weeksCompany({ seed: 500, leads: (calls) => Math.max(0.02, 0.1 - 0.0012 * (calls - 45)) });
    const input = inputOf([]);
    const view = auditView(ready({ ...input, data: { ...input.data, activities: made.activities, book: book(made.deals, CONTEXT) } }), ASK);
    const pair = 'pairs' in view.opposed ? view.opposed.pairs.find((p) => p.id === 'week-calls-callsToMeeting') : undefined;
    expect(pair?.sentence).toMatch(/^In the \d+ person-weeks in which people had more calls than in their usual week \(\d+ on average\), \d+\s% of calls led to a meeting \(\d+ to \d+\s%\); in their other \d+ \(\d+\), \d+\s% did/);
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  }, 20_000);
});

describe('a target above everything in sight', () => {
  const earlier = Array.from({ length: 11 }, (_, q) => ['A', 'K', 'B'].map((who) => won(`${who}${q}`, `${2024 + Math.floor((q + 3) / 4)}-${String(((q + 3) % 4) * 3 + 2).padStart(2, '0')}-10`, 10_000_00, who))).flat();
  const view = (euros: number): AreaInput => {
    const input = inputOf([say('strategy', 'L', STRATEGY), set('L', [goal('x', 'person:A', euros, { strategyId: 'stay' })])]);
    return ready({ ...input, data: { ...input.data, book: book(earlier.filter((s) => d(s.steps[0]!.close!) < input.data.today), CONTEXT) } });
  };
  it('is told with what was the most; one that was reached before is not', () => {
    const groups = (euros: number): string[] => auditView(view(euros), ASK).groups.map((g) => g.kind);
    expect([groups(1_000_000).includes('outOfReach'), groups(9_000).includes('outOfReach')]).toEqual([true, false]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReviewAct } from '../../../../lib/model/coaching/review.ts';
import { standingCycles } from '../../../../lib/analysis/reviews/cycles.ts';
import { copyOf, withHanded } from '../../../../lib/analysis/reviews/handed.ts';
import { standingReviews, type ReviewRecord } from '../../../../lib/analysis/reviews/standing.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { at, d } from '../../support/books.ts';
import { answer, closed, CYCLE, PARTS, start, TEMPLATE, write } from '../../support/reviews.ts';
import { shuffled } from '../../support/shuffled.ts';

const stands = (said: ReviewRecord[]) => standingReviews(said).reviews.get('r');
const self = (by: string, text: string): ReviewRecord => write(by, { act: 'part', reviewId: 'r', side: 'self', answers: [answer('won', text)] });

describe('a review', () => {
  it('stands the same in whatever order its words come, however often', () => {
    const said = [...closed(), self('A', 'late'), write('K', PARTS[1]![1]), write('T', { act: 'close', reviewId: 'r', of: [], goals: { on: d('2026-11-23'), goals: [] } })];
    fc.assert(fc.property(fc.integer(), (seed) => { expect(standingReviews(shuffled([...said, ...said.slice(2)], seed))).toEqual(standingReviews(said)); }));
  });
  it('is begun by the manager it names, between the two, about somebody else', () => {
    const two = { between: ['A', 'T'].map(userId) };
    expect([write('T', start()), write('A', start()), write('T', start(), { between: [...two.between, userId('K')] }), write('T', start({ personId: userId('T') }), { between: [userId('T')] })].map((r) => stands([r]) !== undefined)).toEqual([true, false, false, false]);
  });
  it('takes each side’s own part, and the newest of it', () => {
    const said = [write('T', start()), self('A', 'first'), self('T', 'not hers'), self('A', 'second'), write('A', PARTS[1]![1])];
    expect([stands(said)!.self.map((p) => p.answers[0]!.text), stands(said)!.manager]).toEqual([['first', 'second'], []]);
  });
  it('counts what its close names alone, whatever a clock says', () => {
    const said = closed();
    const back = write('T', PARTS[1]![1], { at: at('2026-01-01') });
    const review = stands([...said, back])!;
    expect([review.manager.length, review.late.map((r) => r.key), review.content!.length, review.state]).toEqual([1, [back.key], said.length, 'closed']);
  });
  it('names what is missing of what was closed', () => {
    const said = closed();
    expect(stands(said.filter((r) => r.key !== said[1]!.key))!.missing).toEqual([said[1]!.key]);
  });
  it('is closed by its manager alone', () => {
    const [first, ...rest] = closed();
    const close = rest.at(-1)!;
    expect(stands([first!, ...rest.slice(0, -1), { ...close, authorId: userId('A') }])!.state).toBe('open');
  });
  it('that lost its beginning is told as such', () => {
    expect(standingReviews(closed().slice(1)).broken).toEqual([{ id: 'r', records: 4 }]);
  });
});

describe('handing a review over', () => {
  const hand = (by: string, said: ReviewRecord[], over: Partial<ReviewAct> = {}) => write(by, { act: 'handOver', reviewId: 'r', toId: userId('N'), copy: copyOf(said), ...over } as ReviewAct, { between: [userId(by), userId('N')] });
  it('gives the new manager the records themselves', () => {
    const said = closed();
    expect(standingReviews(withHanded([hand('A', said)])).reviews.get('r')!.content).toEqual(said);
  });
  it('is the person’s alone to do', () => {
    expect(withHanded([hand('T', closed())]).length).toBe(1);
  });
  it('takes nothing of another review, and nothing that is none', () => {
    const other = closed().map((r) => ({ ...r, body: { ...r.body, reviewId: 'x' } }) as ReviewRecord);
    expect([hand('A', other), hand('A', [], { copy: 'no JSON' }), hand('A', [], { copy: '{"a":1}' })].map((h) => withHanded([h]).length)).toEqual([1, 1, 1]);
  });
});

describe('a cycle', () => {
  const open = (by: string, over: object = {}, key = 'c') => ({ ...write(by, start()), key, kind: 'reviewCycle' as const, body: { ...CYCLE, ...over } }) as Parameters<typeof standingCycles>[0][number];
  const may = (id: string): boolean => id === 'F';
  it('has one template a role: a second one is not taken, nor whoever it was for', () => {
    const cycle = standingCycles([open('F', { templates: [TEMPLATE, { ...TEMPLATE, id: 'softer' }], people: [{ personId: userId('A'), templateId: TEMPLATE.id }, { personId: userId('K'), templateId: 'softer' }] })], may).get('c26')!;
    expect([cycle.templates.map((t) => t.id), [...cycle.templateOf.keys()]]).toEqual([[TEMPLATE.id], ['A']]);
  });
  it('is opened once, by who may', () => {
    const cycles = standingCycles([open('F', { name: 'another' }, 'd'), open('T', {}, 'b'), open('F')], may);
    expect([...cycles.values()].map((c) => c.name)).toEqual([standingCycles([open('F', { name: 'another' }, 'd'), open('F')], may).get('c26')!.name]);
    expect(standingCycles([open('T')], may).size).toBe(0);
  });
});

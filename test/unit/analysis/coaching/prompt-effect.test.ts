import { describe, expect, it, test } from 'vitest';
import type { PromptAnswer } from '../../../../lib/analysis/coaching/prompt-answers.ts';
import type { DealSketch } from '../../support/books.ts';
import { moversOf } from '../../../../lib/analysis/coaching/moved-on.ts';
import { promptEffects } from '../../../../lib/analysis/coaching/prompt-effect.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { at, book, ORG } from '../../support/books.ts';

const DAY = 86_400_000;
const NOW = at('2026-11-23T09:00:00Z');
const BEGAN = at('2026-01-01');

/** A small, repeatable source of numbers from 0 to 1 (mulberry32). */
const seeded = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};

/** Won deals from which 20 days in each stage are usual. */
const usual: DealSketch[] = Array.from({ length: 25 }, (_, i) => ({ id: `U${i}`, steps: [
  { at: BEGAN - 90 * DAY, stage: 'Qualify', amount: 10, close: '2025-12-30', owner: `O${i}` }, { at: BEGAN - 70 * DAY, stage: 'Propose' }, { at: BEGAN - 50 * DAY, stage: 'Negotiate' }, { at: BEGAN - 30 * DAY, stage: 'Won' },
] }));
const deal = (id: string, movesAfter: number | null, stage = 'Propose', from = BEGAN): DealSketch => ({ id, steps: [{ at: from - 5 * DAY, stage, amount: 10, close: '2026-12-30', owner: 'A' }, ...(movesAfter === null ? [] : [{ at: from + movesAfter * DAY, stage: stage === 'Qualify' ? 'Propose' : 'Negotiate' }])] });
const answer = (dealId: string, over: Partial<PromptAnswer> = {}): PromptAnswer => ({ promptId: 'silence', dealId, personId: userId('A'), personName: 'A', audience: 'rep', answer: 'taken', why: null, state: [], at: BEGAN, saidAt: BEGAN, key: dealId, ...over });

describe('a deal moved on', () => {
  const after = (sketch: DealSketch, when = BEGAN, now = NOW) => { const b = book([sketch, ...usual]); return moversOf(b, ORG, now)(b.heads.findIndex((h) => h.id === 'X'), when)?.movedOn ?? null; };
  it('where it reached a later stage within the usual time, strictly after', () => {
    expect([after(deal('X', 3)), after(deal('X', 20)), after(deal('X', 21)), after(deal('X', null)), after(deal('X', 0))]).toEqual([true, true, false, false, false]);
  });
  it('isn’t known before that time is over, of a closed deal, or where nothing is usual', () => {
    const closed: DealSketch = { id: 'X', steps: [{ at: BEGAN - 5 * DAY, stage: 'Won', amount: 10, close: '2026-12-30' }] };
    expect([after(deal('X', 3), BEGAN, BEGAN + 19 * DAY), after(closed), moversOf(book([deal('X', 3)]), ORG, NOW)(0, BEGAN)]).toEqual([null, null, null]);
  });
});

/** An org in which each person answers prompts on their own deals; `helps`: how much likelier a deal moves on after a prompt was taken. */
function orgOf(seed: number, helps: number): { answers: PromptAnswer[]; deals: DealSketch[] } {
  const random = seeded(seed);
  const answers: PromptAnswer[] = [];
  const deals: DealSketch[] = [];
  for (let p = 0; p < 10; p++) {
    // Who sells well also takes more prompts: that alone must not look like an effect.
    const skill = random();
    for (let n = 0; n < 18; n++) {
      const stage = random() < 0.5 ? 'Qualify' : 'Propose';
      const took = random() < 0.25 + 0.5 * skill;
      const moved = random() < 0.15 + 0.4 * skill + (stage === 'Qualify' ? 0.15 : 0) + (took ? helps : 0);
      const id = `D${p}-${n}`;
      const from = BEGAN + Math.floor(random() * 100) * DAY;
      deals.push(deal(id, moved ? 1 + random() * 18 : null, stage, from));
      const state = random() < 0.5 ? [] : ['next-step'];
      for (const promptId of ['silence', 'close-plan', 'second-thread']) answers.push(answer(id, { promptId, personId: userId(`P${p}`), answer: (promptId === 'silence' ? took : random() < 0.5) ? 'taken' : 'declined', state, at: from, saidAt: from, key: `${id} ${promptId}` }));
    }
  }
  return { answers, deals };
}
const effectsIn = (seed: number, helps: number) => { const { answers, deals } = orgOf(seed, helps); return promptEffects({ answers, book: book([...deals, ...usual]), context: ORG, now: NOW }); };

describe('the effect of a prompt', () => {
  it('is told where more deals moved on after it was taken, with its counts', () => {
    const found = effectsIn(7, 0.45).get('silence')!;
    expect([found.verdict, found.silence, found.compared!.n + found.compared!.others, found.compared!.difference > 0.2]).toEqual(['helps', null, 180, true]);
  });

  test('isn’t claimed where answers don’t matter, beyond the rate that is held', () => {
    const orgs = 120;
    let claimed = 0;
    for (let seed = 0; seed < orgs; seed++) if ([...effectsIn(seed * 101 + 1, 0).values()].some((e) => e.verdict === 'helps')) claimed++;
    // 5 % of orgs at most, and what chance adds to that over so many (four standard errors).
    expect(claimed / orgs).toBeLessThanOrEqual(0.05 + 4 * Math.sqrt((0.05 * 0.95) / orgs));
  });

  it('is silent under 20 deals a side, and under five people, with the reason', () => {
    const many = (people: number, each: number, declined: number) => {
      const deals = Array.from({ length: people * each }, (_, i) => deal(`D${i}`, i % 2 === 0 ? 3 : null));
      const answers = deals.map((s, i) => answer(s.id, { personId: userId(`P${i % people}`), answer: i < declined ? 'declined' : 'taken' }));
      return promptEffects({ answers, book: book([...deals, ...usual]), context: ORG, now: NOW }).get('silence')!;
    };
    expect([many(6, 10, 19), many(4, 20, 40), many(6, 10, 0)].map((e) => [e.verdict, e.silence])).toEqual([
      [null, 'Only 19 deals on which it was declined can be compared: under 20 nothing is said.'], [null, 'Only 4 people on one side: under 5 a difference may be theirs.'],
      [null, 'Nobody took it and declined it in the same state yet, on deals that have had the time to move on.'],
    ]);
  });

  it('counts every answer, and compares none that was put off', () => {
    const deals = [deal('D1', 3), deal('D2', null)];
    const found = promptEffects({ answers: [answer('D1'), answer('D2', { answer: 'later' }), answer('gone', { answer: 'declined' })], book: book([...deals, ...usual]), context: ORG, now: NOW }).get('silence')!;
    expect([found.taken, found.later, found.declined, found.compared]).toEqual([1, 1, 1, null]);
  });
});

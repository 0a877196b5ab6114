import { describe, expect, it, test } from 'vitest';
import type { DealSketch, Step } from '../../support/books.ts';
import type { DealStory } from '../../../../lib/analysis/deal-story.ts';
import { compareSign } from '../../../../lib/analysis/signals/compare.ts';
import { wilson } from '../../../../lib/analysis/wilson.ts';
import { random } from '../../../../lib/crm/sample/generate/random.ts';
import { formatDay, type Day } from '../../../../lib/model/day.ts';
import { calendarYear, quarterOf } from '../../../../lib/model/period.ts';
import { at, book, d, ORG } from '../../support/books.ts';

const NOW = at('2026-11-23');
const Q4 = quarterOf(d('2026-11-23'), calendarYear);
const WEEK = 5;
const pushedTwice = (s: DealStory): boolean => s.pushes.length >= 2;
const compare = (deals: DealSketch[], asked = 1, sign = pushedTwice) => compareSign({ book: book(deals), context: ORG, period: Q4, week: WEEK, now: NOW, sign, asked });

/** Deals that live week by week: each week some are won, some lost, some pushed. `winning` is the weekly chance after so many pushes. */
function company(seed: number, winning: (pushes: number) => number): DealSketch[] {
  const { next } = random(seed);
  const first = d('2023-06-01');
  const last = d('2026-11-20');
  return Array.from({ length: 700 }, (_, i): DealSketch => {
    let now = first + Math.floor(next() * (last - first - 200));
    let close = now + 60 + Math.floor(next() * 60);
    const text = (n: number): string => formatDay(n as Day);
    const steps: Step[] = [{ at: text(now), stage: 'Propose', amount: 1000, close: text(close), owner: `P${i % 20}` }];
    for (let pushes = 0; (now += 7) <= last; ) {
      const dice = next();
      const win = winning(pushes);
      if (dice < win) { steps.push({ at: text(now), stage: 'Won', close: text(now) }); break; }
      if (dice < win + 0.02) { steps.push({ at: text(now), stage: 'Lost', close: text(now) }); break; }
      if (dice >= win + 0.15 && close > now) continue;
      close += 31;
      pushes++;
      steps.push({ at: text(now), close: text(close) });
    }
    return { id: `D${String(i).padStart(4, '0')}`, steps };
  });
}

test('where every deal has the same chance each week, no sign is clear in any of 20 companies', () => {
  const told = Array.from({ length: 20 }, (_, seed) => compare(company(seed + 1, () => 0.05), 20));
  expect(told.map((c) => c?.isClear)).toEqual(Array.from({ length: 20 }, () => false));
  expect(told.every((c) => c!.withSign.n >= 20 && c!.without.n >= 20)).toBe(true);
}, 60_000);

test('where pushing costs most of the chance, the sign is clear, and the shares say so', () => {
  for (const seed of [1, 2, 3]) {
    const c = compare(company(seed, (pushes) => (pushes >= 2 ? 0.008 : 0.08)), 20)!;
    expect([c.isClear, c.withSign.won / c.withSign.n < 0.5 * (c.without.won / c.without.n)]).toEqual([true, true]);
  }
}, 60_000);

describe('what is counted', () => {
  // Week 5 of Q3 2026 begins on 29 July; its books close on 7 October.
  const deal = (id: string, pushes: number, then: Step[], owner = id): DealSketch =>
    ({ id, steps: [{ at: '2026-01-01', stage: 'Propose', amount: 1, close: pushes === 0 ? '2026-08-15' : '2026-05-15', owner }, ...(pushes === 0 ? [] : [{ at: '2026-04-01', close: '2026-06-15' }, { at: '2026-05-01', close: '2026-08-15' }]), ...then] });
  const won: Step[] = [{ at: '2026-08-10', stage: 'Won', close: '2026-08-10' }];
  const many = (n: number, prefix: string, make: (id: string, i: number) => DealSketch) => Array.from({ length: n }, (_, i) => make(`${prefix}${String(i).padStart(2, '0')}`, i));
  const base = [...many(20, 'P', (id, i) => deal(id, 2, i < 5 ? won : [])), ...many(20, 'S', (id, i) => deal(id, 0, i < 15 ? won : []))];
  const expected = { withSign: { n: 20, won: 5, ...wilson(5, 20) }, without: { n: 20, won: 15 }, isClear: true };

  it('is each deal once, by whether it was won in its quarter', () => expect(compare(base)).toEqual(expected));
  it('is nothing under 20 deals on either side', () => expect([compare(base.slice(1)), compare(base.slice(0, -1))]).toEqual([null, null]));
  it('does not know what came after the snapshot', () => {
    const later = many(10, 'T', (id) => deal(id, 0, [{ at: '2026-08-01', close: '2026-09-15' }, { at: '2026-08-05', close: '2026-10-15' }]));
    expect(compare([...base, ...later])).toMatchObject({ withSign: { n: 20 }, without: { n: 30, won: 15 } });
  });
  it('leaves out deals that were won, lost, deleted, or due in another quarter at the snapshot', () => {
    const out = [
      deal('U1', 0, [{ at: '2026-07-20', stage: 'Won', close: '2026-07-20' }]), deal('U2', 0, [{ at: '2026-07-20', stage: 'Lost', close: '2026-07-20' }]),
      { ...deal('U3', 0, []), deleted: '2026-07-20' }, { id: 'U4', steps: [{ at: '2026-01-01', stage: 'Propose', amount: 1, close: '2026-11-15' }] },
    ];
    expect(compare([...base, ...out])).toEqual(expected);
  });
  it('counts a win in a later quarter, or one deleted since, as not won', () => {
    const not = [deal('V1', 0, [{ at: '2026-10-20', stage: 'Won', close: '2026-10-20' }]), { ...deal('V2', 0, won), deleted: '2026-09-01' }];
    expect(compare([...base, ...not])).toMatchObject({ without: { n: 22, won: 15 } });
  });
  it('asks more of a sign that stands with many others', () => {
    const gap = (asked: number) => compare([...many(40, 'P', (id, i) => deal(id, 2, i < 14 ? won : [])), ...many(40, 'S', (id, i) => deal(id, 0, i < 24 ? won : []))], asked)?.isClear;
    expect([gap(1), gap(50)]).toEqual([true, false]);
  });
  it('takes one owner’s deals as one word, not many', () => {
    // Half of each side is one owner who wins all without the sign and none with it: a clear difference of deals, not of people.
    const led = [...many(20, 'P', (id, i) => deal(id, 2, i < 10 ? [] : i % 2 ? won : [], i < 10 ? 'one' : id)), ...many(20, 'S', (id, i) => deal(id, 0, i < 10 || i % 2 ? won : [], i < 10 ? 'one' : id))];
    expect(compare(led)).toMatchObject({ withSign: { n: 20, won: 5 }, without: { n: 20, won: 15 }, isClear: false });
  });
});

import { describe, expect, it } from 'vitest';
import type { StageCalibrationInput } from '../../../../lib/analysis/calibration/stages.ts';
import type { DealSketch, Step } from '../../support/books.ts';
import { whole } from '../../../../lib/analysis/accuracy/sliced.ts';
import { stageCalibration } from '../../../../lib/analysis/calibration/stages.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { ORG, at, book } from '../../support/books.ts';
import { chance } from '../../support/chance.ts';

const DAY = 86_400_000;
const NOW = at('2026-11-23');
const calibrate = (deals: DealSketch[], over: Partial<StageCalibrationInput> = {}) => whole(stageCalibration({ book: book(deals), context: ORG, now: NOW, owners: null, ...over }));
const brief = (found: ReturnType<typeof calibrate>) => found.stages.map((s) => [s.p, s.n, s.won, s.stillOpen, s.drawn]);

/** Twenty old deals that were never seen on a Monday, so that the org has a cycle of one day and no say in any bin. */
const QUICK: DealSketch[] = Array.from({ length: 20 }, (_, i) => ({ id: `Q${i}`, steps: [{ at: '2026-01-06T10:00:00Z', stage: 'Propose' }, { at: '2026-01-07T10:00:00Z', stage: 'Lost' }] }));
const deal = (id: string, ...steps: Step[]): DealSketch => ({ id, steps });

describe('won ever', () => {
  it('counts a deal once for each probability that a Monday found it at, and what became of it', () => {
    const found = calibrate([
      ...QUICK,
      deal('won', { at: '2026-02-04', stage: 'Qualify' }, { at: '2026-03-04', stage: 'Negotiate' }, { at: '2026-04-04', stage: 'Propose' }, { at: '2026-05-04', stage: 'Negotiate' }, { at: '2026-06-04', stage: 'Won' }),
      deal('lost', { at: '2026-02-04', stage: 'Qualify' }, { at: '2026-03-04', stage: 'Lost' }),
      deal('open', { at: '2026-02-04', stage: 'Propose' }),
      { ...deal('deleted', { at: '2026-02-04', stage: 'Propose' }), deleted: '2026-05-01' },
      deal('between Mondays', { at: '2026-02-03T10:00:00Z', stage: 'Propose' }, { at: '2026-02-06', stage: 'Won' }),
      deal('young', { at: '2026-11-22', stage: 'Propose' }),
    ]);
    expect(brief(found)).toEqual([[0.1, 2, 1, 0, false], [0.5, 3, 1, 1, false], [0.8, 1, 1, 0, false]]);
    // (0.1 − 1)² + 0.1² + 0.5² · 3 + (0.8 − 1)²; of six said, three came true.
    expect(found).toMatchObject({ brier: expect.closeTo((0.81 + 0.01 + 0.75 + 0.04) / 6, 12), brierOfShare: 0.25, observations: 6, deals: 4, leftOut: 0 });
    expect(found.maturedBefore).toBe(NOW - found.cycle!.ninety);
  });
  it('sees what stood before a Monday’s first instant, not what was changed at it', () => {
    const at0 = (when: string) => brief(calibrate([...QUICK, deal('D', { at: when, stage: 'Propose' }, { at: '2026-02-10', stage: 'Won' })]));
    expect([at0('2026-02-08T22:59:59Z'), at0('2026-02-08T23:00:00Z')]).toEqual([[[0.5, 1, 1, 0, false]], []]);
  });
  it('takes the deals of some people, and snapshots from a day on', () => {
    const deals = [...QUICK, deal('D', { at: '2026-02-04', stage: 'Propose', owner: 'B' }, { at: '2026-06-04', stage: 'Won' }), deal('E', { at: '2026-05-04', stage: 'Propose', owner: 'A' }, { at: '2026-06-04', stage: 'Lost' })];
    expect(brief(calibrate(deals, { owners: new Set([userId('B')]) }))).toEqual([[0.5, 1, 1, 0, false]]);
    expect(brief(calibrate(deals, { from: at('2026-06-03') }))).toEqual([]);
    expect(brief(calibrate(deals, { from: at('2026-05-20') }))).toEqual([[0.5, 2, 1, 0, false]]);
  });
  it('puts probabilities that no stage has into the nearest tenth', () => {
    const deals = [0.62, 0.58].map((probability, i) => deal(`D${i}`, { at: '2026-02-04', stage: 'Propose', probability }, { at: '2026-06-04', stage: 'Won' }));
    expect(brief(calibrate([...QUICK, ...deals]))).toEqual([[0.6, 2, 2, 0, false]]);
  });
  it('leaves out deals whose beginning is not recorded: of these the open ones alone would show', () => {
    const b = book([...QUICK, deal('D', { at: '2026-02-04', stage: 'Propose' })]);
    b.cut[b.heads.findIndex((h) => h.id === 'D')] = 1;
    expect(whole(stageCalibration({ book: b, context: ORG, now: NOW, owners: null }))).toMatchObject({ stages: [], brier: null, leftOut: 1 });
  });
  it('says nothing where too few closed to know what is matured', () =>
    expect(calibrate([deal('D', { at: '2026-02-04', stage: 'Propose' }, { at: '2026-06-04', stage: 'Won' })])).toMatchObject({ stages: [], brier: null, maturedBefore: null, cycle: null }));
  it('does not depend on the order of the deals', () => {
    const deals = world(3, TRUE, 150);
    expect(calibrate([...deals].reverse())).toEqual(calibrate(deals));
  });
});

const TRUE = { Qualify: 0.1, Propose: 0.5, Negotiate: 0.8 };

/** An org in which a deal at each stage is won with the given probability, over three years; time in a stage has no say in it. */
function world(seed: number, odds: typeof TRUE, deals: number): DealSketch[] {
  const random = chance(seed);
  const stay = (): number => (8 + random() * 40) * DAY;
  return Array.from({ length: deals }, (_, i): DealSketch => {
    let time = NOW - random() * 1100 * DAY;
    const steps: Step[] = [{ at: time, stage: 'Qualify' }];
    const go = (stage: string): void => void steps.push({ at: (time += stay()), stage });
    if (random() >= odds.Qualify / odds.Propose) go('Lost');
    else {
      go('Propose');
      if (random() >= odds.Propose / odds.Negotiate) go('Lost');
      else {
        go('Negotiate');
        go(random() < odds.Negotiate ? 'Won' : 'Lost');
      }
    }
    return { id: `D${i}`, steps: steps.filter((s) => (s.at as number) < NOW) };
  });
}

describe('in worlds made by chance', () => {
  it('the interval holds what is true in about 95 of 100', () => {
    let asked = 0;
    let held = 0;
    for (let seed = 1; seed <= 40; seed++) {
      for (const s of calibrate(world(seed, TRUE, 400)).stages) {
        asked++;
        if (s.low <= s.p && s.p <= s.high) held++;
      }
    }
    expect(asked).toBe(120);
    expect(held / asked).toBeGreaterThan(0.91);
    expect(held / asked).toBeLessThan(0.99);
  });
  it('a probability that is said too high is found out', () => {
    const found = calibrate(world(5, { Qualify: 0.1, Propose: 0.3, Negotiate: 0.55 }, 3000)).stages;
    expect(found.map((s) => [s.p, s.drawn, s.high < s.p])).toEqual([[0.1, true, false], [0.5, true, true], [0.8, true, true]]);
  });
  it('closed deals alone would be wrong where what is won closes sooner than what is lost; matured ones aren’t', () => {
    const random = chance(11);
    const truth = 0.3;
    const deals = Array.from({ length: 3000 }, (_, i): DealSketch => {
      const begun = NOW - random() * 420 * DAY;
      const isWon = random() < truth;
      const closed = begun + (isWon ? 10 + random() * 30 : 120 + random() * 120) * DAY;
      return { id: `D${i}`, steps: [{ at: begun, stage: 'Propose' }, ...(closed < NOW ? [{ at: closed, stage: isWon ? 'Won' : 'Lost' }] : [])] };
    });
    const ends = deals.map((x) => x.steps.at(-1)!.stage).filter((s) => s !== 'Propose');
    const closedAlone = ends.filter((s) => s === 'Won').length / ends.length;
    const found = calibrate(deals).stages[0]!;
    expect(closedAlone).toBeGreaterThan(0.36);
    expect(found.low).toBeLessThan(truth);
    expect(found.high).toBeGreaterThan(truth);
    expect(found.high).toBeLessThan(closedAlone);
    expect(found.n).toBeGreaterThan(1000);
  });
});

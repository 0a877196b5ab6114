import { describe, expect, it } from 'vitest';
import { whatIf } from '../../../../lib/analysis/activity-effect/what-if.ts';
import { CURVES } from '../../support/activity-org.ts';
import { activityTable, reportOf } from '../../support/activity-table.ts';

const curve = (name: string) => CURVES.find((c) => c.name === name)!;

describe('the point above which no gain is seen', () => {
  // The whole measurement is test/run/activity-table.ts, over 200 seeds.
  it('is named and held where there is one, and hardly ever where there is none', () => {
    const rows = activityTable([1, 2, 3, 4, 5, 6], { weeks: 40 });
    const of = (name: string) => rows.find((r) => r.curve.name === name)!;
    expect([of('tent').inside, of('hump').inside].every((n) => n >= 4)).toBe(true);
    expect(of('linear').named + of('none').named).toBeLessThanOrEqual(1);
  }, 120_000);
});

describe('the curve', () => {
  it('has every person-week in one bin, and is the same whatever the order of the records', () => {
    const of = { seed: 3, curve: curve('tent'), people: 10, weeks: 20 };
    const { report } = reportOf(of);
    expect(report.curve.reduce((n, b) => n + b.n, 0)).toBe(report.rows);
    expect(reportOf(of, 9).report.curve).toEqual(report.curve);
  }, 30_000);
  it('takes the lag from the org’s own records', () => expect(reportOf({ seed: 3, curve: curve('tent'), people: 10, weeks: 20 }).report.lag.days).toBeGreaterThanOrEqual(5));
});

it('says what is missing where there is too little', () => {
  expect(reportOf({ seed: 1, curve: curve('tent'), people: 3, weeks: 20 }).report).toMatchObject({ curve: [], turning: null, why: 'Not enough data: 3 people have weeks with anything recorded; it takes 5.' });
});

it('tells of a target where it lies, the time it takes, and whether it lies beyond the gain', () => {
  const { report, doings } = reportOf({ seed: 2, curve: curve('tent'), people: 20, weeks: 40 });
  const far = whatIf(report, doings, 500);
  expect({ beyond: far.isBeyondSeen, gain: far.isBeyondGain, bin: far.bin, silent: far.why !== null }).toEqual({ beyond: true, gain: true, bin: null, silent: true });
  expect(whatIf(report, doings, 48).timeShare).toBeCloseTo((48 * 8) / 2400, 1);
}, 30_000);

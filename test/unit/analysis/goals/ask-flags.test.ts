import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AskAround } from '../../../../lib/analysis/goals/ask-flags.ts';
import type { Ask } from '../../../../lib/model/goals/ask.ts';
import type { Goal } from '../../../../lib/model/goals/goal.ts';
import { askFlags } from '../../../../lib/analysis/goals/ask-flags.ts';
import { askTime } from '../../../../lib/analysis/goals/ask-time.ts';
import { standingAsks } from '../../../../lib/analysis/goals/standing-asks.ts';
import { saidOfAsk, set } from '../../support/asks.ts';
import { d } from '../../support/books.ts';
import { GOAL } from '../../support/records.ts';

const goals = (list: Partial<Goal>[]): AskAround['goals'] => new Map(list.map((g) => ({ ...GOAL, ...g })).map((goal) => [goal.id, { goal }]));
const AROUND: AskAround = { today: d('2026-11-24'), goals: goals([{ id: 'g1', parentId: 'g0', strategyId: null }, { id: 'g0', parentId: null, strategyId: 'first' }, { id: 'loose', parentId: null, strategyId: null }]), strategy: new Set(['first', 'second']) };
const rights = { mayChange: () => true, speaksForAsker: () => false };
const flags = (over: Partial<Ask>, around: Partial<AskAround> = {}, ended = false) => {
  const said = [saidOfAsk('E', '2026-08-03', set({ reviewOn: '2026-12-01', ...over })), ...(ended ? [saidOfAsk('E', '2026-08-04', { act: 'end', askId: 'sheet', why: 'x' })] : [])];
  return askFlags(standingAsks(said, rights).get('sheet')!, { ...AROUND, ...around });
};

describe('an ask', () => {
  it.each<[string, Partial<Ask>, unknown[]]>([
    ['without a goal is flagged', {}, [{ is: 'noGoal' }]],
    ['that serves a strategic goal isn’t', { strategyId: 'second' }, []],
    ['that serves a goal which traces to the strategy isn’t', { goalId: 'g1' }, []],
    ['whose goal traces to none is', { goalId: 'loose' }, [{ is: 'noStrategy' }]],
    ['whose goal has ended is', { goalId: 'over' }, [{ is: 'goneGoal' }]],
    ['whose strategic goal was taken out is', { strategyId: 'old' }, [{ is: 'goneGoal' }]],
    ['whose goal has ended but whose strategic goal stands isn’t', { goalId: 'over', strategyId: 'first' }, []],
    ['on its review date isn’t late', { goalId: 'g1', reviewOn: '2026-11-24' }, []],
    ['a day after it is', { goalId: 'g1', reviewOn: '2026-11-23' }, [{ is: 'pastReview', days: 1 }]],
    ['with evidence against it is', { goalId: 'g1', evidence: { text: 'Fewer meetings', says: 'harms' } }, [{ is: 'against' }]],
    ['with evidence for it isn’t', { goalId: 'g1', evidence: { text: 'More meetings', says: 'helps' } }, []],
    ['can have all of them, the goal first', { reviewOn: '2026-08-31', evidence: { text: '', says: 'harms' } }, [{ is: 'noGoal' }, { is: 'against' }, { is: 'pastReview', days: 85 }]],
  ])('%s', (_, over, expected) => expect(flags(over)).toEqual(expected));

  it('that was ended has no flags', () => expect(flags({}, {}, true)).toEqual([]));
  it('isn’t held against a strategy that nobody has published', () => {
    expect([flags({ goalId: 'loose' }, { strategy: null }), flags({ strategyId: 'first' }, { strategy: null })]).toEqual([[], [{ is: 'goneGoal' }]]);
  });
});

describe('the time of asks', () => {
  it.each([
    ['a week', { minutes: 45, people: 14, each: 'week' as const }, { perWeek: 630, perPersonWeek: 45, once: 0 }],
    ['a day is one of five', { minutes: 10, people: 3, each: 'day' as const }, { perWeek: 150, perPersonWeek: 50, once: 0 }],
    ['a month is a third of thirteen weeks', { minutes: 26, people: 10, each: 'month' as const }, { perWeek: 60, perPersonWeek: 6, once: 0 }],
    ['a quarter is thirteen weeks', { minutes: 130, people: 2, each: 'quarter' as const }, { perWeek: 20, perPersonWeek: 10, once: 0 }],
    ['once is apart', { minutes: 60, people: 2, each: 'once' as const }, { perWeek: 0, perPersonWeek: 0, once: 120 }],
  ])('%s', (_, cost, expected) => expect(askTime([cost])).toEqual(expected));

  it('is rounded once: a sum is never more than half a minute off, whatever the parts', () => {
    const cost = fc.record({ minutes: fc.nat(600), people: fc.nat(50), each: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'quarter' as const) });
    fc.assert(fc.property(fc.array(cost), (costs) => {
      const weeks = { day: 5, week: 1, month: 3 / 13, quarter: 1 / 13 };
      const exact = costs.reduce((sum, c) => sum + c.minutes * c.people * weeks[c.each], 0);
      expect(Math.abs(askTime(costs).perWeek - exact)).toBeLessThanOrEqual(0.5 + 1e-6);
    }));
  });
});

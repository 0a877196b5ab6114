import { describe, expect, it } from 'vitest';
import type { Step } from '../support/books.ts';
import { tellStory } from '../../../lib/analysis/deal-story.ts';
import { stageTimes } from '../../../lib/analysis/stage-time.ts';
import { timelineOf } from '../../../lib/model/book.ts';
import { at, book, d, ORG, STAGES } from '../support/books.ts';

const stages = new Map(STAGES.map((s) => [s.id, s]));
const told = (steps: Step[], until?: number) => tellStory(timelineOf(book([{ id: 'D', steps }]), 0), stages, until);
const moves = (steps: Step[]) => told(steps).stages.map((s) => `${s.from.label} → ${s.to.label}${s.back ? ', back' : ''}${s.skipped ? ', skipped' : ''}`);

describe('close dates', () => {
  const steps: Step[] = [
    { at: '2026-01-01', close: '2026-03-10', amount: 100 }, { at: '2026-02-01', close: '2026-03-31' }, { at: '2026-03-01', close: '2026-04-01' }, { at: '2026-03-15', close: '2026-03-20' }, { at: '2026-03-16', close: '2026-05-20' },
  ];
  const move = (when: string, from: string, to: string, pushed: boolean) => ({ at: at(when), from: d(from), to: d(to), days: d(to) - d(from), pushed });
  const expected = [move('2026-02-01', '2026-03-10', '2026-03-31', false), move('2026-03-01', '2026-03-31', '2026-04-01', true), move('2026-03-15', '2026-04-01', '2026-03-20', false), move('2026-03-16', '2026-03-20', '2026-05-20', true)];

  it('are pushed when they go to a later month; days later add up, days earlier do not count against them', () => {
    const { dates, pushes, daysPushed } = told(steps);
    expect({ dates, pushes, daysPushed }).toEqual({ dates: expected, pushes: [expected[1], expected[3]], daysPushed: 21 + 1 + 61 });
  });
  it('are told only up to an instant, which is itself not yet known', () => {
    expect(told(steps, at('2026-03-01')).dates).toEqual(expected.slice(0, 1));
    expect(told(steps, at('2026-03-01') + 1).dates).toEqual(expected.slice(0, 2));
  });
});

describe('stages', () => {
  const step = (when: string, stage: string): Step => ({ at: when, stage, amount: 1, close: '2026-09-30' });
  it('move on one by one', () => expect(moves([step('2026-01-01', 'Qualify'), step('2026-02-01', 'Propose'), step('2026-03-01', 'Negotiate'), step('2026-04-01', 'Won')])).toEqual(['Qualify → Propose', 'Propose → Negotiate', 'Negotiate → Won']));
  it('are skipped when two or more open steps are taken at once', () => expect(moves([step('2026-01-01', 'Qualify'), step('2026-02-01', 'Negotiate')])).toEqual(['Qualify → Negotiate, skipped']));
  it('are not skipped by closing', () => expect(moves([step('2026-01-01', 'Qualify'), step('2026-02-01', 'Won')])).toEqual(['Qualify → Won']));
  it('go back to an earlier one, and when a closed deal opens again', () =>
    expect(moves([step('2026-01-01', 'Negotiate'), step('2026-02-01', 'Propose'), step('2026-03-01', 'Lost'), step('2026-04-01', 'Negotiate')])).toEqual(['Negotiate → Propose, back', 'Propose → Lost', 'Lost → Negotiate, back']));
  it('say since when the deal is in the one it is in', () => {
    expect(told([step('2026-01-01', 'Qualify'), step('2026-02-01', 'Propose'), { at: '2026-03-01', amount: 5 }]).inStageSince).toBe(at('2026-02-01'));
  });
});

describe('amounts and owners', () => {
  it('stand in order, once each; blanks in between are passed over', () => {
    const steps: Step[] = [{ at: '2026-01-01', amount: 100 }, { at: '2026-01-02', amount: null }, { at: '2026-01-03', amount: 100 }, { at: '2026-01-04', amount: 70 }, { at: '2026-01-05', close: '2026-10-01' }];
    expect(told(steps).amounts).toEqual([{ at: at('2026-01-01'), amount: 100 }, { at: at('2026-01-04'), amount: 70 }]);
  });
  it('change hands', () => expect(told([{ at: '2026-01-01', owner: 'A' }, { at: '2026-02-01', owner: 'B' }, { at: '2026-03-01', owner: 'A' }]).owners).toEqual([{ at: at('2026-02-01'), from: 'A', to: 'B' }, { at: at('2026-03-01'), from: 'B', to: 'A' }]));
});

describe('time in a stage', () => {
  const sold = (id: string, days: number, end = 'Won') => ({ id, steps: [{ at: at('2026-01-01'), stage: 'Qualify', amount: 1 }, { at: at('2026-01-01') + days * 86_400_000, stage: end }] });
  it('is the 80th percentile of won deals, whatever lost ones took', () => {
    const deals = [...Array.from({ length: 20 }, (_, i) => sold(`D${i}`, i + 1)), ...Array.from({ length: 30 }, (_, i) => sold(`L${i}`, 400, 'Lost'))];
    expect([...stageTimes(book(deals), ORG)]).toEqual([['Qualify', { days: 17, deals: 20 }]]);
  });
  it('is not told under 20 won deals', () => expect([...stageTimes(book(Array.from({ length: 19 }, (_, i) => sold(`D${i}`, i + 1))), ORG)]).toEqual([]));
});

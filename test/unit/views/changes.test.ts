import { describe, expect, it } from 'vitest';
import type { DealState } from '../../../lib/model/deal.ts';
import type { Step } from '../support/books.ts';
import { timelineOf } from '../../../lib/model/book.ts';
import { changeRows } from '../../../lib/views/changes.ts';
import { at, book, d } from '../support/books.ts';

const words = { instantDay: (t: number) => new Date(t + 7_200_000).toISOString().slice(5, 10), day: (n: number) => `<${n - d('2026-09-30')}>`, amount: (m: number, c: string) => `${m} ${c}`, stage: (id: string | undefined) => id ?? 'not known', person: (id: string | null) => id ?? 'nobody' };
const of = (steps: Step[]) => timelineOf(book([{ id: 'D', steps }]), 0);
const rows = (steps: Step[]) => changeRows(of(steps), words);

describe('changes of a deal', () => {
  it('stand newest first, each in words', () => {
    expect(rows([{ at: '2026-01-05', amount: 100 }, { at: '2026-02-05', stage: 'Propose', amount: 200 }, { at: '2026-03-05', close: '2026-10-01' }, { at: '2026-04-05', amount: null, owner: 'B' }, { at: '2026-05-05', category: 'commit' }, { at: '2026-06-05', currency: 'CHF', amount: 5 }])).toEqual([
      { when: '06-05', what: 'Amount none → 5 CHF', badge: null },
      { when: '05-05', what: 'Forecast category best case → commit', badge: null },
      { when: '04-05', what: 'Amount 200 EUR → none; Owner A → B', badge: null },
      { when: '03-05', what: 'Close date <0> → <1>', badge: null },
      { when: '02-05', what: 'Qualify → Propose; Amount 100 EUR → 200 EUR', badge: null },
      { when: '01-05', what: 'Created in Qualify', badge: null },
    ]);
  });
  it('leave out a row in which nothing is different', () => expect(rows([{ at: '2026-01-05' }, { at: '2026-02-05' }]).map((r) => r.what)).toEqual(['Created in Qualify']));
  it('do not tell a category twice where the stage set it', () => expect(rows([{ at: '2026-01-05' }, { at: '2026-02-05', stage: 'Negotiate' }])[0]!.what).toBe('Qualify → Negotiate'));
  it('say where the record begins later than the deal', () => {
    const whole = of([{ at: '2026-01-05', amount: 100 }]);
    const blank = Object.fromEntries(Object.keys(whole.states[0]!).map((k) => [k, undefined])) as unknown as DealState;
    const cut = { ...whole, cut: true, states: [{ ...blank, at: at('2025-01-05'), orderAssumed: false, byMachine: null }, { ...whole.states[0]!, byMachine: true }] };
    expect(changeRows(cut, words)).toEqual([{ when: '01-05', what: 'First recorded: Qualify, close date <0>, amount 100 EUR', badge: 'by automation' }, { when: '01-05', what: 'Created; what it looked like was not recorded', badge: null }]);
  });
  it('are sixty at most, the latest', () => {
    const many = rows(Array.from({ length: 80 }, (_, i): Step => ({ at: at('2026-01-05') + i * 3_600_000, amount: i + 1 })));
    expect([many.length, many[0]!.what, many.at(-1)!.what]).toEqual([60, 'Amount 79 EUR → 80 EUR', 'Amount 20 EUR → 21 EUR']);
  });
  it('say where the order of two was assumed', () => {
    const t = of([{ at: '2026-01-05', amount: 100 }, { at: '2026-02-05', amount: 200 }]);
    expect(changeRows({ ...t, states: t.states.map((s, i) => ({ ...s, orderAssumed: i === 1 })) }, words).map((r) => r.badge)).toEqual(['order assumed', null]);
  });
});

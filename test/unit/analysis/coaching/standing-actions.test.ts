import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SaidOfActions, TaskState } from '../../../../lib/analysis/coaching/standing-actions.ts';
import type { ActionAct } from '../../../../lib/model/coaching/action.ts';
import { isOverdue, mayFollow, standingActions } from '../../../../lib/analysis/coaching/standing-actions.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { d } from '../../support/books.ts';
import { LINE, agreeAct, saidOfAction } from '../../support/coaching.ts';
import { NOW } from '../../support/records.ts';
import { shuffled } from '../../support/shuffled.ts';

const DONE: TaskState = { isDone: true, isDeleted: false, at: NOW + 9e6 };
const tasks = (state: TaskState) => new Map([['task:a', state]]);
const stands = (words: SaidOfActions[], with_?: Map<string, TaskState>) => standingActions(words, LINE, with_).get('a');
const agreed = saidOfAction('k', 'M', agreeAct());
const word = (act: 'done' | 'drop', text = ''): ActionAct => (act === 'done' ? { act, actionId: 'a', note: text } : { act, actionId: 'a', why: text });
const move: ActionAct = { act: 'move', actionId: 'a', by: d('2026-12-08'), why: 'They are away' };

describe('an agreed action', () => {
  it('stands with who does what by when, moved with each date’s why', () => {
    expect(stands([saidOfAction('m', 'R', move, 5), agreed])).toEqual({
      id: 'a', source: { kind: 'feedback', id: 't' }, dealId: 'D1', what: 'Ask the buyer for the date', whoId: 'R', by: d('2026-12-08'), taskKey: 'task:a', agreedById: 'M', agreedBy: 'Name M', agreedAt: NOW, between: null,
      moves: [{ from: d('2026-12-01'), to: d('2026-12-08'), by: 'Name R', at: NOW + 5 * 60_000, why: 'They are away' }], state: 'open', ended: null, task: null,
    });
    expect([isOverdue(stands([agreed])!, d('2026-12-01')), isOverdue(stands([agreed])!, d('2026-12-02'))]).toEqual([false, true]);
  });
  it('is done when its task in the CRM is completed, and open while it isn’t', () => {
    expect(stands([agreed], tasks(DONE))).toMatchObject({ state: 'done', ended: { by: null, at: DONE.at } });
    expect(stands([agreed], tasks({ ...DONE, isDone: false, isDeleted: true }))).toMatchObject({ state: 'open', task: { isDeleted: true } });
  });
  it('that was dropped here stays dropped, whatever its task says', () => {
    expect(stands([agreed, saidOfAction('x', 'R', word('drop', 'The deal is lost'), 5)], tasks(DONE))).toMatchObject({ state: 'dropped', ended: { by: 'Name R', note: 'The deal is lost' } });
  });
  it('is agreed for oneself, for whom one leads and for who leads one; between two people by those two', () => {
    const by = (author: string, whoId: string, between?: string[]) => standingActions([saidOfAction('k', author, agreeAct({ whoId: userId(whoId) }), 0, between)], LINE).size;
    expect([by('R', 'R'), by('M', 'R'), by('R', 'M'), by('S', 'R'), by('X', 'R'), by('R', 'M', ['R', 'M']), by('X', 'R', ['X', 'R']), by('H', 'R', ['M', 'R'])]).toEqual([1, 1, 1, 0, 0, 1, 1, 0]);
  });
  it('is followed by who does it, who agreed it and who leads them; by nobody else', () => {
    const after = (who: string, between?: string[]) => stands([between ? saidOfAction('k', 'M', agreeAct(), 0, between) : agreed, saidOfAction('x', who, word('done'), 5, between)])!.state;
    expect([after('R'), after('M'), after('H'), after('S'), after('X'), after('H', ['M', 'R'])]).toEqual(['done', 'done', 'done', 'open', 'open', 'open']);
  });
  it('isn’t replaced by another record that claims its id', () => {
    expect(stands([saidOfAction('x', 'M', agreeAct({ what: 'Other' }), -9), saidOfAction('a', 'M', agreeAct())])!.what).toBe('Ask the buyer for the date');
  });
});

const body = fc.oneof(fc.constantFrom('R', 'M', 'X').map((w) => agreeAct({ whoId: userId(w) })), fc.constantFrom<ActionAct>(move, word('done'), word('drop')));
const words = fc.array(fc.tuple(fc.constantFrom('M', 'R', 'H', 'S', 'X'), body, fc.integer({ min: 0, max: 9 })), { maxLength: 15 }).map((list) => list.map(([who, b, minutes], i) => saidOfAction(`k${i}`, who, b, minutes)));

describe('any words in any order', () => {
  it('stand the same; nobody who may not has moved or ended anything', () => {
    fc.assert(fc.property(words, fc.integer(), (list, seed) => {
      const all = standingActions(list, LINE, tasks(DONE));
      expect(standingActions(shuffled([...list, ...list], seed), LINE, tasks(DONE))).toEqual(all);
      for (const a of all.values()) for (const name of [...a.moves.map((m) => m.by), ...(a.ended?.by ? [a.ended.by] : [])]) expect(mayFollow(a, userId(name.slice(5)), LINE)).toBe(true);
    }));
  });
});

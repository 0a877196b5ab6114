import { describe, expect, it } from 'vitest';
import type { Strategy } from '../../../../lib/model/goals/strategy.ts';
import { maySay } from '../../../../lib/views/areas/may-say.ts';
import { strategyView } from '../../../../lib/views/areas/strategy.ts';
import { at } from '../../support/books.ts';
import { inputOf, PEOPLE, say, STRATEGY, type Stored } from '../../support/map-company.ts';

const FIRST = at('2026-03-04T09:00:00+01:00');
const SECOND = at('2026-09-02T09:00:00+02:00');
const second: Strategy = { note: 'Approvals have a time now.', follows: 'v1', items: [...STRATEGY.items.slice(0, 1), { ...STRATEGY.items[2]!, behaviours: [{ id: 'b', words: 'Answers within three days' }] }] };
const v1 = say('strategy', 'L', STRATEGY, { key: 'v1', at: FIRST });
const v2 = say('strategy', 'F', second, { key: 'v2', at: SECOND });
const viewFor = (who: string, records: Stored[], version: string | null = null, me = {}) => strategyView(inputOf(records, { who, me }), { version });
const active = PEOPLE.filter((p) => p.isActive).length;

describe('strategy and values', () => {
  it('say who may publish while nothing is there', () => {
    expect(viewFor('A', [])).toMatchObject({ title: 'No strategy is published yet', sentence: expect.stringContaining('top of the reporting line'), current: null, readers: null, may: { publish: false } });
    expect(viewFor('L', [])).toMatchObject({ may: { publish: true, why: null } });
  });
  it('are the newest of who may publish, with the history before them', () => {
    const view = viewFor('A', [v2, v1, say('strategy', 'A', { note: 'mine', items: [] }, { at: SECOND + 1 })]);
    expect([view.current?.key, view.history.map((h) => [h.key, h.by, h.when, h.summary])]).toEqual(['v2', [['v2', 'Priya Raghunathan', '2 Sep 2026', '1 changed, 1 taken out'], ['v1', 'Margarethe Lindqvist', '4 Mar 2026', 'The first']]]);
  });
  it('tell what changed since the version that the reader acknowledged, and nothing to who never read one', () => {
    const read = say('read', 'A', { of: 'v1' }, { at: FIRST + 1000 });
    expect(viewFor('A', [v1, v2, read]).mine).toEqual({
      isRead: false, when: '4 Mar 2026', since: '4 Mar 2026', isAuthor: false, changes: [
        { id: 'decide', is: 'changed', kind: 'Value', title: 'Decide quickly, and say why', lines: ['New behaviour: Answers within three days'] },
        { id: 'stay', is: 'removed', kind: 'Strategic goal', title: 'Customers stay because it works', lines: [] },
      ],
    });
    expect(viewFor('A', [v1, v2]).mine).toMatchObject({ isRead: false, since: null, changes: [] });
    expect(viewFor('A', [v1, v2, read, say('read', 'A', { of: 'v2' })]).mine).toMatchObject({ isRead: true, changes: [] });
  });
  it('count for everybody who has read the newest, and name who hasn’t for who may publish alone', () => {
    const records = [v1, v2, say('read', 'A', { of: 'v2' }), say('read', 'K', { of: 'v1' })];
    expect(viewFor('A', records).readers).toEqual({ read: 2, of: active, text: `2 of ${active}\u00a0people have read it`, notYet: null });
    const { notYet } = viewFor('L', records).readers!;
    expect([notYet!.length, notYet!.find((p) => p.id === 'K'), notYet!.some((p) => p.id === 'R')]).toEqual([active - 2, { id: 'K', name: 'Katarzyna Wojciechowska-Zielińska', older: 'read the version of 4 Mar 2026' }, false]);
  });
  it('open to an earlier version, with what changed in it', () => {
    expect(viewFor('A', [v1, v2], 'v2').opened).toMatchObject({ key: 'v2', changes: [{ id: 'decide' }, { id: 'stay' }] });
    expect([viewFor('A', [v1, v2], 'v1').opened?.changes, viewFor('A', [v1, v2], 'gone').opened]).toEqual([[], null]);
  });
});

describe('publishing', () => {
  const may = (who: string, body: Strategy, records: Stored[] = [v1]) => maySay({ kind: 'strategy', body }, inputOf(records, { who }));
  it('is for the top and for who keeps the settings', () => {
    expect(['L', 'F', 'T', 'A'].map((who) => may(who, second).ok)).toEqual([true, true, false, false]);
  });
  it.each<[string, Strategy, RegExp]>([
    ['nothing', { ...second, items: [] }, /nothing in it/], ['an item without a title', { ...second, items: [{ ...STRATEGY.items[0]!, title: ' ' }] }, /no title/],
    ['a behaviour without words', { ...second, items: [{ ...STRATEGY.items[2]!, behaviours: [{ id: 'b', words: '' }] }] }, /no words/], ['a change without a word why', { ...second, note: ' ' }, /what changed/],
    ['a change of a version that is no longer the newest', { ...second, follows: 'v0' }, /Margarethe Lindqvist published a version meanwhile/],
  ])('is refused with a sentence: %s', (_, body, why) => {
    expect(may('L', body)).toEqual({ ok: false, why: expect.stringMatching(why) });
  });
  it('needs no note for the first', () => {
    expect(may('L', { ...STRATEGY, note: '', follows: null }, []).ok).toBe(true);
  });
});

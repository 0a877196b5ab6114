import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyRecord, SharedRecord } from '../../../lib/model/records.ts';
import { peopleIn, recordsAbout } from '../../../lib/analysis/people/concerned.ts';
import { corrections } from '../../../lib/analysis/people/corrections.ts';
import { dueForErasing, monthsBefore } from '../../../lib/analysis/people/due.ts';
import { erasedKeys } from '../../../lib/analysis/people/erasing.ts';
import { userId } from '../../../lib/model/ids.ts';
import { USUAL_RETENTION } from '../../../lib/model/people/data-kinds.ts';
import { EXAMPLES, NOW } from '../support/records.ts';

const all = Object.values(EXAMPLES) as AnyRecord[];
const by = (record: AnyRecord, over: object): AnyRecord => ({ ...record, ...over });
const reply = (over: object = {}): AnyRecord => by(EXAMPLES.feedback as AnyRecord, { key: 'f2', authorId: userId('C'), body: { act: 'reply', threadId: 't', text: 'On Wednesday.', behaviourIds: [] }, ...over });

describe('what concerns a person', () => {
  it('is every record that they wrote or that names them, and the whole thread of it', () => {
    const keys = recordsAbout([...all, reply()], userId('B')).map((r) => r.key);
    expect(keys).toEqual(expect.arrayContaining(['f', 'f2', 'ac', 'rh', 'se', 'de', 'rv', 'rc', 'op']));
    expect(keys).not.toContain('c');
  });
  it('names people in numbers that were entered for them', () => {
    const entry = by(EXAMPLES.entry as AnyRecord, { body: { ...EXAMPLES.entry.body, assignee: 'person:Z' } });
    expect([...peopleIn(entry, (id) => id === 'Z')]).toEqual(['A', 'Z']);
  });
});

describe('retention', () => {
  const day = 86_400_000;
  it('ends with the last word of a thread, for all of it or for nothing', () => {
    const [first, last] = [by(EXAMPLES.feedback as AnyRecord, { at: NOW - 500 * day }), reply({ at: NOW - 300 * day })];
    expect(dueForErasing([first, last], NOW, USUAL_RETENTION)).toEqual([]);
    expect(dueForErasing([first, { ...last, at: NOW - 370 * day }], NOW, USUAL_RETENTION).length).toBe(2);
  });
  it('never ends for the company’s books, whatever their age', () => {
    fc.assert(fc.property(fc.constantFrom(...all), fc.integer({ min: 0, max: 40_000 }), (record, days) => {
      const due = dueForErasing([{ ...record, at: NOW - days * day }], NOW, USUAL_RETENTION);
      if (due.length > 0) expect(['feedback', 'action', 'promptWord', 'rhythm', 'session', 'development', 'factor', 'review', 'reviewCycle', 'reviewSums', 'correction', 'opened', 'looked', 'read', 'reviewDraft', 'leadWord']).toContain(record.kind);
      if (days < 360) expect(due).toEqual([]);
    }));
  });
  it('keeps a month’s last day where the month is shorter', () => {
    expect(new Date(monthsBefore(Date.parse('2026-03-31T12:00:00Z'), 1)).toISOString()).toBe('2026-02-28T12:00:00.000Z');
  });
});

describe('what was erased', () => {
  const erased = (authorId: string, keys: string[]): SharedRecord<'erased'> => ({ ...EXAMPLES.erased, authorId: userId(authorId), body: { keys, because: 'asked', kinds: [] } });
  const keys = (who: string, of: string[]) => [...erasedKeys([erased(who, of)], all, (id) => id === 'F')];
  it('is one’s own words, and for the company what is about people; never the books', () => {
    expect([keys('A', ['f', 'g', 'm']), keys('B', ['f']), keys('F', ['f', 'rv', 'g', 'm', 'c'])]).toEqual([['f'], [], ['f', 'rv']]);
  });
  it('is no review by one of its sides', () => { expect(keys('A', ['rv'])).toEqual([]); });
});

describe('a note of correction', () => {
  const note = (who: string): SharedRecord<'correction'> => ({ ...EXAMPLES.correction, key: `co-${who}`, authorId: userId(who), authorName: who });
  it('stands beside the record, by whom it concerns alone', () => {
    expect([...corrections([note('B'), note('A'), note('X')], all).get('f')!.map((n) => n.by)]).toEqual(['A', 'B']);
  });
});

import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import type { PromptWord } from '../../../../lib/model/coaching/prompt-word.ts';
import type { SharedRecord } from '../../../../lib/model/records.ts';
import { promptAnswers } from '../../../../lib/analysis/coaching/prompt-answers.ts';
import { dealId, userId } from '../../../../lib/model/ids.ts';

const DAY = 86_400_000;
const RIGHTS = { mayAnswer: (person: string, _deal: string, audience: string) => audience === 'rep' ? person === 'A' : person === 'M' };
let n = 0;
const word = (days: number, answer: PromptWord['answer'], over: Partial<PromptWord> & { by?: string; deal?: string | null } = {}): SharedRecord<'promptWord'> => {
  const { by = 'A', deal = 'D', ...body } = over;
  return { key: `k${String(++n).padStart(4, '0')}`, kind: 'promptWord', dealId: deal === null ? null : dealId(deal), authorId: userId(by), authorName: by, at: days * DAY, version: 1, body: { promptId: 'silence', answer, why: null, audience: 'rep', state: [], ...body } };
};
const told = (records: SharedRecord<'promptWord'>[]) => promptAnswers(records, RIGHTS).map((a) => [a.promptId, a.personId, a.answer, a.why, a.at / DAY, a.saidAt / DAY]);

it('takes words of one person within two weeks as one answer, of which the last stands', () => {
  expect(told([word(0, 'later'), word(1, 'declined'), word(2, 'declined', { why: 'Agreed' }), word(14, 'taken')])).toEqual([['silence', 'A', 'declined', 'Agreed', 0, 2], ['silence', 'A', 'taken', null, 14, 14]]);
});
it('lets a word why stand while the answer does, and drops it with the answer', () => {
  expect([told([word(0, 'declined', { why: 'Agreed' }), word(1, 'declined')]), told([word(0, 'declined', { why: 'Agreed' }), word(1, 'taken')])]).toEqual([[['silence', 'A', 'declined', 'Agreed', 0, 1]], [['silence', 'A', 'taken', null, 0, 1]]]);
});
it('counts nothing of who isn’t that side of the deal, or without a deal', () => {
  expect(told([word(0, 'taken', { by: 'M' }), word(0, 'taken', { by: 'X', audience: 'manager' }), word(0, 'taken', { deal: null }), word(0, 'taken', { by: 'M', audience: 'manager' })])).toEqual([['silence', 'M', 'taken', null, 0, 0]]);
});

test('is the same in any order, and however often a word arrives', () => {
  const one = fc.record({ day: fc.integer({ min: 0, max: 60 }), answer: fc.constantFrom('taken', 'later', 'declined'), by: fc.constantFrom('A', 'M', 'X'), audience: fc.constantFrom('rep', 'manager'), deal: fc.constantFrom('D', 'E'), promptId: fc.constantFrom('silence', 'next-step') } as const);
  fc.assert(fc.property(fc.array(one, { maxLength: 20 }).chain((list) => {
    const records = list.map(({ day, answer, ...over }) => word(day, answer, over));
    return fc.tuple(fc.constant(records), fc.shuffledSubarray([...records, ...records], { minLength: records.length * 2 }));
  }), ([records, shuffled]) => { expect(promptAnswers(shuffled, RIGHTS)).toEqual(promptAnswers(records, RIGHTS)); }));
});

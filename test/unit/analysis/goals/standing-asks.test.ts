import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AskRights, SaidOfAsks, StandingAsk } from '../../../../lib/analysis/goals/standing-asks.ts';
import type { AskAct } from '../../../../lib/model/goals/ask.ts';
import { standingAsks } from '../../../../lib/analysis/goals/standing-asks.ts';
import { at } from '../../support/books.ts';
import { saidOfAsk, set, sheet, word } from '../../support/asks.ts';
import { shuffled } from '../../support/shuffled.ts';

/** E entered it, G asks it, K keeps the settings; anybody else may only speak. */
const RIGHTS: AskRights = {
  mayChange: (author, ask, enteredBy) => author === enteredBy || author === ask.askedBy.id || author === 'K',
  speaksForAsker: (author, ask) => (ask.askedBy.id === null ? author === 'K' : author === ask.askedBy.id),
};
const stands = (said: SaidOfAsks[]): StandingAsk => standingAsks(said, RIGHTS).get('sheet')!;
const review = (reviewOn: string): AskAct => ({ act: 'review', askId: 'sheet', text: 'Kept', reviewOn });
const end = (why = 'Nobody read it'): AskAct => ({ act: 'end', askId: 'sheet', why });
const entered = saidOfAsk('E', '2026-08-03', set());

describe('what stands of an ask', () => {
  it('is told whole, with every version and who said what', () => {
    const changed = saidOfAsk('G', '2026-09-01', set({ cost: { minutes: 30, people: 14, each: 'week' } }, 'Shorter now'));
    const asked = saidOfAsk('A', '2026-09-10', word('question', 'What for?'));
    expect(stands([asked, changed, entered])).toEqual({
      ask: sheet({ cost: { minutes: 30, people: 14, each: 'week' } }), enteredBy: { id: 'E', name: 'Name E', at: at('2026-08-03') },
      versions: [{ ask: sheet(), key: entered.key, byId: 'E', by: 'Name E', at: at('2026-08-03'), why: null }, { ask: sheet({ cost: { minutes: 30, people: 14, each: 'week' } }), key: changed.key, byId: 'G', by: 'Name G', at: at('2026-09-01'), why: 'Shorter now' }],
      words: [{ is: 'question', key: asked.key, byId: 'A', by: 'Name A', at: at('2026-09-10'), text: 'What for?', reviewOn: null }],
      question: { is: 'question', key: asked.key, byId: 'A', by: 'Name A', at: at('2026-09-10'), text: 'What for?', reviewOn: null }, drop: null, ended: null,
    });
  });
  it('isn’t changed, reviewed or ended by somebody who may not, even by naming themselves as who asks', () => {
    const mine = set({ title: 'Mine now', askedBy: { ...sheet().askedBy, id: 'A' as never } });
    const s = stands([entered, saidOfAsk('A', '2026-09-01', mine), saidOfAsk('A', '2026-09-02', review('2027-01-01')), saidOfAsk('A', '2026-09-03', end())]);
    expect([s.ask, s.words, s.ended]).toEqual([sheet(), [], null]);
  });
  it('has the review date of whatever set it last, a review or a change', () => {
    const [reviewed, changed] = [saidOfAsk('G', '2026-09-01', review('2026-12-01')), saidOfAsk('E', '2026-10-01', set({ reviewOn: '2026-11-30' }, 'Sooner'))];
    expect([stands([entered, reviewed]).ask.reviewOn, stands([reviewed, changed, entered]).ask.reviewOn]).toEqual(['2026-12-01', '2026-11-30']);
  });
  it('is ended with a word, and stands again when it is set anew', () => {
    const ended = saidOfAsk('K', '2026-09-01', end());
    expect([stands([entered, ended]).ended, stands([entered, ended, saidOfAsk('E', '2026-10-01', set({}, 'It is back'))]).ended]).toEqual([{ key: ended.key, by: 'Name K', at: at('2026-09-01'), why: 'Nobody read it' }, null]);
  });
  it('keeps a word whose writer’s clock runs slow', () => {
    expect(stands([saidOfAsk('A', '2026-08-02', word('comment', 'Takes me an hour')), entered]).words.map((w) => w.text)).toEqual(['Takes me an hour']);
  });
  it('lets go of words about an ask that nobody entered', () => {
    expect(standingAsks([saidOfAsk('A', '2026-08-02', word('comment')), saidOfAsk('K', '2026-08-03', end())], RIGHTS)).toEqual(new Map());
  });
  it('takes a record that came twice once', () => {
    expect(stands([entered, entered, { ...entered }]).versions).toHaveLength(1);
  });
});

describe('a question', () => {
  const asked = saidOfAsk('A', '2026-09-10', word('question', 'What for?'));
  const waits = (...more: SaidOfAsks[]): string | null => stands([entered, asked, ...more]).question?.text ?? null;

  it('waits for the asking side: nobody else’s word answers it', () => {
    expect([waits(), waits(saidOfAsk('B', '2026-09-11', word('comment', 'I wonder too'))), waits(saidOfAsk('A', '2026-09-12', word('comment', 'Still waiting')))]).toEqual(['What for?', 'What for?', 'What for?']);
  });
  it('is answered by a word, a review or a change of who asks', () => {
    expect([word('comment', 'For the board'), review('2026-12-01'), set({ purpose: 'For the board' }, 'Asked')].map((body) => waits(saidOfAsk('G', '2026-09-11', body)))).toEqual([null, null, null]);
  });
  it('isn’t answered by what was said before it', () => {
    expect(waits(saidOfAsk('G', '2026-09-09', word('comment', 'I like it')))).toBe('What for?');
  });
  it('is answered by a goal, whoever names it; and waits again where it is taken out', () => {
    const named = saidOfAsk('E', '2026-09-12', set({ goalId: 'g1' }, 'Found it'));
    expect([waits(named), waits(named, saidOfAsk('E', '2026-09-13', set({}, 'It was another')))]).toEqual([null, 'What for?']);
  });
  it('of who speaks for somebody without a seat isn’t answered by themselves', () => {
    const seatless = saidOfAsk('E', '2026-08-03', set({ askedBy: { function: 'executives', id: null, name: 'Gunnar' } }));
    const [q, own] = [saidOfAsk('K', '2026-09-10', word('question', 'What for?')), saidOfAsk('K', '2026-09-11', word('comment', 'I ask again'))];
    expect([stands([seatless, q, own]).question?.text, stands([seatless, asked, own]).question]).toEqual(['What for?', null]);
  });
  it('and a proposal to drop are two things that wait', () => {
    const drop = saidOfAsk('B', '2026-09-11', word('proposeDrop', 'Let it go'));
    const s = stands([entered, asked, drop]);
    expect([s.question?.text, s.drop?.text, stands([entered, asked, drop, saidOfAsk('E', '2026-09-12', set({ goalId: 'g1' }, 'x'))]).drop?.text]).toEqual(['What for?', 'Let it go', 'Let it go']);
  });
});

const act: fc.Arbitrary<AskAct> = fc.oneof(
  fc.record({ id: fc.constantFrom('sheet', 'other'), title: fc.constantFrom('one', 'two'), goalId: fc.constantFrom(null, 'g1'), reviewOn: fc.constantFrom('2026-08-31', '2026-12-01') }).map((over) => set(over, 'why')),
  fc.record({ act: fc.constantFrom('comment' as const, 'question' as const, 'proposeDrop' as const), askId: fc.constantFrom('sheet', 'other'), text: fc.constantFrom('x', 'y') }),
  fc.record({ act: fc.constant('review' as const), askId: fc.constantFrom('sheet', 'other'), text: fc.constant('z'), reviewOn: fc.constantFrom('2027-01-01', '2027-02-01') }),
  fc.record({ act: fc.constant('end' as const), askId: fc.constantFrom('sheet', 'other'), why: fc.constant('w') }),
);
const records = fc.array(fc.record({ by: fc.constantFrom('E', 'G', 'K', 'A', 'B'), day: fc.integer({ min: 1, max: 9 }), body: act }), { maxLength: 24 }).map((list) => list.map((r, i) => saidOfAsk(r.by, `2026-09-0${r.day}`, r.body, `k${i}`)));

describe('for any words', () => {
  it('the same stands in any order, and however often they came', () => {
    fc.assert(fc.property(records, fc.nat(), (said, seed) => {
      expect(standingAsks(shuffled([...said, ...said.slice(0, 5)], seed), RIGHTS)).toEqual(standingAsks(said, RIGHTS));
    }));
  });
  it('who may not change an ask changes nothing of it', () => {
    fc.assert(fc.property(records, (said) => {
      const both = ['sheet', 'other'].map((id) => saidOfAsk('E', '2026-08-03', set({ id }), `first ${id}`));
      const without = said.filter((r) => !['A', 'B'].includes(r.authorId));
      const facts = (all: Map<string, StandingAsk>) => [...all].map(([id, s]) => [id, s.ask, s.versions, s.ended]);
      expect(facts(standingAsks([...both, ...without], RIGHTS))).toEqual(facts(standingAsks([...both, ...said], RIGHTS)));
    }));
  });
  it('every version is of somebody who might put it so, and the last is what stands but for its review date', () => {
    fc.assert(fc.property(records, (said) => {
      for (const s of standingAsks(said, RIGHTS).values()) {
        expect(s.versions.every((v, i) => i === 0 || RIGHTS.mayChange(v.byId, s.versions[i - 1]!.ask, s.enteredBy.id))).toBe(true);
        expect({ ...s.ask, reviewOn: '' }).toEqual({ ...s.versions.at(-1)!.ask, reviewOn: '' });
      }
    }));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SaidInThreads } from '../../../../lib/analysis/coaching/standing-threads.ts';
import type { FeedbackAct } from '../../../../lib/model/coaching/feedback.ts';
import { mayReply, standingThreads, unreadIn } from '../../../../lib/analysis/coaching/standing-threads.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { LINE, openAct, said } from '../../support/coaching.ts';
import { NOW } from '../../support/records.ts';
import { shuffled } from '../../support/shuffled.ts';

const stands = (words: SaidInThreads[]) => standingThreads(words, LINE).get('t');
const reply = (text: string): FeedbackAct => ({ act: 'reply', threadId: 't', text, behaviourIds: [] });
const edit = (of: string, text: string): FeedbackAct => ({ act: 'edit', threadId: 't', of, text });
const seen = (...of: string[]): FeedbackAct => ({ act: 'seen', threadId: 't', of });
const opened = said('o', 'M', openAct({ behaviourIds: ['dates'] }));

describe('a thread', () => {
  it('is told whole: who wrote to whom, about what, each word with its earlier ones and who has read it', () => {
    const answered = said('r1', 'R', { ...reply('The buyer’s'), behaviourIds: ['answers'] } as FeedbackAct, 5);
    expect(stands([answered, said('e1', 'M', edit('o', 'Whose date is the 18th?'), 3), opened, said('s', 'R', seen('o', 'r1'), 4)])).toEqual({
      id: 't', about: { kind: 'field', dealId: 'D1', field: 'closeDate' }, dealId: 'D1', fromId: 'M', from: 'Name M', toId: 'R', tone: 'advice', sbi: null, between: null, behaviourIds: ['dates', 'answers'], lastAt: NOW + 5 * 60_000,
      words: [
        { key: 'o', byId: 'M', by: 'Name M', at: NOW, text: 'Whose date is the 18th?', behaviourIds: ['dates'], earlier: [{ text: 'Whose date is it?', at: NOW }], editedAt: NOW + 3 * 60_000, seenBy: new Set(['R']) },
        { key: 'r1', byId: 'R', by: 'Name R', at: NOW + 5 * 60_000, text: 'The buyer’s', behaviourIds: ['answers'], earlier: [], editedAt: null, seenBy: new Set() },
      ],
    });
  });
  it('takes replies from its two sides and from who leads either, and from nobody else', () => {
    const by = (who: string) => said(`r${who}`, who, reply(who), 1);
    expect(stands([opened, ...['M', 'R', 'H', 'S', 'X'].map(by)])!.words.map((w) => w.text)).toEqual(['Whose date is it?', 'H', 'M', 'R']);
  });
  it('between two takes none from who leads them', () => {
    const sealed = said('o', 'R', openAct({ toId: userId('M') }), 0, ['R', 'M']);
    expect(stands([sealed, said('h', 'H', reply('I wonder'), 1), said('m', 'M', reply('Thank you'), 2, ['M', 'R'])])).toMatchObject({ between: ['M', 'R'], words: [{ key: 'o' }, { key: 'm' }] });
    expect(stands([said('o', 'R', openAct({ toId: userId('M'), about: { kind: 'person' } }))])!.between).toEqual(['M', 'R']);
  });
  it('is edited by the author of a word alone', () => {
    expect(stands([opened, said('e', 'R', edit('o', 'Mine now'), 1), said('e2', 'H', edit('o', 'No'), 2)])!.words[0]).toMatchObject({ text: 'Whose date is it?', earlier: [] });
  });
  it('isn’t taken over by a second opening, however early its clock says it is', () => {
    const own = said('t', 'M', openAct());
    const [early, late] = [said('x', 'X', openAct({ text: 'Mine' }), -60), said('y', 'X', openAct({ text: 'Mine' }), 60)];
    expect([stands([early, own, late])!.fromId, stands([opened, late])!.fromId]).toEqual(['M', 'M']);
  });
  it('that somebody opens with themselves is none', () => { expect(stands([said('o', 'R', openAct())])).toBeUndefined(); });
  it('keeps a reply whose writer’s clock runs slow', () => { expect(stands([said('r', 'R', reply('Mine'), -30), opened])!.words.map((w) => w.key)).toEqual(['o', 'r']); });
});

describe('what is unread', () => {
  it('is what others wrote and this side hasn’t marked, by record and not by the clock', () => {
    const words = [opened, said('r1', 'R', reply('The buyer’s'), 90), said('sM', 'M', seen('r1'), 91), said('m2', 'M', reply('Good'), 10)];
    const t = stands(words)!;
    expect([unreadIn(t, userId('R')), unreadIn(t, userId('M')), unreadIn(t, userId('H'))].map((l) => l.map((w) => w.key))).toEqual([['o', 'm2'], [], []]);
  });
});

const WHO = ['M', 'R', 'H', 'S', 'X'] as const;
const act: fc.Arbitrary<FeedbackAct> = fc.oneof(
  fc.record({ act: fc.constant('reply' as const), threadId: fc.constantFrom('t', 'u', 'none'), text: fc.string(), behaviourIds: fc.constant<string[]>([]) }),
  fc.record({ act: fc.constant('edit' as const), threadId: fc.constantFrom('t', 'u'), of: fc.constantFrom('k0', 'k1', 'k2', 'k3', 'k9'), text: fc.string() }),
  fc.record({ act: fc.constant('seen' as const), threadId: fc.constantFrom('t', 'u'), of: fc.uniqueArray(fc.constantFrom('k0', 'k1', 'k2', 'k5')) }),
  fc.record({ toId: fc.constantFrom(...WHO), threadId: fc.constantFrom('t', 'u'), kind: fc.constantFrom('deal', 'person') }).map(({ toId, threadId, kind }) => openAct({ toId: userId(toId), threadId, ...(kind === 'person' && { about: { kind: 'person' } }) })),
);
const words = fc.array(fc.tuple(fc.constantFrom(...WHO), act, fc.integer({ min: 0, max: 9 })), { maxLength: 25 }).map((list) => list.map(([who, body, minutes], i) => said(`k${i}`, who, body, minutes)));

describe('any words in any order', () => {
  it('stand the same, and coming twice changes nothing', () => {
    fc.assert(fc.property(words, fc.integer(), (list, seed) => { expect(standingThreads([...shuffled(list, seed), ...list], LINE)).toEqual(standingThreads(list, LINE)); }));
  });
  it('are never somebody’s who may not say them, and an edit is of one’s own word with the first wording kept', () => {
    fc.assert(fc.property(words, (list) => {
      const texts = new Map(list.map((w) => [w.key, 'text' in w.body ? w.body.text : '']));
      for (const t of standingThreads(list, LINE).values()) {
        expect(t.words[0]!.byId).toBe(t.fromId);
        for (const w of t.words) {
          expect(mayReply(t, w.byId, LINE)).toBe(true);
          expect((w.earlier[0]?.text ?? w.text)).toBe(texts.get(w.key));
          expect(w.seenBy.has(w.byId)).toBe(false);
        }
      }
    }));
  });
});

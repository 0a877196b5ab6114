import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LeadWordRights } from '../../../../lib/analysis/leads/words.ts';
import type { LeadWord } from '../../../../lib/model/leads/lead-word.ts';
import type { SharedRecord } from '../../../../lib/model/records.ts';
import { standingLeadWords } from '../../../../lib/analysis/leads/words.ts';
import { fatesOf } from '../../../../lib/analysis/leads/fate.ts';
import { timeSpent } from '../../../../lib/analysis/leads/time-spent.ts';
import { dealId, userId } from '../../../../lib/model/ids.ts';
import { ORG, at, book, d } from '../../support/books.ts';
import { NOW, lead } from '../../support/lead-world.ts';

/** A works on leads, S speaks for sales, M for marketing. */
const RIGHTS: LeadWordRights = { worksOn: (author) => author === 'A', speaksFor: (author, side) => author === (side === 'sales' ? 'S' : 'M') };
const said = (key: string, by: string, when: number, body: LeadWord): SharedRecord<'leadWord'> => ({ key, kind: 'leadWord', dealId: null, authorId: userId(by), authorName: by, at: when, version: 1, body });
const flag = (key: string, by = 'A', minutes = 30, when = 1) => said(key, by, when, { act: 'outOfScope', leadId: 'L', dealId: null, minutes, note: null });
const back = (key: string, of: string, by = 'A', when = 2) => said(key, by, when, { act: 'takeBack', of, leadId: 'L' });
const remark = (key: string, by = 'M', when = 1) => said(key, by, when, { act: 'remark', about: { kind: 'source', name: 'Web', periodId: null }, to: 'sales', text: 'Why?' });
const answer = (key: string, to: string, by: string, when = 3) => said(key, by, when, { act: 'answer', to, leadId: null, text: 'So.' });

describe('words about leads', () => {
  it('a flag stands until who set it takes it back', () => {
    const keys = (list: SharedRecord<'leadWord'>[]) => standingLeadWords(list, RIGHTS).flags.map((f) => f.key);
    expect([keys([flag('f')]), keys([flag('f'), back('b', 'f')]), keys([flag('f'), back('b', 'f', 'S')]), keys([flag('f', 'S')]), keys([flag('f', 'A', 30, 5), back('b', 'f', 'A', 1)])]).toEqual([['f'], [], ['f'], [], []]);
  });
  it('a word waits until the side that was addressed has answered, and not its own author', () => {
    const state = (list: SharedRecord<'leadWord'>[]) => standingLeadWords(list, RIGHTS).remarks.map((r) => [r.isAnswered, r.answers.map((a) => a.isTheirs)]);
    expect([state([remark('r')]), state([remark('r'), answer('a', 'r', 'M')]), state([remark('r'), answer('a', 'r', 'S')]), state([remark('r', 'S'), answer('a', 'r', 'S')]), state([answer('a', 'gone', 'S')])])
      .toEqual([[[false, []]], [[false, [false]]], [[true, [true]]], [[false, [false]]], []]);
  });
  it('stand the same in any order', () => {
    const all = [flag('f1'), flag('f2', 'A', 15, 2), back('b', 'f1', 'A', 3), flag('f3', 'S'), remark('r1'), remark('r2', 'M', 2), answer('a1', 'r1', 'S'), answer('a2', 'r1', 'M', 4)];
    const told = standingLeadWords(all, RIGHTS);
    fc.assert(fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (list) => { expect(standingLeadWords(list, RIGHTS)).toEqual(told); }));
  });
});

describe('time that leads took', () => {
  const born = at('2026-03-01T08:00:00Z');
  const leads = [lead('L1', born, { convertedAt: at('2026-03-10'), dealId: dealId('D') }), lead('L2', born)];
  const input = { leads, activities: [], book: book([{ id: 'D', steps: [{ at: '2026-03-10', stage: 'Qualify', amount: 1, close: '2026-06-30' }] }]), context: ORG, basis: 'commit' as const, now: NOW };
  const call = (leadId: string, when: string, minutes: number | null, kind: 'call' | 'email' = 'call') => ({ id: when, dealId: null, leadId, contactId: null, ownerId: null, kind, day: d(when.slice(0, 10)), at: at(when), minutes, outcome: null, isDone: true, isDeleted: false });
  const stood = (over: object) => ({ key: 'f', leadId: null, dealId: null, minutes: 30, note: null, byId: userId('A'), by: 'A', at: 1, ...over });

  it('is that of calls and meetings before they were qualified, and what was flagged on them or the deal they became', () => {
    const activities = [call('L1', '2026-03-02T10:00:00Z', 20), call('L1', '2026-03-12T10:00:00Z', 99), call('L1', '2026-03-03T10:00:00Z', null), call('L2', '2026-03-02T10:00:00Z', 5, 'email')];
    const spent = timeSpent(fatesOf(input), activities, [stood({ dealId: 'D' }), stood({ leadId: 'L1', minutes: 15 }), stood({ dealId: 'other' })], new Map([['D', 0]]));
    expect([spent.of('L1'), spent.of('L2'), spent.apart.map((f) => f.dealId)]).toEqual([{ qualifying: 20, outOfScope: 45 }, { qualifying: null, outOfScope: null }, ['other']]);
  });
});

import { describe, expect, it } from 'vitest';
import type { FactorAct } from '../../../../lib/model/coaching/factor.ts';
import { dealId, userId } from '../../../../lib/model/ids.ts';
import { factorsView } from '../../../../lib/views/areas/factors.ts';
import { readersOf } from '../../../../lib/views/areas/between.ts';
import { maySay } from '../../../../lib/views/areas/may-say.ts';
import { saidOf } from '../../../../lib/views/areas/said.ts';
import { coached, DISCOUNTS, FACTORS } from '../../support/coached-company.ts';
import { NOW } from '../../support/map-company.ts';
import { spaced } from '../../support/spaced.ts';

const view = (who = 'A', records = FACTORS) => spaced(factorsView(coached(records, { who }), { owner: null }));
const may = (body: FactorAct, who = 'A'): string => maySay({ kind: 'factor', body }, coached(FACTORS, { who })).why;
const personal = (over: Partial<Extract<FactorAct, { act: 'personal' }>> = {}): FactorAct => ({ act: 'personal', factorId: 'new', aboutId: userId('A'), withId: userId('T'), support: [], state: 'open', until: null, ...over });

describe('the log of factors', () => {
  it('adds up the bridge lines of the misses that one is linked to, and opens to them', () => {
    const row = view().rows.find((r) => r.id === 'f1')!;
    expect(row.effect).toMatchObject({ figure: { minor: -30_000_000, text: '−€300,000' }, text: '2 misses of 1 quarter' });
    expect(row.effect!.rows.rows.map((r) => [r.dealId, r.amount.minor, r.detail])).toEqual([['q3-slip', -22_000_000, 'Slipped, Q3 2026 · Anneliese Brandt-Wittgenstein'], ['q3-lost', -8_000_000, 'Lost, Q3 2026 · Katarzyna Wojciechowska-Zielińska']]);
    expect(row.effect!.rows.rows.reduce((n, r) => n + r.amount.minor, 0)).toBe(row.effect!.figure.minor);
    expect(row.deals!.rows.map((r) => r.dealId)).toEqual(['kanton']);
  });
  it('offers what fell away in a quarter to link to', () => {
    expect(view().form.missed.find((m) => m.id === '2026-Q3')!.lines.map((l) => l.text)).toEqual(['slipped, −€220,000', 'lost, −€80,000']);
  });
  it('says on each who sees it: the company, those named, or the two', () => {
    const { rows, personal: [own] } = view();
    expect([rows.find((r) => r.id === 'f1')!.seenBy, rows.find((r) => r.id === 'f2')!.seenBy, own!.seenBy]).toEqual([
      'Seen by everybody who has Ridealong’s permission set in Salesforce.', expect.stringContaining('Tomasz Wiśniewski, Margarethe Lindqvist and you, nobody else') as string, expect.stringContaining('Tomasz Wiśniewski and you, nobody else') as string,
    ]);
  });
  it('shows what is about a person to those on it alone, and what is personal to the two', () => {
    const seen = (who: string): string[] => [...view(who).rows, ...view(who).personal].map((r) => r.id).sort();
    expect(['A', 'T', 'L', 'K', 'F'].map(seen)).toEqual([['f1', 'f2', 'f3'], ['f1', 'f2', 'f3'], ['f1', 'f2'], ['f1'], ['f1']]);
  });
});

describe('who may say what of a factor', () => {
  it('is said in a sentence where it can’t be', () => {
    expect([may({ act: 'state', factorId: 'f1', state: 'resolved', why: 'Done' }, 'F'), may({ act: 'state', factorId: 'f1', state: 'resolved', why: '' }, 'F'), may({ act: 'state', factorId: 'f1', state: 'resolved', why: 'x' }, 'K'), may({ act: 'comment', factorId: 'f1', text: 'x' }, 'K'), may({ act: 'comment', factorId: 'f2', text: 'x' }, 'K')]).toEqual([
      '', 'Its state changes with a word why: everybody who sees it reads it.', 'This is for who entered it, whom it is about, who leads them and who owns it to say. You can comment on it.', '', 'This factor is no longer there. Look at the page as it is now.',
    ]);
    expect([may({ ...DISCOUNTS, factorId: 'new', aboutId: userId('A'), owner: { function: 'finance', id: null } }), may({ ...DISCOUNTS, factorId: 'new', aboutId: userId('A') }, 'K'), may({ ...DISCOUNTS, aboutId: userId('A') })]).toEqual([
      'A factor about a person names who owns it: it is sealed to those on it, and a function has no key.', 'A factor about a person is entered by them, or by who leads them. Enter it without a name: then everybody can.', 'Whom a factor is about stays, since others may have read it by now. Enter another one.',
    ]);
  });
  it('lets no word near what is personal', () => {
    expect([may(personal()), may(personal(), 'K'), may({ act: 'comment', factorId: 'f3', text: 'His father is ill' }), may({ act: 'action', factorId: 'f3', text: 'x', by: null }, 'T'), may({ act: 'state', factorId: 'f3', state: 'resolved', why: 'Well again' })].map((w) => w.slice(0, 60))).toEqual([
      '', 'A personal factor is set by the person, or by who leads them', ...Array<string>(3).fill('A personal factor holds a state and the agreed support, and no words: nothing on health or family is written down here. Speak about it in person.'.slice(0, 60)),
    ]);
  });
  it('seals what is about a person to those on it, and leaves what is about nobody to the company', () => {
    const input = coached(FACTORS);
    expect([readersOf({ kind: 'factor', body: DISCOUNTS }, input), readersOf({ kind: 'factor', body: { act: 'comment', factorId: 'f2', text: 'x' } }, input), readersOf({ kind: 'factor', body: personal() }, input)]).toEqual([null, ['A', 'T', 'L'], ['A', 'T']]);
  });
  it('tells its owner by a task that says nothing of it, and nobody of what is personal', () => {
    const follow = (body: FactorAct, who = 'A') => saidOf({ kind: 'factor', body }, coached(FACTORS, { who }), NOW).follow;
    const told = follow({ ...DISCOUNTS, factorId: 'new' });
    expect(told.map((f) => f.do === 'task' && [f.task.forUser, JSON.stringify(f.task).includes('Discount')])).toEqual([['F', false]]);
    expect([follow(personal()), follow({ act: 'link', factorId: 'f1', dealIds: [dealId('q3-slip')], periodIds: ['2026-Q3'] }), follow({ act: 'state', factorId: 'f1', state: 'resolved', why: 'Two days now' }, 'F').map((f) => f.do === 'task' && f.task.forUser)]).toEqual([[], [], ['A']]);
  });
});

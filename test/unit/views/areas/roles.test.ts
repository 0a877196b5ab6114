import { describe, expect, it } from 'vitest';
import type { RoleAct, RoleExpectation } from '../../../../lib/model/goals/role-expectation.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { maySay } from '../../../../lib/views/areas/may-say.ts';
import { rolesView } from '../../../../lib/views/areas/roles.ts';
import { inputOf, say, STRATEGY, type Stored } from '../../support/map-company.ts';

const ROLE: RoleExpectation = { id: 'ae', name: 'Account executive', function: 'sales', responsibilities: ['Own a territory'], behaviours: ['b', 'Says no early'], measureIds: ['right-fit', 'Pilots ended on time'], titles: ['head of MARKETING'], holders: ['A', 'K', 'L'].map(userId) };
const strategy = say('strategy', 'L', { ...STRATEGY, items: [{ ...STRATEGY.items[2]!, behaviours: [{ id: 'b', words: 'Answers in three days' }] }] });
const set = (by: string, over: Partial<RoleExpectation> = {}, key = 'r1', why: string | null = null): Stored => say('role', by, { act: 'set', role: { ...ROLE, ...over }, why }, { key });
const confirm = (by: string, person: string, side: 'person' | 'leader', of = 'r1'): Stored => say('role', by, { act: 'confirm', roleId: 'ae', of, person: userId(person), side });
const viewFor = (who: string, records: Stored[], me = {}) => rolesView(inputOf(records, { who, me }), { roleId: null });

describe('roles', () => {
  it('read in words: the strategy’s behaviours, the measures’ names, and the role’s own', () => {
    expect(viewFor('A', [strategy, set('T')]).roles[0]!.text).toEqual({
      responsibilities: ['Own a territory'], behaviours: [{ text: 'Answers in three days', from: 'Decide quickly, and say why' }, { text: 'Says no early', from: null }],
      measures: [{ text: 'Right-fit rate', from: 'Leads that fit ÷ leads looked at, in the period.' }, { text: 'Pilots ended on time', from: null }],
    });
  });
  it('keep the words of a behaviour that the strategy dropped', () => {
    expect(viewFor('A', [strategy, set('T'), say('strategy', 'L', STRATEGY)]).roles[0]!.text.behaviours[0]).toEqual({ text: 'Answers in three days', from: 'No longer in the strategy' });
  });
  it('are written by who leads people or keeps the settings; what others wrote counts for nothing', () => {
    expect([viewFor('A', [set('A')]).roles.length, viewFor('A', [set('T')]).roles.length, viewFor('A', []).may.write, viewFor('T', []).may.write]).toEqual([0, 1, false, true]);
  });
  it('name holders to themselves, to who leads them and to who keeps roles', () => {
    const holders = (who: string) => viewFor(who, [set('T')]).roles[0]!.holders.map((h) => h.id).sort();
    expect([holders('A'), holders('T'), holders('F'), holders('N')]).toEqual([['A'], ['A', 'K'], ['A', 'D', 'K', 'L'], []]);
  });
  it('count who was confirmed by both sides; who is led by nobody confirms alone', () => {
    const records = [set('T'), confirm('A', 'A', 'person'), confirm('T', 'A', 'leader'), confirm('K', 'K', 'person'), confirm('L', 'L', 'person')];
    expect(viewFor('F', records).roles[0]!.standing).toBe('2 of 4\u00a0holders confirmed by both sides');
    expect(viewFor('T', records).roles[0]!.holders.map((h) => [h.id, h.may.leader])).toEqual([['A', false], ['K', true]]);
  });
  it('aren’t confirmed under a key that doesn’t say who somebody is', () => {
    const view = viewFor('A', [set('T')], { verified: false });
    expect([view.noConfirming, view.roles[0]!.holders[0]!.may]).toEqual([expect.stringContaining('HubSpot key'), { person: false, leader: false }]);
  });
});

describe('what may be said of a role', () => {
  const may = (who: string, body: RoleAct, records: Stored[] = [set('T')], me = {}) => maySay({ kind: 'role', body }, inputOf(records, { who, me }));
  const changed: RoleAct = { act: 'set', role: { ...ROLE, responsibilities: ['Another'] }, why: 'It grew.', follows: 'r1' };
  const confirming = (person: string, side: 'person' | 'leader', of = 'r1'): RoleAct => ({ act: 'confirm', roleId: 'ae', of, person: userId(person), side });
  it.each<[string, RoleAct, RegExp]>([
    ['a change without a word why', { ...changed, why: ' ' }, /word why/], ['a change of what was changed meanwhile', { ...changed, follows: 'r0' }, /Tomasz Wiśniewski changed this role meanwhile/],
    ['a role without a name', { ...changed, role: { ...ROLE, name: '' } }, /needs a name/], ['a role that expects nothing', { ...changed, role: { ...ROLE, responsibilities: [' '] } }, /at least one thing/],
    ['an end of what isn’t there', { act: 'end', roleId: 'gone', why: 'x' }, /no longer there/], ['another person’s word', confirming('A', 'person'), /who holds the role/],
    ['a version that is no longer there', confirming('A', 'leader', 'r0'), /changed meanwhile/], ['for who is led by nobody', confirming('L', 'leader'), /Nobody leads them/],
  ])('is refused with a sentence: %s', (_, body, why) => {
    expect(may('T', body)).toEqual({ ok: false, why: expect.stringMatching(why) });
  });
  it('is each side’s own word', () => {
    expect([may('A', confirming('A', 'person')).ok, may('T', confirming('A', 'leader')).ok, may('L', confirming('A', 'leader')).ok, may('N', confirming('A', 'leader')).ok, may('T', changed).ok, may('A', changed).ok]).toEqual([true, true, true, false, true, false]);
    expect(may('A', confirming('A', 'person'), [set('T')], { verified: false }).ok).toBe(false);
  });
});

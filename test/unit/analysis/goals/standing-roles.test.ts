import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RoleAct, RoleExpectation } from '../../../../lib/model/goals/role-expectation.ts';
import { holdersOf, standingRoles, type RoleRights, type SaidOfRoles } from '../../../../lib/analysis/goals/standing-roles.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { person } from '../../support/context.ts';

const ROLE: RoleExpectation = { id: 'ae', name: 'Account executive', function: 'sales', responsibilities: ['Own a territory'], behaviours: ['answers'], measureIds: ['bookings'], titles: ['Account Executive'], holders: [] };
const said = (key: string, by: string, at: number, body: RoleAct): SaidOfRoles => ({ key, authorId: userId(by), authorName: `Name ${by}`, at, body });
const set = (key: string, at: number, over: Partial<RoleExpectation> = {}, by = 'M'): SaidOfRoles => said(key, by, at, { act: 'set', role: { ...ROLE, ...over }, why: key });
const confirm = (by: string, who: string, side: 'person' | 'leader', of: string, at = 50): SaidOfRoles => said(`${by} ${side} ${of} ${at}`, by, at, { act: 'confirm', roleId: 'ae', of, person: userId(who), side });
/** M leads A and B. */
const rights: RoleRights = { maySet: (a) => a === 'M', isSide: (author, who, side) => (side === 'person' ? author === who : author === 'M' && who !== 'M') };
const sides = (all: SaidOfRoles[], who = 'A') => {
  const c = standingRoles(all, rights).get('ae')?.confirmed.get(userId(who));
  return [c?.person?.by ?? null, c?.leader?.by ?? null];
};

describe('a role', () => {
  it('is confirmed by the person and by who leads them, of the version that stands', () => {
    expect(sides([set('1', 1), confirm('A', 'A', 'person', '1'), confirm('M', 'A', 'leader', '1')])).toEqual(['Name A', 'Name M']);
  });
  it('needs both anew once what is expected changes', () => {
    for (const over of [{ responsibilities: ['Own two territories'] }, { behaviours: [] }, { measureIds: ['bookings', 'cycle-time'] }]) {
      expect(sides([set('1', 1), confirm('A', 'A', 'person', '1'), confirm('M', 'A', 'leader', '1'), set('2', 60, over)])).toEqual([null, null]);
    }
  });
  it('stays confirmed where only its name, titles or holders change', () => {
    expect(sides([set('1', 1), confirm('A', 'A', 'person', '1'), set('2', 60, { name: 'AE', titles: ['AE'], holders: [userId('B')] })])).toEqual(['Name A', null]);
  });
  it('isn’t confirmed by an old word where it comes back to what it once said', () => {
    expect(sides([set('1', 1), confirm('A', 'A', 'person', '1'), set('2', 60, { behaviours: [] }), set('3', 70)])).toEqual([null, null]);
  });
  it('isn’t confirmed for somebody by who is neither they nor their lead', () => {
    expect(sides([set('1', 1), confirm('B', 'A', 'person', '1'), confirm('A', 'A', 'leader', '1'), confirm('B', 'A', 'leader', '1')])).toEqual([null, null]);
  });
  it('is confirmed by a word that names its version, also where the writer’s clock was behind', () => {
    expect(sides([set('1', 100), confirm('A', 'A', 'person', '1', 10)])).toEqual(['Name A', null]);
  });
  it('is neither set nor ended by who may not', () => {
    expect([standingRoles([set('1', 1, {}, 'A')], rights).size, standingRoles([set('1', 1), said('e', 'A', 2, { act: 'end', roleId: 'ae', why: '' })], rights).get('ae')!.ended]).toEqual([0, null]);
  });
  it('is gone once it is ended, and there again once it is set', () => {
    const end = said('e', 'M', 2, { act: 'end', roleId: 'ae', why: 'merged' });
    expect([standingRoles([set('1', 1), end], rights).get('ae')!.ended, standingRoles([set('1', 1), end, set('2', 3)], rights).get('ae')!.ended]).toEqual([{ by: 'Name M', at: 2, why: 'merged' }, null]);
  });

  const anySaid = fc.uniqueArray(fc.oneof(
    fc.record({ at: fc.nat(9), n: fc.constantFrom('x', 'y'), by: fc.constantFrom('M', 'A') }).map(({ at, n, by }) => set(`s${at}${n}${by}`, at, { responsibilities: [n] }, by)),
    fc.record({ at: fc.nat(9), by: fc.constantFrom('M', 'A', 'B'), who: fc.constantFrom('A', 'B'), side: fc.constantFrom('person' as const, 'leader' as const), of: fc.tuple(fc.nat(9), fc.constantFrom('x', 'y')).map(([a, n]) => `s${a}${n}M`) })
      .map(({ at, by, who, side, of }) => ({ ...confirm(by, who, side, of, at), key: `c${at}${by}${who}${side}${of}` })),
    fc.nat(9).map((at) => said(`e${at}`, 'M', at, { act: 'end', roleId: 'ae', why: '' })),
  ), { selector: (r) => r.key });
  it('stands the same for any order in which words about it arrive', () => {
    fc.assert(fc.property(anySaid.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, shuffled]) => {
      expect(standingRoles(shuffled, rights)).toEqual(standingRoles(all, rights));
    }));
  });
  it('is confirmed only by words about what stands, each by who may say it', () => {
    fc.assert(fc.property(anySaid, (all) => {
      for (const r of standingRoles(all, rights).values()) {
        for (const [who, c] of r.confirmed) {
          for (const side of ['person', 'leader'] as const) {
            const by = c[side];
            if (!by) continue;
            expect(rights.isSide(by.byId, who, side)).toBe(true);
            expect(all.some((s) => s.body.act === 'confirm' && s.body.person === who && s.body.side === side && r.versions.some((v) => s.body.act === 'confirm' && v.key === s.body.of && v.role.responsibilities[0] === r.role.responsibilities[0]))).toBe(true);
          }
        }
      }
    }));
  });
});

describe('who holds a role', () => {
  const people = [{ ...person('A'), title: 'account  EXECUTIVE ' }, { ...person('B'), title: 'Sales Manager' }, { ...person('C'), title: null }, { ...person('D'), title: 'Account Executive', isActive: false }];
  it('is told by title whatever its case, or by name; who left holds none', () => {
    expect(holdersOf({ ...ROLE, holders: [userId('C'), userId('D')] }, people).map((p) => p.id)).toEqual(['A', 'C']);
  });
  it('is nobody where a title is blank', () => {
    expect(holdersOf({ ...ROLE, titles: ['', ' '] }, [{ ...person('A'), title: '' }])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Basis } from '../../../../lib/model/basis.ts';
import { makeSampleOrg } from '../../../../lib/crm/sample/generate/index.ts';
import { managers, members, SHOWCASE_REP } from '../../../../lib/crm/sample/generate/people.ts';
import { mapExport } from '../../../../lib/crm/salesforce/map/index.ts';
import { formatDay, parseDay } from '../../../../lib/model/day.ts';
import { conversionOn, convertMinor, sumMinor } from '../../../../lib/model/money.ts';

const { tables } = makeSampleOrg({ seed: 7, today: '2026-11-23' });
const { context, deals } = mapExport(tables, { now: Date.parse('2026-11-23T08:00:00Z') });
const said = (ownerId: string, start: string, basis: Basis) => context.forecasts!.find((f) => f.ownerId === ownerId && f.start === parseDay(start) && f.basis === basis)!;
const IN: Record<string, string[]> = { closed: ['closed'], commit: ['closed', 'commit'], bestCase: ['closed', 'commit', 'mostLikely', 'bestCase'], pipeline: ['closed', 'commit', 'mostLikely', 'bestCase', 'pipeline'] };
const fromDeals = (start: string, basis: string, ownerId: string | null): number => {
  const { start: from, end } = said(members[0]!.id, start, 'commit');
  return sumMinor(deals.filter((d) => d.deletedAt === null && d.now.closeDay! >= from && d.now.closeDay! <= end && IN[basis]!.includes(d.now.category!) && (ownerId === null || d.now.ownerId === ownerId))
    .map((d) => convertMinor(d.now.amount ?? 0, conversionOn(context.currencies, d.now.currency!, d.now.closeDay!)!)));
};

describe('the sample org’s forecasts', () => {
  it('say of the last, the running and the next quarter what their deals add to', () => {
    const starts = [...new Set(context.forecasts!.map((f) => formatDay(f.start)))];
    expect(starts).toEqual(['2026-07-01', '2026-10-01', '2027-01-01']);
    for (const start of starts) {
      for (const basis of Object.keys(IN) as Basis[]) {
        expect([start, basis, said(members[0]!.id, start, basis).unadjusted]).toEqual([start, basis, fromDeals(start, basis, null)]);
        expect(said(SHOWCASE_REP.id, start, basis).unadjusted).toBe(fromDeals(start, basis, SHOWCASE_REP.id));
      }
    }
  });

  it('carry what a rep and a manager said otherwise, up to the top', () => {
    const rep = said(SHOWCASE_REP.id, '2026-10-01', 'commit');
    const manager = said(managers[1]!.id, '2026-10-01', 'commit');
    const top = said(members[0]!.id, '2026-10-01', 'commit');
    const teams = managers.map((m) => said(m.id, '2026-10-01', 'commit').amount);
    expect([rep.byOwner! > rep.unadjusted!, rep.amount === rep.byOwner, manager.amount < manager.byOwner!, manager.byOwner === manager.unadjusted, top.amount, top.amount === top.unadjusted]).toEqual([true, true, true, true, sumMinor(teams), false]);
  });

  it('leave what is over alone', () => {
    expect(context.forecasts!.filter((f) => f.start === parseDay('2026-07-01') && (f.unadjusted !== f.amount || f.byOwner !== f.amount))).toEqual([]);
  });
});

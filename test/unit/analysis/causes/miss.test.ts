import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CutId, CutLine } from '../../../../lib/analysis/causes/cuts.ts';
import { cutBy } from '../../../../lib/analysis/causes/cuts.ts';
import { explained } from '../../../../lib/analysis/causes/explained.ts';
import { owedWords } from '../../../../lib/analysis/causes/owed.ts';
import { standings } from '../../../../lib/analysis/causes/standing.ts';
import { REASONS } from '../../../../lib/analysis/bridge/reasons.ts';
import { CAUSES } from '../../../../lib/model/causes/index.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { at } from '../../support/books.ts';
import { said } from '../../support/causes.ts';

const line = (dealId: string, reason: string, amount: number, over: Partial<CutLine> = {}): CutLine => ({ dealId, reason, amount, ownerId: userId('A'), leadSource: 'Web', stage: 'Negotiate', ...over });
const LINES: CutLine[] = [
  line('Legal', 'slipped', -500_00), line('Mine', 'lost', -300_00), line('Fought', 'overdue', -200_00, { ownerId: userId('B'), leadSource: null }), line('Silent', 'removed', -100_01, { stage: null }),
  line('Open', 'remaining', -900_00), line('Gone', 'transferredOut', -70_00), line('Franc', 'currency', -3_21), line('Franc', 'wonForLess', -10_00, { ownerId: null }), line('Fresh', 'new', 250_00, { leadSource: 'Partner' }), line('Moved', 'movedEarlier', -40_00),
];
const SAID = standings([
  said('A', '2026-10-02', { dealId: 'Legal' }), said('M', '2026-10-03', { dealId: 'Legal', act: 'agree' }), said('A', '2026-10-02', { dealId: 'Mine', causeId: 'value-not-shown' }),
  said('B', '2026-10-02', { dealId: 'Fought', causeId: 'price-approval' }), said('M', '2026-10-05', { dealId: 'Fought', act: 'dispute' }), said('A', '2026-10-02', { dealId: 'Open', causeId: 'price-approval' }), said('A', '2026-10-02', { dealId: 'Silent', act: 'later' }),
]);
const cut = (id: CutId, lines = LINES) => cutBy(id, { lines, periodId: '2026-Q3', standings: SAID, causes: CAUSES });
const rows = (id: CutId) => cut(id).rows.map((r) => [r.key, r.deals, r.losses, r.gains]);

describe('how much of a miss is explained', () => {
  it('is told gross, disputed apart, without what may still come in', () => {
    expect(explained(LINES, '2026-Q3', SAID)).toEqual({
      total: 1110_01, stated: 800_00, agreed: 500_00, disputed: 200_00, open: 110_01, share: 800_00 / 1110_01, lines: { total: 5, stated: 2, agreed: 1, disputed: 1, open: 2 },
    });
  });
  it('has no share where nothing was lost', () => {
    expect([explained([], '2026-Q3', SAID).share, explained([line('X', 'lost', 0)], '2026-Q3', SAID)]).toEqual([null, { total: 0, stated: 0, agreed: 0, disputed: 0, open: 0, share: null, lines: { total: 1, stated: 0, agreed: 0, disputed: 0, open: 1 } }]);
  });
  it('takes no word of another period', () => expect(explained(LINES, '2026-Q4', SAID)).toMatchObject({ stated: 0, open: 1110_01 }));
});

describe('the same miss cut another way', () => {
  it('by cause', () => {
    expect(rows('cause')).toEqual([['contract-too-long', 1, -500_00, 0], ['value-not-shown', 1, -300_00, 0], [null, 2, -110_01, 0]]);
    expect(cut('cause').leftOut).toEqual({ remaining: -900_00, notAsked: -113_21, gains: 250_00, disputed: -200_00, transferred: 0, currency: 0, elsewhere: 0 });
  });
  it('by function', () => expect(rows('function')).toEqual([['legal', 1, -500_00, 0], ['sales', 1, -300_00, 0], [null, 2, -110_01, 0]]));
  it('by person, without what others own, transfers and currency', () => {
    expect(rows('person')).toEqual([['A', 4, -440_01, 250_00], ['B', 1, -200_00, 0], [null, 1, -10_00, 0]]);
    expect(cut('person').leftOut).toEqual({ remaining: -900_00, notAsked: 0, gains: 0, disputed: 0, transferred: -70_00, currency: -3_21, elsewhere: -500_00 });
  });
  it('by source and by stage, with what is not known in a row of its own', () => {
    expect(rows('source')).toEqual([['Web', 6, -1023_22, 0], [null, 1, -200_00, 0], ['Partner', 1, 0, 250_00]]);
    expect(rows('stage')).toEqual([['Negotiate', 7, -1123_21, 250_00], [null, 1, -100_01, 0]]);
  });
  it('is the whole of the lines, to the minor unit, whatever they are', () => {
    const any = fc.array(fc.record({
      dealId: fc.constantFrom('Legal', 'Mine', 'Fought', 'Silent', 'Other'), reason: fc.constantFrom(...REASONS), amount: fc.integer({ min: -9e11, max: 9e11 }),
      ownerId: fc.constantFrom(null, userId('A'), userId('B')), leadSource: fc.constantFrom(null, 'Web'), stage: fc.constantFrom(null, 'Negotiate'),
    }), { maxLength: 30 });
    fc.assert(fc.property(any, fc.constantFrom<CutId>('cause', 'function', 'person', 'source', 'stage'), (lines, id) => {
      const c = cut(id, lines);
      const whole = c.rows.reduce((n, r) => n + r.losses + r.gains, 0) + Object.values(c.leftOut).reduce((n, x) => n + x, 0);
      expect(whole).toBe(lines.reduce((n, l) => n + l.amount, 0));
      expect(cut(id, [...lines].reverse())).toEqual(c);
      const e = explained(lines, '2026-Q3', SAID);
      expect(e.stated + e.disputed + e.open).toBe(e.total);
    }));
  });
});

describe('who owes a word', () => {
  const owed = (lines = LINES) => owedWords(lines.map((l) => ({ ...l, managerId: userId('M'), since: at('2026-10-01') })), '2026-Q3', SAID);
  it('is the owner where no cause is named or theirs is disputed, and the manager, who may, where one stands', () => {
    expect(owed()).toEqual([
      { dealId: 'Mine', reason: 'lost', userId: 'M', what: 'judge', since: at('2026-10-02'), optional: true },
      { dealId: 'Fought', reason: 'overdue', userId: 'B', what: 'answer', since: at('2026-10-05'), optional: false },
      { dealId: 'Silent', reason: 'removed', userId: 'A', what: 'state', since: at('2026-10-01'), optional: false },
    ]);
  });
  it('is nobody where nobody is known, or where the manager stated it', () => {
    const byBoss = standings([said('M', '2026-10-02', { dealId: 'Boss' })]);
    const lines = [line('Unowned', 'lost', -1, { ownerId: null }), line('Boss', 'lost', -1), line('Credit', 'slipped', 5)];
    expect(owedWords(lines.map((l) => ({ ...l, managerId: userId('M'), since: 0 })), '2026-Q3', byBoss)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { ForecastCall } from '../../../../lib/model/forecast-call.ts';
import { callSide } from '../../../../lib/analysis/bridge/called.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { ORG, at, d } from '../../support/books.ts';

const T0 = at('2026-07-08');
const [rep, lead] = [userId('R'), userId('L')];
const call = (over: Partial<ForecastCall>): ForecastCall => ({
  periodId: '2026-Q3', start: d('2026-07-01'), end: d('2026-09-30'), calendarId: 'calendar', typeId: 'bookings', scope: 'team:L', basis: 'commit', amount: 1_200_000, currency: 'EUR',
  calledBy: lead, calledAt: T0, unadjusted: null, levels: [], deals: null, note: null, source: 'ridealong', ...over,
});

describe('a call beside its deals', () => {
  it('is nothing where nobody called', () => {
    expect(callSide(700, null, ORG, T0)).toEqual({ called: null, judgement: [], unreconciled: 0, callWithoutRate: false });
  });
  it('is the caller’s judgement as a whole where the CRM has no number of its own', () => {
    expect(callSide(1_000_000, call({}), ORG, T0)).toEqual({ called: 1_200_000, judgement: [{ level: 'manager', by: lead, amount: -200_000 }], unreconciled: 0, callWithoutRate: false });
  });
  it('has a line for each level, and what the CRM can’t account for apart', () => {
    const said = call({ unadjusted: 950_000, levels: [{ level: 'rep', by: rep, amount: 1_100_000 }, { level: 'manager', by: lead, amount: 1_150_000 }] });
    expect(callSide(1_000_000, said, ORG, T0)).toEqual({
      called: 1_200_000, judgement: [{ level: 'rep', by: rep, amount: -150_000 }, { level: 'manager', by: lead, amount: -100_000 }], unreconciled: 50_000, callWithoutRate: false,
    });
  });
  it('leaves what nobody recorded to whoever called', () => {
    const said = call({ scope: 'org', calledBy: null, levels: [{ level: 'rep', by: rep, amount: 1_000_000 }] });
    expect(callSide(1_000_000, said, ORG, T0).judgement).toEqual([{ level: 'rep', by: rep, amount: 0 }, { level: 'above', by: null, amount: -200_000 }]);
  });
  it('is converted at the baseline’s rate, and not told without one', () => {
    expect(callSide(1_000_000, call({ currency: 'CHF', amount: 950_000 }), ORG, T0)).toMatchObject({ called: 1_000_000, judgement: [] });
    expect(callSide(1_000_000, call({ currency: 'XYZ' }), ORG, T0)).toEqual({ called: null, judgement: [], unreconciled: 0, callWithoutRate: true });
  });
});

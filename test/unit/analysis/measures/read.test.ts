import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../../../lib/analysis/measures/index.ts';
import { activity, at, d, dataOf, entry, idsOf, lead, lost, ofPerson, read, scope, times, userId, won } from '../../support/measures.ts';

describe('bookings', () => {
  it('count for who owned the deal when it was won, not for who has it now', () => {
    const deal = won('D1', '2026-08-10', 500);
    const data = dataOf({ deals: [{ ...deal, steps: [...deal.steps, { at: '2026-09-01', owner: 'B' }] }] });
    expect([read('bookings', data, ofPerson('A')).value, read('bookings', data, ofPerson('B')).value]).toEqual([500, 0]);
  });
  it('count on the close date: a deal of somebody who left the team after it stays, one before they joined doesn’t come', () => {
    const data = dataOf({ deals: [won('before', '2026-07-10', 1), won('in', '2026-08-10', 10), won('after', '2026-09-10', 100)] });
    const reading = read('bookings', data, { spans: [{ id: userId('A'), from: d('2026-08-01'), to: d('2026-08-31') }] });
    expect([reading.value, idsOf(reading, data)]).toEqual([10, ['in']]);
  });
  it('are converted at the rate of the close date', () => {
    const data = dataOf({ deals: [won('D1', '2026-08-10', 9_250, 'A', { currency: 'CHF' }), won('D2', '2026-07-10', 9_500, 'A', { currency: 'CHF' })] });
    expect(read('bookings', data).value).toBe(20_000);
  });
  it('say how many have no amount', () => {
    const data = dataOf({ deals: [won('D1', '2026-08-10', 500), won('D2', '2026-08-10', null), won('D3', '2026-08-10', 5, 'A', { currency: 'XYZ' })] });
    expect(read('bookings', data)).toMatchObject({ value: 500, n: 3, why: '2 of 3 deals have no amount, or one in a currency without a rate: not in the sum.' });
  });
  it('of a deal that was won, reopened and won again count for the owner of the last time', () => {
    const data = dataOf({ deals: [{ id: 'D', steps: [{ at: '2026-06-01', owner: 'A', amount: 7, close: '2026-07-05' }, { at: '2026-07-05', stage: 'Won' }, { at: '2026-07-20', stage: 'Propose', owner: 'B', close: '2026-08-20' }, { at: '2026-08-20', stage: 'Won' }] }] });
    expect([read('bookings', data, ofPerson('A')).value, read('bookings', data, ofPerson('B')).value]).toEqual([0, 7]);
  });
  it('leave out what was deleted', () => {
    expect(read('bookings', dataOf({ deals: [{ ...won('D1', '2026-08-10', 500), deleted: '2026-09-01' }] })).value).toBe(0);
  });
  it('are told apart only where motions are mapped', () => {
    const deals = [won('D1', '2026-08-10', 500), won('D2', '2026-08-10', 300)];
    expect(read('bookingsNew', dataOf({ deals })).why).toMatch(/isn’t mapped yet/);
    const mapped = dataOf({ deals, types: { D1: 'New' }, data: { company: { motions: { New: 'new' } } } });
    expect(read('bookingsNew', mapped)).toMatchObject({ value: 500, why: '1 won deal of these days says neither new, expansion nor renewal: in none of the three.' });
  });
});

describe('a number that isn’t known', () => {
  it('is no 0 where nobody is known to be in it', () => {
    const data = dataOf({ deals: [won('D1', '2026-08-10', 500)] });
    for (const m of MEASURES.filter((x) => !x.isManual)) expect(m.read(data, scope({ assignee: 'team:X', spans: [] })).value, m.id).toBeNull();
  });
  it('says what wasn’t read', () => {
    const data = dataOf({});
    expect([read('calls', data).why, read('leadAcceptance', data).why]).toEqual(['No activities were read from the CRM.', 'No leads were read from the CRM.']);
  });
  it('is silent under 20, and says of how many', () => {
    expect(read('dealSize', dataOf({ deals: times(19, (id) => won(id, '2026-08-10', 100)) }))).toMatchObject({ value: null, n: 19, why: 'Only 19 deals were won with an amount in these days: nothing is said under 20.' });
  });
  it('says of a win rate that too few have closed for its age to be known', () => {
    expect(read('winRate', dataOf({ deals: times(19, (id) => won(id, '2026-08-10', 100)) })).why).toBe('Fewer than 20 deals have closed, so how long they take isn’t known yet.');
  });
});

describe('win rate', () => {
  const deal = (make: typeof won | typeof lost, created: string, close: string) => (id: string) => (make === won ? won(id, close, 1, 'A', { created }) : lost(id, close, 1, 'A', created));
  const old = [...times(10, deal(won, '2026-03-02', '2026-03-22'), 'w'), ...times(10, deal(lost, '2026-03-02', '2026-03-22'), 'l')];
  const young = [...times(5, deal(won, '2026-06-15', '2026-07-01'), 'yw'), ...times(15, deal(lost, '2026-06-15', '2026-07-01'), 'yl')];
  it('counts on the day a deal comes of age', () => {
    const data = dataOf({ deals: [...old, ...young] });
    expect([read('winRate', data), read('winRate', data, { start: d('2026-04-01'), end: d('2026-06-30') }).n]).toMatchObject([{ value: 2500, n: 20 }, 0]);
  });
  it('of an old period stays as it was, however long later deals take, and what is won past the age isn’t won by it', () => {
    const late = times(40, deal(won, '2026-06-20', '2026-11-20'), 'late');
    expect(read('winRate', dataOf({ deals: [...old, ...young, ...late] }))).toMatchObject({ value: 833, n: 60, parts: [{ value: 5 }, { value: 60 }, { label: 'Age', value: 20 }] });
  });
});

describe('coverage', () => {
  const deals = [won('D1', '2026-08-10', 400), { id: 'open', steps: [{ at: '2026-06-01', amount: 1800, close: '2026-09-20' }] }];
  const data = dataOf({ deals, data: { now: at('2026-08-15') } });
  it('prints its formula’s numbers', () => {
    expect(read('coverage', data, { quota: 1000 })).toMatchObject({ value: 30_000, parts: [{ label: 'Open', value: 1800 }, { label: 'Quota', value: 1000 }, { label: 'Bookings so far', value: 400 }] });
  });
  it('takes the CRM’s quota where no goal is given, and says where there is none, where it is reached and where the period is over', () => {
    const quota = { id: 'q', ownerId: userId('A'), teamId: null, start: d('2026-07-01'), end: d('2026-09-30'), amount: 1000, currency: 'EUR', name: null, pipelineIds: null };
    const set = dataOf({ deals, context: { quotas: [quota] }, data: { now: at('2026-08-15') } });
    expect(read('coverage', set, ofPerson('A')).value).toBe(30_000);
    expect(read('coverage', data, ofPerson('A')).why).toBe('No quota is set for these days.');
    expect(read('coverage', data, { quota: 400 }).why).toBe('The quota is reached: nothing is left to cover.');
    expect(read('coverage', dataOf({ deals }), { quota: 1000 }).why).toBe('The period is over: there is nothing left to cover.');
  });
});

describe('leads', () => {
  it('of marketing are everybody’s, since sales owns them', () => {
    const data = dataOf({ data: { leads: times(20, (id) => ({ id, steps: [] })).map(({ id }) => lead(id, { status: 'Working', ownerId: userId('S') })) } });
    expect(read('leadAcceptance', data, { assignee: 'function:marketing', spans: [] })).toMatchObject({ value: 10_000, n: 20 });
    expect(read('leadAcceptance', data, { assignee: 'team:M', spans: [{ id: userId('M'), from: d('2026-07-01'), to: d('2026-09-30') }] }).n).toBe(0);
  });
  it.each([['New', null], ['Open', null], ['Open - Not Contacted', null], ['OPEN_DEAL', 'taken'], ['Working - Contacted', 'taken'], ['Unqualified', 'down'], ['Closed - Not Converted', 'down'], ['BAD_TIMING', 'down'], ['In Bearbeitung', 'taken']])('reads the status “%s”', (status, says) => {
    const data = dataOf({ data: { leads: times(20, (id) => ({ id, steps: [] })).map(({ id }) => lead(id, { status })) } });
    expect(read('leadAcceptance', data)).toMatchObject({ n: says === null ? 0 : 20, value: says === null ? null : says === 'taken' ? 10_000 : 0 });
  });
  it('that more than half nobody has touched have no median', () => {
    const leads = times(20, (id) => ({ id, steps: [] })).map(({ id }) => lead(id));
    const data = dataOf({ data: { leads, activities: [activity('c', { leadId: 'x0', at: at('2026-08-03T10:00:00+02:00') })] } });
    expect(read('firstTouch', data).why).toBe('Nobody has touched 19 leads of 20 yet. That is more than half, so the median isn’t known.');
  });
  it('aren’t touched by what came before them, what is planned, or a note', () => {
    const before = [activity('early', { leadId: 'x', at: at('2026-08-03T08:00:00+02:00') }), activity('planned', { leadId: 'x', isDone: false }), activity('note', { leadId: 'x', kind: 'note' })];
    const kept = (activities: typeof before): unknown => {
      const { value, n } = read('leadResponseKept', dataOf({ data: { leads: [lead('x')], activities, entries: [entry('h', { measureId: 'leadResponseHours', day: d('2026-07-01'), value: 8 })] } }));
      return [value, n];
    };
    expect(kept(before)).toEqual([0, 1]);
    expect(kept([...before, activity('day alone', { leadId: 'x' })])).toEqual([10_000, 1]);
  });
});

describe('what is entered by hand', () => {
  const all = [entry('old', { value: 30 }, 1), entry('corrected', { value: 33 }, 2), entry('other', { assignee: 'team:T', value: 99 })];
  it('stands as the newest of a day has it, for whose number it is alone', () => {
    expect(read('onboarding', dataOf({ data: { entries: all } }))).toMatchObject({ value: 33, evidence: { entries: ['corrected'] } });
    expect(read('onboarding', dataOf({ data: { entries: all } }), ofPerson('A'))).toMatchObject({ value: null, why: 'Nothing has been entered for these days yet.' });
  });
});

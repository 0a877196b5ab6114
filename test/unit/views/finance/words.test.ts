import { describe, expect, it } from 'vitest';
import type { DealSketch } from '../../support/books.ts';
import type { RecordBodies } from '../../../../lib/model/records.ts';
import { BOOKINGS } from '../../../../lib/model/forecast-type.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { mondayAsk } from '../../../../lib/views/finance/monday.ts';
import { lineHistory } from '../../../../lib/views/finance/history.ts';
import { mayPublish, publishedOf, callOf } from '../../../../lib/views/finance/publish.ts';
import { at, d } from '../../support/books.ts';
import { org, quota } from '../../support/context.ts';
import { addsUp, ask, CONTEXT, LOST, me, NOW, PEOPLE, q3, record, said, SLIP, view, WAITING, viewOf, WON, worked, type Over } from '../../support/finance.ts';

const call = (amount: number, over: Partial<RecordBodies['call']> = {}) => record('call', 'c', {
  periodId: '2026-Q3', start: d('2026-07-01'), end: d('2026-09-30'), calendarId: 'calendar', typeId: 'bookings', scope: 'org', basis: 'commit', amount, currency: 'EUR', calledBy: userId('M'),
  calledAt: at('2026-07-10T12:32:00Z'), unadjusted: null, levels: [], deals: null, note: null, source: 'ridealong', ...over,
});
const title = (deals: DealSketch[], over: Over = {}) => view(deals, over).title;
const [slipped, lost, won] = [q3('Slip', 300_00, SLIP), q3('Lost', 100_00, LOST), q3('Won', 200_00, WON)];

describe('the title', () => {
  it('is how far the period came in below, and what most of that was', () => {
    expect([title([slipped, lost, won]), title([slipped, q3('L', 300_00, LOST)]), title([q3('S', 1_00, SLIP), lost]), title([slipped]), title([lost])]).toEqual([
      'Q3 2026 came in €400 below the commit forecast; more than half of what fell away was timing', 'Q3 2026 came in €600 below the commit forecast; half of what fell away was timing',
      'Q3 2026 came in €101 below the commit forecast; more than half of what fell away was structural', 'Q3 2026 came in €300 below the commit forecast; all of what fell away was timing', 'Q3 2026 came in €100 below the commit forecast; all of what fell away was structural',
    ]);
  });
  it('is against the call where there is one; a miss that was never deals has no nature', () => {
    expect([title([won], { records: [call(350_00)] }), title([won], { records: [call(200_00)] }), title([won]), title([won], { records: [call(150_00)] })]).toEqual([
      'Q3 2026 came in €150 below the call', 'Q3 2026 came in exactly as called', 'Q3 2026 came in exactly as forecast', 'Q3 2026 came in €50 above the call',
    ]);
  });
  it('is no “exactly” where nothing that is counted was read', () => {
    const arr = record('setting', 't', { name: 'forecastTypes', value: [{ ...BOOKINGS, id: 'arr', label: 'ARR', amount: 'arr' }] }, { by: 'F' });
    const v = view([slipped, won], { records: [arr], ask: { typeId: 'arr' } });
    expect([v.title, v.notes.at(-1)]).toEqual(['Q3 2026: what is counted isn’t on record', { icon: 'note', title: 'About what is counted.', text: 'On 2 deals the amount a year (ARR) was not read: not known.' }]);
  });
  it('says while a period runs what is in and what is open', () => {
    const running: DealSketch = { id: 'R', steps: [{ at: '2026-10-01', stage: 'Negotiate', amount: 70_00, close: '2026-12-15' }] };
    expect([title([running], { ask: { periodId: '2026-Q4' } }), title([], { ask: { periodId: '2026-Q4' } })]).toEqual(['Q4 2026 stands at €0; €70 of the commit forecast is still open', 'Q4 2026: nothing was in commit, and nothing is in']);
  });
});

describe('the head', () => {
  it('names the largest loss, since when it was out, and no date for what nobody touched', () => {
    const later = q3('Slip', 300_00, SLIP, { at: '2026-09-20', amount: 310_00 });
    expect([view([later, lost]).surprise, view([q3('Stays', 5_00)]).surprise, view([won]).surprise]).toEqual(['The largest part is Slip: €300, in commit until 10 September, slipped.', 'The largest part is Stays: €5, overdue.', null]);
  });
  it('says whose call it was, and that nobody called', () => {
    expect([view([won], { records: [call(1)] }).fine, view([won]).fine]).toEqual(['Called on 10 Jul by Name M. From Salesforce, just now.', 'Nobody’s call is on record: the deals as they stood on 8 Jul 2026. From Salesforce, just now.']);
  });
  it('begins with the plan where one is set, and holds the actual against it', () => {
    const planned = view([won], { context: org(PEOPLE, [quota('M', '2026-07-01', '2026-09-30', 400_00)]), records: [call(250_00)] });
    addsUp(planned);
    expect([planned.steps.map((s) => [s.id, s.amount.minor]), planned.sums.actualNote]).toEqual([
      [['plan', 400_00], ['below-plan', -150_00], ['call', 250_00], ['judgement:0', -50_00], ['deals', 200_00], ['actual', 200_00]], '50\u00a0% of plan, 80\u00a0% of the call',
    ]);
    expect(view([won]).sums).toMatchObject({ plan: null, call: null, actualNote: '100\u00a0% of the forecast' });
  });
});

describe('a line', () => {
  const line = (over: Over = {}) => view([slipped], over).groups[0]!.reasons[0]!.lines[0]!;
  it('is named by its deal, so that it is the same one when the deals are read again', () => {
    const ids = (deals: DealSketch[]) => view(deals).groups.flatMap((g) => g.reasons.flatMap((r) => r.lines.map((l) => l.id)));
    expect([ids([slipped, lost]), ids([q3('A new one', 1_00, WON), slipped, lost])]).toEqual([['Slip slipped A', 'Lost lost A'], ['Slip slipped A', 'Lost lost A']]);
  });
  it('owes the owner’s word, then the other side’s, and says which cause stands', () => {
    const stated = said('s', 'Slip', { at: at('2026-10-05'), causeId: 'contract-took-too-long', newInformation: false, note: 'Redlines' });
    const disputed = said('j', 'Slip', { act: 'dispute', by: 'M', at: at('2026-10-06'), causeId: null, newInformation: null, note: 'It was ours' });
    expect([line().cause, line({ records: [stated] }).cause.state, line({ records: [stated, disputed] }).cause]).toEqual([
      { state: 'open', label: 'No cause yet', function: null, detail: null, owes: [{ name: 'Name A', since: 'since 10 Sep' }] }, 'stated',
      expect.objectContaining({ state: 'disputed', detail: 'No new information: the forecast was wrong before. · Redlines · Name A, 5 Oct · Name M sees it otherwise: It was ours', owes: [{ name: 'Name A', since: 'since 6 Oct' }] }),
    ]);
  });
  it('is the owner’s to explain and their manager’s to judge, once there is something to judge', () => {
    const stated = said('s', 'Slip');
    const may = (who: string, ...records: typeof stated[]) => { const l = line({ who, records }); return [l.mayState, l.mayJudge]; };
    expect([may('A'), may('M'), may('M', stated), may('A', stated), may('B', stated), may('F', stated)]).toEqual([[true, false], [false, false], [false, true], [true, false], [false, false], [false, false]]);
  });
  it('opens to what happened, row by row, those between the two dates marked', () => {
    const h = lineHistory(worked([slipped]), 'Slip slipped A');
    expect([h.before, h.after, h.rows.map((r) => r.between)]).toEqual(['8 Jul 2026: Negotiate · commit · €300 · closes 15 Sep 2026', '7 Oct 2026: Negotiate · commit · €300 · closes 20 Nov 2026', expect.arrayContaining([true, false])]);
    expect(() => lineHistory(worked([slipped]), '0 slipped')).toThrow('This line is no longer there');
  });
});

describe('a published bridge', () => {
  const frozen = (over: Partial<RecordBodies['published']> = {}) => record('published', 'p', { ...publishedOf(worked([slipped, lost, won])), ...over }, { at: at('2026-10-08') });
  const seen = (deals: DealSketch[], p = frozen()) => view(deals, { records: [p] }).published;
  it('stands as it was, without a drift while nothing changed', () => {
    expect(seen([slipped, lost, won])).toEqual({ text: 'Name F published €200 on 8 Oct 2026. Q3 2026 came in €400 below the commit forecast; more than half of what fell away was timing.', seen: null, drift: null });
  });
  it('says how many of its deals a reader sees, and calls a part no drift', () => expect(seen([slipped, won])).toMatchObject({ seen: expect.stringMatching(/^You can see 1 of its 2 deals/), drift: null }));
  it('shows what drifted to who sees it all', () => {
    expect(seen([slipped, lost, q3('Won', 250_00, WON)])!.drift).toMatchObject({ was: { minor: 200_00 }, now: { minor: 250_00 } });
  });
  it('is of that very question alone', () => expect([frozen({ scope: 'team:M' }), frozen({ basis: 'bestCase' }), frozen({ typeId: 'arr' }), frozen({ end: d('2026-08-31') })].map((p) => seen([slipped], p))).toEqual([null, null, null, null]));
  it('is published by finance or who leads the scope, once the books are closed', () => {
    const may = (who: string, over: Over = {}) => mayPublish(worked([won], { who, ...over })).ok;
    expect([may('F'), may('M'), may('A'), may('A', { ask: { scope: 'team:A' } }), may('F', { now: at('2026-10-06T12:00:00Z') }), may('F', { now: at('2026-10-07T00:00:00Z') }), may('F', { ask: { periodId: '2026-Q4' } })]).toEqual([true, true, false, false, false, true, false]);
  });
});

describe('a call', () => {
  const w = worked([won, q3('Open', 70_00)], { who: 'M', now: at('2026-07-20T09:00:00Z') });
  it.each([['242', 242_00], ['2 420 000.50', 2_420_000_50], ["1'000", 1_000_00], ['1\u00a0000', 1_000_00], ['-5', -5_00]])('of “%s” is %i minor units, with its deals frozen', (typed, minor) => {
    expect(callOf(w, typed, null, null)).toMatchObject({ amount: minor, currency: 'EUR', calledBy: 'M', calledAt: at('2026-07-20T09:00:00Z'), start: d('2026-07-01'), deals: [{ id: 'Open', amount: 70_00 }, { id: 'Won', amount: 200_00 }] });
  });
  it.each(['', 'lots', '1.2.3', '12 €', '=1+1'])('of “%s” is none, and says how to write one', (typed) => expect(() => callOf(w, typed, null, null)).toThrow('That is no amount'));
});

describe('the plan', () => {
  it('is of what targets are set for, and of no other way of counting', () => {
    const context = org(PEOPLE, [quota('M', '2026-07-01', '2026-09-30', 500_00)]);
    const fresh = record('setting', 't', { name: 'forecastTypes', value: [{ ...BOOKINGS, id: 'fresh', label: 'New only', filter: { ...BOOKINGS.filter, motions: ['new'] } }] }, { by: 'F' });
    expect([null, 'fresh'].map((typeId) => { const v = view([won], { context, records: [fresh], ask: { typeId } }); return [v.sums.plan?.minor ?? null, v.steps[0]!.id]; })).toEqual([[500_00, 'plan'], [null, 'deals']]);
  });
});

describe('another period beside this one', () => {
  it('is worked out by the same rules', () => {
    const v = view([slipped, lost, won], { ask: { compareWith: '2026-Q2' } });
    expect([v.compared!.label, v.compared!.rows.map((r) => [r.label, r.here?.minor ?? null, r.there?.minor ?? null])]).toEqual(['Q2 2026', [
      ['Plan', null, null], ['Call', null, null], ['Deals in the forecast', 600_00, 0], ['Lost', -100_00, null], ['Slipped', -300_00, null], ['Actual', 200_00, 0], ['Fell away in all', -400_00, 0],
    ]]);
  });
  it('isn’t the same one, also where another name falls back to it', () => expect([view([won], { ask: { compareWith: '2026-Q3' } }).compared, view([won], { ask: { compareWith: 'nonsense' } }).compared, view([won]).compared]).toEqual([null, null, null]));
});

describe('shared records that can’t be read', () => {
  const notes = (unread: number, left: string[]) => view([won], { around: { waiting: { ...WAITING, unread, left } } }).notes.map((n) => `${n.title} ${n.text}`);
  it('are told, with the first three reasons', () => {
    expect(notes(0, [])).toEqual(view([won]).notes.map((n) => `${n.title} ${n.text}`));
    expect(notes(2, ['k1: no date'])).toEqual(expect.arrayContaining([expect.stringMatching(/^2 shared records can’t be read yet\./), expect.stringMatching(/^One shared record was left out\. .*k1: no date\.$/)]));
    expect(notes(0, ['a: x', 'b: x', 'c: x', 'd: x'])).toEqual(expect.arrayContaining([expect.stringMatching(/^4 shared records were left out\. .*c: x; and more\.$/)]));
  });
});

describe('on Mondays', () => {
  const days = (now: string, over = {}) => { const a = mondayAsk(ask({ periodId: null, ...over }), CONTEXT, at(now)); return [a.periodId, a.t0, a.t1]; };
  it('it is the running quarter since a week ago, or since its first day', () => expect([days('2026-11-23T09:00:00Z'), days('2026-10-03'), days('2026-09-30T22:30:00Z'), days('2026-11-23', { t0: '2026-11-01' })]).toEqual([
    ['2026-Q4', '2026-11-16', '2026-11-23'], ['2026-Q4', '2026-10-01', '2026-10-03'], ['2026-Q4', '2026-10-01', '2026-10-01'], ['2026-Q4', '2026-11-01', '2026-11-23'],
  ]));
  it('what moved this very morning counts', () => {
    const moved: DealSketch = { id: 'X', steps: [{ at: '2026-10-01', stage: 'Negotiate', amount: 70_00, close: '2026-12-15' }, { at: '2026-11-23T07:00:00Z', close: '2027-02-01' }] };
    const v = viewOf(worked([moved], { ask: mondayAsk(ask({ periodId: null }), CONTEXT, NOW) }));
    addsUp(v);
    expect([v.walk!.title, v.walk!.sentence]).toEqual(['Q4 2026: the commit forecast fell by €70 since 16 Nov', 'The largest move is “Date moved out”, −€70 in 1\u00a0deal.']);
  });
});

it('an unproven reader is named as one', () => expect(view([won], { who: me('F', { verified: false }) }).reader).toBe('Name F, not verified'));

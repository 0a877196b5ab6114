import { describe, expect, it } from 'vitest';
import type { DealSketch } from '../support/books.ts';
import { timelineOf } from '../../../lib/model/book.ts';
import { FUNCTIONS } from '../../../lib/model/cause.ts';
import { CAUSES } from '../../../lib/model/causes/index.ts';
import { causesOn, FUNCTION_LABELS } from '../../../lib/model/causes/merge.ts';
import { dealId, userId } from '../../../lib/model/ids.ts';
import { companyOf } from '../../../lib/views/company/company.ts';
import { dealCauses } from '../../../lib/views/deal-causes.ts';
import { at, book, d } from '../support/books.ts';
import { CONTEXT, LOST, me, NOW, q3, record, said, SLIP, WON, type Over } from '../support/finance.ts';

const DAY = 86_400_000;
const [CAUSE, OTHER] = [CAUSES.find((c) => c.function === 'legal')!, CAUSES.find((c) => c.function === 'sales')!];
function cards(deal: DealSketch, over: Pick<Over, 'records' | 'now'> & { who?: string; verified?: boolean; asked?: Record<string, number> } = {}) {
  return dealCauses({ timeline: timelineOf(book([deal], CONTEXT), 0), context: CONTEXT, company: companyOf(over.records ?? [], CONTEXT), me: me(over.who ?? 'A', { verified: over.verified ?? true }), asked: over.asked ?? {}, now: over.now ?? NOW, locale: 'en-GB' });
}
const word = (key: string, over: Parameters<typeof said>[2] = {}) => said(key, 'X', { causeId: CAUSE.id, ...over });
const slipped = q3('X', 500_00, SLIP);

describe('why a deal went missing from the forecast', () => {
  it('is asked of its owner when it slipped over the period’s end', () => {
    const [card, ...more] = cards(slipped);
    expect([more, card]).toMatchObject([[], { periodId: '2026-Q3', reason: 'slipped', title: 'Slipped: Q3 2026', may: 'state', isPutOff: false, said: null, suggestion: null, questions: [], seenBy: 'Seen by who can open this deal, and finance' }]);
    expect(card!.sentence).toMatch(/€500 was in commit on 8 Jul\.$/);
  });
  it('is asked when it was lost, and of each period it went missing from, the newest first', () => {
    const twice = q3('X', 500_00, SLIP, { at: '2026-11-10', stage: 'Lost' });
    expect(cards(twice).map((c) => [c.periodId, c.reason])).toEqual([['2026-Q4', 'lost'], ['2026-Q3', 'slipped']]);
  });
  it.each<[string, DealSketch]>([
    ['came in', q3('X', 500_00, WON)], ['never was in commit', { id: 'X', steps: [{ at: '2026-06-01', stage: 'Propose', amount: 500_00, close: '2026-09-15' }, SLIP] }], ['had no amount', q3('X', null, SLIP)],
    ['came after the first date', { id: 'X', steps: [{ at: '2026-07-09', stage: 'Negotiate', amount: 500_00, close: '2026-09-15' }, SLIP] }], ['is in commit for a quarter that runs', { id: 'X', steps: [{ at: '2026-10-01', stage: 'Negotiate', amount: 500_00, close: '2026-12-15' }] }],
  ])('isn’t asked of one that %s', (_, deal) => expect(cards(deal)).toEqual([]));
  it('is asked too where it stood in a number that its team called, though not on the usual day', () => {
    const early: DealSketch = { id: 'X', steps: [{ at: '2026-06-01', stage: 'Negotiate', amount: 500_00, close: '2026-09-15' }, { at: '2026-07-05', close: '2026-11-20' }] };
    const call = (scope: string) => record('call', 'c', { periodId: '2026-Q3', start: d('2026-07-01'), end: d('2026-09-30'), calendarId: 'calendar', typeId: 'bookings', scope, basis: 'commit', amount: 1, currency: 'EUR', calledBy: userId('M'), calledAt: at('2026-07-03T10:00:00Z'), unadjusted: null, levels: [], deals: null, note: null, source: 'ridealong' });
    const asked = (scope: string | null) => cards(early, { records: scope === null ? [] : [call(scope)] }).map((c) => [c.reason, c.sentence.split('. ').at(-1)]);
    expect([asked(null), asked('team:M'), asked('person:A'), asked('person:B'), asked('team:B')]).toEqual([[], [['slipped', '€500 was in commit on 3 Jul.']], [['slipped', '€500 was in commit on 3 Jul.']], [], []]);
  });
  it('can be chosen by function, in the catalogue’s order, from those that are on', () => {
    const { groups } = cards(slipped)[0]!;
    expect(groups.map((g) => g.label)).toEqual(FUNCTIONS.filter((f) => causesOn(CAUSES).some((c) => c.function === f)).map((f) => FUNCTION_LABELS[f]));
    expect(groups.flatMap((g) => g.causes.map((c) => c.id)).sort()).toEqual(causesOn(CAUSES).map((c) => c.id).sort());
  });
});

describe('asked and not answered', () => {
  const HOUR = 3_600_000;
  it.each<[string, number | null, boolean]>([['never before', null, false], ['in this very visit', NOW - 60_000, false], ['earlier today', NOW - 2 * HOUR, true], ['yesterday', NOW - DAY, false]])('%s, it asks again or not', (_, askedAt, isPutOff) => {
    expect(cards(slipped, { asked: askedAt === null ? {} : { 'X 2026-Q3': askedAt } })[0]!.isPutOff).toBe(isPutOff);
  });
});

describe('put off', () => {
  const later = (when: number) => word('l', { act: 'later', causeId: null, newInformation: null, at: when });
  it('holds for the day, in the org’s zone, and no longer', () => {
    const evening = at('2026-11-22T22:30:00Z'); // 23:30 in Berlin
    const asked = (now: string) => cards(slipped, { records: [later(evening)], now: at(now) })[0]!.isPutOff;
    expect([asked('2026-11-22T22:59:00Z'), asked('2026-11-22T23:01:00Z')]).toEqual([true, false]);
  });
  it('is past once a cause is named, which isn’t asked for again', () => {
    const [card] = cards(slipped, { records: [later(NOW - 3 * DAY), word('s', { at: NOW - 2 * DAY })] });
    expect([card!.isPutOff, card!.said?.label]).toEqual([true, CAUSE.label]);
  });
});

describe('what was said', () => {
  it('stands with who said it, when, and what it means', () => {
    const [card] = cards(slipped, { records: [word('s', { at: at('2026-10-02'), note: 'Redlines.' })] });
    expect(card!.said).toEqual({ label: CAUSE.label, note: 'Redlines.', detail: `${FUNCTION_LABELS.legal} · something happened`, by: 'Name A, 2 Oct', judged: null, waiting: null });
  });
  it('of another deal or period isn’t about this', () => {
    expect(cards(slipped, { records: [said('o', 'OTHER'), word('p', { periodId: '2026-Q2' })] })[0]!.said).toBeNull();
  });
  it('is judged by who leads the owner, not by who said it, and read by everybody else', () => {
    const may = (who: string, ...records: ReturnType<typeof said>[]) => cards(slipped, { who, records })[0]!.may;
    expect([may('A', word('s')), may('M', word('s')), may('M', word('s', { by: 'M' })), may('B', word('s')), may('F', word('s')), may('M')]).toEqual(['state', 'judge', 'read', 'read', 'read', 'judge']);
  });
  it('stands with the judgement, and a dispute with its word', () => {
    const judged = (act: 'agree' | 'dispute') => cards(slipped, { records: [word('s', { at: NOW - 2 }), word('j', { act, by: 'M', at: NOW - 1, causeId: CAUSE.id, newInformation: null, note: act === 'agree' ? null : 'It was ours.' })] })[0]!.said!.judged;
    expect([judged('agree'), judged('dispute')]).toEqual(['Name M agrees', 'Name M sees it otherwise: It was ours.']);
  });
  it('waits to be sent where it isn’t yet, and says so', () => {
    const card = (state: 'waiting' | 'device') => cards(slipped, { records: [{ ...word('s'), state: state as never }] })[0]!.said!.waiting;
    expect([card('waiting'), card('device')]).toEqual(['waits to be sent', 'on this device only']);
  });
});

it('what the record would have suggested is shown only after an answer, and as it was kept with that answer', () => {
  const suggestion = (...records: ReturnType<typeof said>[]) => cards(slipped, { records })[0]!.suggestion;
  const [later, first, second] = [word('l', { act: 'later', causeId: null, suggested: OTHER.id, at: NOW - 3 }), word('a', { suggested: OTHER.id, at: NOW - 2 }), word('b', { suggested: null, at: NOW - 1 })];
  expect([suggestion(), suggestion(later), suggestion(first), suggestion(first, second)]).toEqual([null, null, `The record would have suggested: ${OTHER.label.toLowerCase()}.`, null]);
});

describe('questions on the deal', () => {
  const ask = (key: string, text: string, over: { answers?: string | null; by?: string; at?: number; asked?: string[]; deal?: string; periodId?: string } = {}) =>
    record('remark', key, { answers: over.answers ?? null, periodId: over.periodId ?? '2026-Q3', scope: 'org', dealId: dealId(over.deal ?? 'X'), reason: 'slipped', text, asked: over.asked ?? [] }, { by: over.by ?? 'F', at: over.at ?? at('2026-10-08'), deal: over.deal ?? 'X' });
  const records = [
    ask('q2', 'And now?', { at: at('2026-10-10') }), ask('a2', 'Later.', { answers: 'q1', by: 'M', at: at('2026-10-12') }), ask('q1', 'What happened?', { asked: ['B'] }), ask('a1', 'Legal.', { answers: 'q1', by: 'A', at: at('2026-10-09') }),
    ask('other', 'Not this one', { deal: 'OTHER' }), ask('old', 'Not this period', { periodId: '2026-Q2' }),
  ];
  it('stand with their answers, each oldest first', () => {
    expect(cards(slipped, { records })[0]!.questions).toEqual([
      { key: 'q1', text: 'What happened?', by: 'Name F, 8 Oct', mayAnswer: true, answers: [{ text: 'Legal.', by: 'Name A, 9 Oct' }, { text: 'Later.', by: 'Name M, 12 Oct' }] }, { key: 'q2', text: 'And now?', by: 'Name F, 10 Oct', mayAnswer: true, answers: [] },
    ]);
  });
  it('are answered by the owner, who leads them, and whoever is asked', () => {
    const may = (who: string) => cards(slipped, { who, records })[0]!.questions.map((q) => q.mayAnswer);
    expect(['A', 'M', 'B', 'F'].map(may)).toEqual([[true, true], [true, true], [true, false], [false, false]]);
  });
});

it('says where names aren’t proven', () => expect(cards(slipped, { verified: false })[0]!.seenBy).toBe('Seen by who can open this deal; names aren’t proven'));
it('explains a deal that was lost and not yet spoken of', () => expect(cards(q3('X', 1_00, LOST))[0]).toMatchObject({ title: 'Lost: Q3 2026', said: null }));

import { describe, expect, it } from 'vitest';
import type { MeasureData } from '../../../../lib/analysis/measures/measure.ts';
import type { MeasureEntry } from '../../../../lib/model/goals/measure.ts';
import type { AreaInput } from '../../../../lib/views/areas/input.ts';
import { day } from '../../../../lib/model/day.ts';
import { userId } from '../../../../lib/model/ids.ts';
import { entriesView } from '../../../../lib/views/areas/entries.ts';
import { maySay } from '../../../../lib/views/areas/may-say.ts';
import { entriesThatCount, mayEnter } from '../../../../lib/views/company/entry-rights.ts';
import { at, d } from '../../support/books.ts';
import { goal, inputOf, say, set, type Stored } from '../../support/map-company.ts';

const TODAY = d('2026-11-24');
const entry = (over: Partial<MeasureEntry> = {}): MeasureEntry => ({ measureId: 'onboarding', assignee: 'function:customer-success', day: d('2026-11-20'), value: 30, currency: null, note: null, ...over });
/** Delphine owns what customer success is measured by. */
const owned = set('L', [goal('onb', 'function:customer-success', 0, { measureId: 'onboarding', target: { value: 30, unit: 'days', currency: null }, owner: { id: userId('D'), name: 'Delphine' } })]);
const input = (who: string, records: Stored[] = []): AreaInput => ({ ...inputOf([owned, ...records], { who }), data: { today: TODAY } as MeasureData });
const may = (who: string, over: Partial<MeasureEntry> = {}) => maySay({ kind: 'entry', body: entry(over) }, input(who));

describe('a number by hand', () => {
  it('is entered by who owns a goal with it, who leads them and who keeps the settings', () => {
    expect(['D', 'L', 'F', 'T', 'A'].map((who) => may(who).ok)).toEqual([true, true, true, false, false]);
  });
  it('is entered for a person or a team by themselves and by who leads them', () => {
    expect(['A', 'T', 'L', 'K', 'N'].map((who) => may(who, { assignee: 'person:A' }).ok)).toEqual([true, true, true, false, false]);
    expect(['T', 'A', 'N'].map((who) => may(who, { assignee: 'team:T' }).ok)).toEqual([true, false, false]);
  });
  it.each<[string, Partial<MeasureEntry>, RegExp]>([
    ['of a day to come', { day: day(TODAY + 1) }, /still to come/], ['of what is computed', { measureId: 'bookings' }, /computed from the CRM/], ['of no measure', { measureId: 'gone' }, /no longer there/],
    ['of nobody', { assignee: 'nobody' }, /no longer there/], ['with a currency where it is no amount', { currency: 'EUR' }, /names its currency/],
  ])('is refused with a sentence: %s', (_, over, why) => {
    expect(may('F', over)).toEqual({ ok: false, why: expect.stringMatching(why) });
  });
  it('counts only where its author may enter it, whatever was written into the CRM', () => {
    const here = input('F', [say('entry', 'A', entry(), { key: 'forged' }), say('entry', 'D', entry(), { key: 'hers' }), say('entry', 'D', entry({ assignee: 'x' }), { key: 'odd' })]);
    expect(entriesThatCount(here.company.records('entry'), mayEnter(here)).map((e) => e.key)).toEqual(['hers']);
  });
});

describe('the list of numbers', () => {
  const records = [say('entry', 'D', entry({ value: 300 }), { key: 'wrong', at: at('2026-11-21') }), say('entry', 'D', entry({ note: 'from the tracker' }), { key: 'right', state: 'waiting', at: at('2026-11-22') }), say('entry', 'L', entry({ day: d('2026-10-30'), value: 34 }), { key: 'older' })];
  const all = { measureId: null, assignee: null };
  it('says who entered what and when, newest day first, and keeps what was corrected', () => {
    const [list] = entriesView(input('A', records), all).lists;
    expect([list!.label, list!.whose, list!.summary, list!.mayEnter]).toEqual(['Onboarding time', 'Customer success', '2\u00a0numbers, the last of 20 Nov 2026: 30\u00a0days', false]);
    expect(list!.rows.map((r) => [r.key, r.value, r.by, r.corrected, r.place])).toEqual([
      ['right', '30\u00a0days', 'Delphine Okonkwo-Laurent', null, 'waits to be sent'], ['wrong', '300\u00a0days', 'Delphine Okonkwo-Laurent', 'corrected by Delphine Okonkwo-Laurent on 22 Nov 2026', null], ['older', '34\u00a0days', 'Margarethe Lindqvist', null, null],
    ]);
  });
  it('shows a person’s numbers to that person and to who leads them alone', () => {
    const own = [say('entry', 'A', entry({ assignee: 'person:A' }))];
    expect(['A', 'T', 'F', 'K'].map((who) => entriesView(input(who, own), all).lists.length)).toEqual([1, 1, 1, 0]);
  });
  it('offers each reader what is theirs to enter, of one measure where that is asked', () => {
    const offered = (who: string) => entriesView(input(who), { measureId: 'onboarding', assignee: null }).measures.map((m) => m.assignees.map((a) => a.id));
    expect([offered('D'), offered('A'), offered('T')]).toEqual([[['function:customer-success', 'person:D']], [['person:A']], [['person:T', 'team:T']]]);
    expect(entriesView(input('A'), { measureId: 'onboarding', assignee: 'company' })).toMatchObject({ measures: [], why: expect.stringContaining('None of these measures is yours') });
  });
});

import { describe, expect, it } from 'vitest';
import type { MeasureDefinition } from '../../../../lib/model/goals/measure.ts';
import { changedMeasures, ownMeasure, whatMeasuresMiss } from '../../../../components/dashboard/set-up/measure-rules.ts';
import { fromTemplate, tidyRole, whatRoleMisses } from '../../../../components/goals/roles/role-draft.ts';

const known: MeasureDefinition = { ...ownMeasure('bookings'), label: 'Bookings', how: 'Closed won.', isManual: false };
const own: MeasureDefinition = { ...ownMeasure('own-1'), label: 'Contracts in time', how: 'In time ÷ all.' };

describe('measures of a company', () => {
  it('save what is its own and what it changed, and nothing of the catalogue as it is', () => {
    expect([changedMeasures([known, own], [known]), changedMeasures([{ ...known, isOn: false }], [known])]).toEqual([[own], [{ ...known, isOn: false }]]);
  });
  it('are refused with a sentence where one can’t be told from another, or drives itself', () => {
    expect(whatMeasuresMiss([known, own])).toBeNull();
    expect(whatMeasuresMiss([known, { ...own, label: ' ' }])).toMatch(/needs a name/);
    expect(whatMeasuresMiss([known, { ...own, label: 'bookings ' }])).toMatch(/Two measures are called “bookings”/);
    expect(whatMeasuresMiss([known, { ...own, how: '' }])).toMatch(/how “Contracts in time” is counted/);
    expect(whatMeasuresMiss([{ ...known, drives: ['own-1'] }, { ...own, drives: ['bookings'] }])).toMatch(/“Bookings” drives “Contracts in time” drives “Bookings”/);
  });
});

describe('a role being written', () => {
  it('begins with a template under an id of its own, and is published without blank and doubled lines', () => {
    const { role } = fromTemplate({ id: 't', name: ' AE ', function: 'sales', responsibilities: ['A', ' ', 'A'], behaviours: [], measureIds: [], titles: ['AE'] }, 'mine');
    expect(tidyRole(role)).toEqual({ id: 'mine', name: 'AE', function: 'sales', responsibilities: ['A'], behaviours: [], measureIds: [], titles: ['AE'], holders: [] });
  });
  it('says what is missing', () => {
    const draft = fromTemplate(null, 'mine');
    const named = { ...draft, role: { ...draft.role, name: 'AE', responsibilities: ['A'], titles: ['AE'] } };
    expect([whatRoleMisses(draft), whatRoleMisses({ ...named, role: { ...named.role, titles: [] } }), whatRoleMisses(named), whatRoleMisses({ ...named, follows: 'k' })]).toEqual([expect.stringContaining('name'), expect.stringContaining('title'), null, expect.stringContaining('why')]);
  });
});

import { describe, expect, it } from 'vitest';
import type { MeasureDefinition } from '../../../../lib/model/goals/measure.ts';
import { MEASURES, measuresOf } from '../../../../lib/analysis/measures/index.ts';
import { d, dataOf, entry, scope, userId, won } from '../../support/measures.ts';

const own = (id: string, over: Partial<MeasureDefinition> = {}): MeasureDefinition => ({ id, label: 'Ours', unit: 'count', better: 'more', how: 'Counted by us.', adds: 'sum', isManual: true, drives: [], isOn: true, ...over });
const find = (company: MeasureDefinition[], id: string) => measuresOf(company).find((m) => m.id === id)!;

describe('the catalogue as a company has it', () => {
  it('is the catalogue where nothing was said', () => expect(measuresOf([])).toEqual(MEASURES));
  it('takes name, switch and drivers of a measure from the company, and keeps unit and formula', () => {
    const m = find([own('bookings', { label: 'Orders', isManual: false, isOn: false, drives: ['coverage'] })], 'bookings');
    expect(m).toMatchObject({ label: 'Orders', isOn: false, drives: ['coverage'], unit: 'money', isManual: false });
    expect(m.read(dataOf({ deals: [won('D', '2026-08-10', 5)] }), scope()).value).toBe(5);
  });
  it('reads a measure by hand where the company enters it', () => {
    const m = find([own('bookings', { unit: 'money' })], 'bookings');
    expect(m.isManual).toBe(true);
    expect(m.read(dataOf({ deals: [won('D', '2026-08-10', 5)], data: { entries: [entry('e', { measureId: 'bookings', value: 9_250, currency: 'CHF' })] } }), scope()).value).toBe(10_000);
  });
  it('has the company’s own measures last, summed over days and, without a number of its own, over the people who were in the team', () => {
    const m = find([own('demos')], 'demos');
    const spans = [{ id: userId('A'), from: d('2026-07-01'), to: d('2026-08-31') }];
    const people = [entry('a1', { measureId: 'demos', assignee: 'person:A', day: d('2026-08-01'), value: 2 }), entry('a2', { measureId: 'demos', assignee: 'person:A', day: d('2026-08-02'), value: 3 }), entry('a3', { measureId: 'demos', assignee: 'person:A', day: d('2026-09-02'), value: 50 })];
    expect(measuresOf([own('demos')]).at(-1)!.id).toBe('demos');
    expect(m.read(dataOf({ data: { entries: people } }), scope({ assignee: 'team:T', spans })).value).toBe(5);
    expect(m.read(dataOf({ data: { entries: [...people, entry('t', { measureId: 'demos', assignee: 'team:T', value: 8 })] } }), scope({ assignee: 'team:T', spans })).value).toBe(8);
  });
});

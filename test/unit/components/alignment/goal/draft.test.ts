import { describe, expect, it } from 'vitest';
import { draftOf, goalOf, newOrigin, parentsFor, type Draft } from '../../../../../components/alignment/goal/draft.ts';
import { mapView } from '../../../../../lib/views/areas/map.ts';
import { readRecord } from '../../../../../lib/model/record-shapes.ts';
import { d } from '../../../support/books.ts';
import { goal, halden, inputOf, say } from '../../../support/map-company.ts';

const form = mapView(inputOf(halden()), { periodId: null, goalId: null }).map!.form!;
const filled = (over: Partial<Draft> = {}): Draft => ({ ...draftOf(null, form, '2026-Q4'), assignee: 'person:A', measureId: 'bookings', target: '640,000', ...over });
const problems = (draft: Draft, before: Parameters<typeof goalOf>[2] = null) => { const read = goalOf(draft, form, before, 'x'); return 'problems' in read ? read.problems : {}; };

describe('a goal as it stands in the fields', () => {
  it('becomes a goal that can be kept', () => {
    const read = goalOf(filled({ parentId: 'ce', weight: '60', ramp: '50, 75', originOn: '2026-09-14', originBy: 'Finance' }), form, null, 'x');
    expect('goal' in read && readRecord(say('goal', 'L', { act: 'set', goals: [read.goal], from: read.from, why: read.why })).is).toBe('record');
    expect('goal' in read && read.goal).toMatchObject({ assignee: { kind: 'person', id: 'A' }, owner: { id: 'A', name: 'Anneliese Brandt-Wittgenstein' }, target: { value: 64_000_000, unit: 'money', currency: 'EUR' }, period: { id: '2026-Q4', start: d('2026-10-01'), end: d('2026-12-31') }, weight: 60, ramp: [50, 75], parentId: 'ce', strategyId: null });
  });

  it('comes back unchanged where nothing is typed', () => {
    for (const id of ['k', 'legal', 'leads', 'open', 'company', 'partners', 'fit']) {
      const input = inputOf(halden());
      const before = input.goals.get(id)!.goal;
      const all = mapView(input, { periodId: null, goalId: id }).goal!.form!;
      const read = goalOf({ ...draftOf(before, all, before.period.id), why: 'x' }, all, before, id);
      expect('goal' in read && read.goal).toEqual(before);
    }
  });

  it('says of each field what is wrong', () => {
    expect(Object.keys(problems(filled({ target: 'lots', originBy: ' ', originOn: '2026-13-01', weight: '140', ramp: 'half', assignee: 'named:', measureId: 'none' }))).sort()).toEqual(['assigneeName', 'measureId', 'originBy', 'originOn', 'ramp', 'weight']);
    expect(problems(filled({ target: '640.000' })).target).toContain('two ways');
  });

  it('asks for a word why, and a day within the period, where a goal is changed', () => {
    const before = goal('k', 'person:K', 620_000);
    expect(Object.keys(problems(filled({ from: '2027-01-01' }), before)).sort()).toEqual(['from', 'why']);
    expect(problems(filled({ from: '2026-11-01', why: 'Half of the way.' }), before)).toEqual({});
  });

  it('takes another number to come from whoever changes it, unless they say otherwise', () => {
    const first = draftOf(goal('k', 'person:K', 620_000), form, '2026-Q4');
    const changed = newOrigin({ ...first, target: '600000' }, first, form, true);
    expect(changed).toMatchObject({ originBy: 'Margarethe Lindqvist', originFunction: '', originOn: '2026-11-24' });
    expect(newOrigin({ ...changed, target: first.target }, first, form, false)).toEqual(first);
    expect(newOrigin({ ...first, originBy: 'Board' }, first, form, true).originBy).toBe('Board');
  });

  it('names people without a seat, open positions and functions of other words', () => {
    const assignee = (over: Partial<Draft>) => { const read = goalOf(filled(over), form, null, 'x'); return 'goal' in read && [read.goal.assignee, read.goal.owner]; };
    expect(assignee({ assignee: 'named:', assigneeName: 'Marlène Dufour' })).toEqual([{ kind: 'named', name: 'Marlène Dufour' }, null]);
    expect(assignee({ assignee: 'open:', assigneeName: 'from 1 December', owner: 'T' })).toEqual([{ kind: 'open', name: 'from 1 December' }, { id: 'T', name: 'Tomasz Wiśniewski' }]);
    expect(assignee({ assignee: 'function:', assigneeName: 'Customer Success', owner: 'name:', ownerName: 'Ifeoma' })).toEqual([{ kind: 'function', id: 'customer-success' }, { id: null, name: 'Ifeoma' }]);
  });

  it('can be part of any goal but itself and what is below it', () => {
    const ids = parentsFor('ce', form).map((p) => p.id);
    expect(ids).toContain('company');
    expect(ids.filter((id) => ['ce', 'a', 'k', 'open'].includes(id))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { UserId } from '../../../../lib/model/ids.ts';
import { capacityView } from '../../../../lib/views/areas/capacity.ts';
import { byTitle, leadsInput, NOW, sampleCompany, type Stored } from '../../support/leads-company.ts';
import { ask } from '../../support/asks-company.ts';

const view = (records: Stored[] = [], who?: UserId, over: { periodId?: string | null; hours?: number | null } = {}) => capacityView(leadsInput(records, who ? { who } : {}), { periodId: '2026-Q3', hours: null, ...over });
const rep = byTitle(/^Senior Account Executive/);
const finance = byTitle(/Controlling/);
const entered: Stored = { key: 'ask:1', kind: 'ask', dealId: null, authorId: finance.id, authorName: finance.name, at: NOW - 200 * 86_400_000, version: 1, body: { act: 'set', ask: ask('sheet', { cost: { minutes: 60, people: 1000, each: 'week' } }), why: null }, state: 'shared' };

describe('where the hours go', () => {
  it('parts and what isn’t recorded make the hours of each group', () => {
    const { rows } = view([entered]);
    expect(rows.length).toBeGreaterThan(1);
    for (const r of rows) expect(r.parts.reduce((n, p) => n + p.minutes, 0)).toBe(r.minutes);
  });
  it('an ask takes its minutes of everybody of the function, and is named', () => {
    const before = view().rows.find((r) => r.id === 'company')!;
    const after = view([entered]).rows.find((r) => r.id === 'company')!;
    const asks = after.parts.find((p) => p.id === 'asks')!.minutes;
    expect(before.parts.find((p) => p.id === 'asks')!.minutes).toBe(0);
    // A quarter of 92 days, an hour a week each, of whole people of sales.
    const people = asks / (60 * (92 / 7));
    expect([people > 5, Math.abs(people - Math.round(people)) < 0.01]).toEqual([true, true]);
    expect(after.asks).toMatchObject([{ title: 'sheet' }]);
  });
  it('shows groups of five or more, and the reader their own alone', () => {
    const { rows } = view([], rep.id);
    const people = sampleCompany().context.people.filter((p) => p.isActive);
    expect(rows.filter((r) => r.people.startsWith('1\u00a0')).map((r) => r.name)).toEqual(['You']);
    expect(rows.every((r) => r.id === 'me' || parseInt(r.people) >= 5)).toBe(true);
    expect(people.some((p) => rows.some((r) => r.name === p.name))).toBe(false);
  });
  it('takes another week of work where one is said, and 40 hours for nonsense', () => {
    const minutes = (hours: number | null) => view([], undefined, { hours }).rows[0]!.minutes;
    expect([minutes(20) * 2, minutes(-3), minutes(NaN)]).toEqual([minutes(null), minutes(null), minutes(null)]);
  });
  it('says what is assumed and that the rest isn’t known', () => {
    const v = view();
    expect([v.notes[0], v.sentence]).toEqual([expect.stringMatching(/^Assumed: 40\u00a0hours of work a week/), expect.stringMatching(/nothing is recorded: what it was isn’t known\.$/)]);
  });
});

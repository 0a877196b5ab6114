import { describe, expect, it } from 'vitest';
import type { ActivityAsk, ActivityReport, WhatIfText } from '../../../../lib/messages/areas/activity.ts';
import type { Goal } from '../../../../lib/model/goals/goal.ts';
import { activityView } from '../../../../lib/views/areas/activity.ts';
import { activityRowsView } from '../../../../lib/views/areas/activity/rows.ts';
import { whatIfView } from '../../../../lib/views/areas/activity/what-if.ts';
import { asksView } from '../../../../lib/views/areas/asks.ts';
import { goalContext } from '../../../../lib/views/goals/context.ts';
import { activityInput, agreed, AGREED, worked, type ActivityCompany } from '../../support/activity-company.ts';
import { ask, enter } from '../../support/asks-company.ts';
import { goal, set } from '../../support/map-company.ts';

const ANY: ActivityAsk = { kind: 'call', outcome: null, effect: 'meeting' };
const told = (of: Partial<ActivityCompany> = {}, asked = ANY): ActivityReport => activityView(worked({ curve: 'tent', ...of }), asked).report as ActivityReport;

describe('the activity view', () => {
  it('says above which number no gain is seen, of how many, and later by the org’s own cycle', () => {
    const view = activityView(worked({ curve: 'tent' }), ANY);
    const report = view.report as ActivityReport;
    expect(view.title).toMatch(/^More calls: no gain in meetings held is seen above \d\d a week$/);
    expect([report.basis, report.point!.low <= 45 && report.point!.high >= 45, report.bins.length > 3]).toEqual(['16\u00a0people, 51\u00a0weeks, 816\u00a0person-weeks', true, true]);
    expect(report.lag).toMatch(/^What came \d days later is counted: the median from calls to the next of meetings held on the same deal or lead, \d+ times\.$/);
  });
  it('names no point in a company where more goes with more throughout', () => {
    const report = told({ curve: 'linear' });
    expect([report.point, report.why!.startsWith('It can’t be told from a straight line')]).toEqual([null, true]);
  });
  it('is silent with the reason where fewer than five people besides the reader did any', () => {
    expect(told({ people: 4, weeks: 20 })).toMatchObject({ bins: [], silence: 'Not enough data: 4 people have weeks with anything recorded; it takes 5.' });
    expect(told({ people: 5, weeks: 52, who: 'P000' })).toMatchObject({ bins: [], silence: 'Fewer than 5 people besides you have any of this recorded: a curve would tell of each of them.' });
  });
  it('can be narrowed to an outcome that the CRM has', () => {
    const input = worked({ curve: 'tent', change: (all) => all.map((a, i) => (a.kind === 'call' ? { ...a, outcome: i % 2 === 0 ? 'Connected' : 'Left message' } : a)) });
    const view = activityView(input, { ...ANY, outcome: 'Connected' });
    expect(view.outcomes.map((o) => o.id).sort()).toEqual(['Connected', 'Left message']);
    const most = (v: ActivityReport): number => v.bins.at(-1)!.at;
    expect(most(view.report as ActivityReport)).toBeLessThan(most(activityView(input, ANY).report as ActivityReport) * 0.7);
  });
  it('says how far it is while it is worked out', () => {
    expect(activityView({ ...activityInput({ curve: 'tent' }), activity: () => ({ share: 0.4 }) }, ANY).report).toEqual({ share: 0.4 });
  });
});

describe('whose weeks are opened', () => {
  const listed = (r: ActivityReport) => r.bins.flatMap((b) => b.own);
  it('are the reader’s own alone, down to the rows of the CRM', () => {
    const of: ActivityCompany = { curve: 'tent', who: 'P001' };
    const own = listed(told(of));
    expect([own.length, own.every((w) => w.person === null)]).toEqual([51, true]);
    const week = told(of).own[0]!;
    const rows = activityRowsView(worked(of), { ...ANY, person: null, week: week.start });
    expect([rows.done.length, rows.effects.length]).toEqual([Number(week.done), Number(week.effect)]);
    expect(activityRowsView(worked(of), { ...ANY, person: 'P002', week: week.start })).toEqual({ title: '', done: [], effects: [], why: 'The weeks of others are theirs to see.' });
  });
  it('are none of those that somebody leads, until an agreement allows it', () => {
    expect([listed(told()), told().people]).toEqual([[], null]);
    expect(told({ records: [agreed('progress')] }).people).toBeNull();
    const open = told({ records: AGREED });
    expect([open.people!.length, new Set(listed(open).map((w) => w.person!.id)).size]).toEqual([12, 12]);
    expect(told({ records: AGREED, who: 'N' }).people!.length).toBe(4);
    expect(told({ records: [agreed('weeks', 'P003')] }).people).toBeNull();
  });
  it('end with the agreement, which everybody can read', () => {
    expect(told({ records: [...AGREED, agreed('nothing')] }).people).toBeNull();
    expect(activityView(worked({ curve: 'tent', who: 'P001', records: AGREED }), ANY).seenBy[0]).toMatch(/^By the agreement with Works council, Ann Example of 2 Oct 2026, whoever leads you sees .*; recorded by ADMIN on .* “To talk about goals, and for nothing else\.”$/);
  });
  it('stand in groups from which nobody can be taken', () => {
    const groups = told({ who: 'T' }).groups.rows.map((g) => [g.name, g.people]);
    expect(groups).toHaveLength(1);
    expect(groups[0]![1]).toBe('16\u00a0people');
    expect(told({ who: 'M' }).groups.rows.map((g) => g.people)).toEqual(['12\u00a0people']);
  });
});

describe('a target', () => {
  const text = (perWeek: number, of: Partial<ActivityCompany> = {}) => whatIfView(worked({ curve: 'tent', ...of }), { of: 'week', kind: 'call', perWeek }) as WhatIfText;
  it('is told where it lies, the time it takes and what was crowded out', () => {
    const far = text(75);
    expect(far.isBeyond).toBe(true);
    expect(far.sentences.map((s) => s.split(' ').slice(0, 3).join(' '))).toEqual(['In weeks with', 'No gain is', 'It takes about', 'In the ' + far.sentences[3]!.split(' ')[2]!]);
    expect(far.sentences[2]).toMatch(/^It takes about 2\d\u00a0% of a week of 40 hours, at [78](\.\d)? minutes each/);
    expect(far.basis).toContain('816 person-weeks of 16 people');
    expect(text(20).isBeyond).toBe(false);
  });
  it('is silent with the reason where too little is recorded', () => {
    expect(text(60, { people: 3, weeks: 10 }).sentences).toEqual(['Nothing can be said of this number: not enough data: 3 people have weeks with anything recorded; it takes 5.']);
  });
  it('of a goal is counted for each of those it is for, and no other measure is asked about', () => {
    const input = worked({ curve: 'tent' });
    const quarter = { start: 20362, end: 20362 + 90, value: 12 * 13 * 60 };
    const team = whatIfView(input, { of: 'goal', measureId: 'calls', assignee: 'team:M', ...quarter }) as WhatIfText;
    expect(team.sentences[0]).toBe('That is 60 calls a week from each of the 12 people who have any recorded.');
    expect(whatIfView(input, { of: 'goal', measureId: 'bookings', assignee: 'team:M', ...quarter })).toEqual({ none: true });
  });
  it('beyond the gain is flagged in the register, with the sentence', () => {
    const records = [enter('T', '2026-11-03', ask('much', { strategyId: null, activity: { kind: 'call', perWeek: 75 } })), enter('T', '2026-11-03', ask('less', { activity: { kind: 'call', perWeek: 25 } }))];
    const view = asksView(worked({ curve: 'tent', records }), { of: null });
    const flags = Object.fromEntries(view.rows.map((r) => [r.id, r.flags.map((f) => f.is)]));
    expect([flags.much, flags.less, view.sentence.includes('1 asks for more activity than brought any gain')]).toEqual([['noGoal', 'beyondGain'], ['noGoal'], true]);
    expect(view.rows.find((r) => r.id === 'much')!.whatIf!.isBeyond).toBe(true);
    expect(asksView({ ...activityInput({ curve: 'tent', records }), activity: () => ({ share: 0.2 }) }, { of: null })).toMatchObject({ working: 0.2 });
  });
});

describe('a goal on activity', () => {
  const calls = (id: string, assignee: string): Goal => goal(id, assignee, 0, { measureId: 'calls', target: { value: 600, unit: 'count', currency: null } });
  const goals = [calls('mine', 'person:P001'), calls('team', 'team:M'), calls('small', 'team:N'), calls('all', 'company')];
  const actual = (who: string, records = [set('T', goals)]) => {
    const input = activityInput({ curve: 'tent', who, records });
    const { desk } = goalContext(input);
    return Object.fromEntries([...input.goals.values()].map((g) => [g.goal.id, desk.work(g).progress.actual !== null]));
  };
  it('is told to its bearer, and of groups of five or more', () => {
    expect([actual('P001'), actual('M'), actual('N')]).toEqual([{ mine: true, team: false, small: false, all: true }, { mine: false, team: true, small: false, all: false }, { mine: false, team: false, small: false, all: true }]);
  });
  it('is told to whoever leads them by an agreement', () => {
    expect([actual('M', [set('T', goals), agreed('progress')]), actual('N', [set('T', goals), agreed('progress')])]).toMatchObject([{ mine: true }, { mine: false, small: true }]);
  });
});

import type { ActivityKnown, EffectAsk } from '../../../lib/views/areas/activity/known.ts';
import type { AreaInput } from '../../../lib/views/areas/input.ts';
import type { Activity } from '../../../lib/model/activity.ts';
import type { OrgContext } from '../../../lib/model/org.ts';
import type { MeasureData } from '../../../lib/analysis/measures/measure.ts';
import { whole } from '../../../lib/analysis/accuracy/sliced.ts';
import { activityEffect } from '../../../lib/analysis/activity-effect/report.ts';
import { doingsOf } from '../../../lib/analysis/doings/doings.ts';
import { standingGoals } from '../../../lib/analysis/goals/standing.ts';
import { dayOf } from '../../../lib/model/day.ts';
import { userId } from '../../../lib/model/ids.ts';
import { effectKey } from '../../../lib/views/areas/activity/known.ts';
import { companyOf } from '../../../lib/views/company/company.ts';
import { goalRights } from '../../../lib/views/company/goal-rights.ts';
import { activityOrg, CURVES } from './activity-org.ts';
import { book } from './books.ts';
import { org, person } from './context.ts';
import { identity, NOW, say, type Stored } from './map-company.ts';

/** Sixteen people who call: twelve under Maya, four under Nils, both under Tove; Ada keeps the CRM. */
const P = Array.from({ length: 16 }, (_, i) => `P${String(i).padStart(3, '0')}`);
const NAMES = ['Anneliese Brandt-Wittgenstein', 'Katarzyna Wojciechowska-Zielińska', 'Benedikt Maria Ostermayer-Schulze', 'Yusuf Abdelrahman', 'Rasmus Thorvaldsen-Nygaard', 'Saskia van der Meulen'];
export const PEOPLE = [
  { ...person('T'), name: 'Tove Lindqvist', title: 'Chief Revenue Officer' }, { ...person('M', { reports: 'T' }), name: 'Maya Okafor', title: 'Sales Manager' }, { ...person('N', { reports: 'T' }), name: 'Nils Aaltonen', title: 'Sales Manager' }, { ...person('ADMIN', { reports: 'T' }), name: 'Ada Novak', title: 'Salesforce Administrator' },
  ...P.map((id, i) => ({ ...person(id, { reports: i < 12 ? 'M' : 'N' }), name: NAMES[i] ?? `Person ${i}`, title: 'Account executive' })),
];
export const CONTEXT: OrgContext = { ...org(PEOPLE, []), orgName: 'Halden Instruments' };

export interface ActivityCompany {
  curve: 'tent' | 'linear' | 'none';
  who?: string;
  people?: number;
  weeks?: number;
  records?: Stored[];
  /** What is made of the activities before anything reads them. */
  change?(activities: Activity[]): Activity[];
}

/** An agreement that opens each one's weeks to those who lead them. */
export const agreed = (allows: 'nothing' | 'progress' | 'weeks', by = 'ADMIN'): Stored => say('setting', by, { name: 'activityAgreement', value: { allows, agreedWith: 'Works council, Ann Example', agreedOn: '2026-10-02', text: 'To talk about goals, and for nothing else.' } });
export const AGREED: Stored[] = [agreed('weeks')];

const kept = new Map<string, Activity[]>();

/** The input of an area's view, without what takes long. */
export function activityInput({ curve, who = 'M', people = 16, weeks = 52, records = [], change = (a) => a }: ActivityCompany): AreaInput {
  const key = `${curve} ${people} ${weeks}`;
  let made = kept.get(key);
  if (!made) kept.set(key, (made = activityOrg({ seed: 2, curve: CURVES.find((c) => c.name === curve)!, people, weeks }).activities));
  const company = companyOf(records, CONTEXT);
  const rights = goalRights(CONTEXT);
  const data: MeasureData = { book: book([]), context: CONTEXT, activities: change(made), leads: [], entries: [], records: { cause: [], ask: [], call: [] }, now: NOW, today: dayOf(NOW, CONTEXT.timeZone) };
  const me = { ...identity(who), userId: userId(who), userName: PEOPLE.find((p) => p.id === who)?.name ?? who };
  const own = { maySet: () => true, isSide: () => true, mayComment: () => true };
  return { company, context: CONTEXT, data, goals: standingGoals(company.records('goal'), rights), ownGoals: standingGoals(company.records('ownGoal'), own), rights, me, told: {}, syncedAt: NOW, now: NOW, locale: 'en-GB', link: () => null };
}

/** The same with all of it worked out. */
export function worked(of: ActivityCompany): AreaInput {
  const input = activityInput(of);
  const { data, context, now } = input;
  const doings = whole(doingsOf({ book: data.book, context, activities: data.activities, leads: [], now }));
  const found = new Map<string, ActivityKnown>();
  return {
    ...input,
    activity: (ask: EffectAsk) => {
      const key = effectKey(ask);
      const known = found.get(key) ?? { doings, report: whole(activityEffect({ doings, today: data.today, activity: ask.kind, effect: ask.effect, accept: ask.outcome === null ? undefined : (i) => data.activities[i]!.outcome === ask.outcome })) };
      found.set(key, known);
      return known;
    },
  };
}

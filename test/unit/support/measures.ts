import type { Activity } from '../../../lib/model/activity.ts';
import type { Lead } from '../../../lib/model/lead.ts';
import type { MeasureEntry } from '../../../lib/model/goals/measure.ts';
import type { OrgContext } from '../../../lib/model/org.ts';
import type { Person } from '../../../lib/model/person.ts';
import type { SharedRecord } from '../../../lib/model/records.ts';
import type { DailySnapshot } from '../../../lib/model/snapshot.ts';
import type { MeasureData, MeasureScope, Reading } from '../../../lib/analysis/measures/measure.ts';
import { MEASURES } from '../../../lib/analysis/measures/index.ts';
import { userId, dealId } from '../../../lib/model/ids.ts';
import { dayOf } from '../../../lib/model/day.ts';
import { at, book, d, ORG, type DealSketch } from './books.ts';
import { EXAMPLES } from './records.ts';

/** Small companies for measures: Q3 2026 unless told otherwise. */
export const NOW = at('2026-11-23');

export interface Given {
  deals?: DealSketch[];
  types?: Record<string, string>;
  context?: Partial<OrgContext>;
  data?: Partial<MeasureData>;
}

/** `types`: deal id → the type that the CRM has for it. */
export function dataOf({ deals = [], types = {}, context = {}, data = {} }: Given): MeasureData {
  const org = { ...ORG, ...context };
  const packed = book(deals, org);
  packed.heads = packed.heads.map((h) => ({ ...h, type: types[h.id] ?? null }));
  const now = data.now ?? NOW;
  return { book: packed, context: org, activities: [], leads: [], entries: [], records: { cause: [], ask: [], call: [] }, today: dayOf(now, org.timeZone), ...data, now };
}

export const scope = (over: Partial<MeasureScope> = {}): MeasureScope => ({ spans: null, assignee: 'company', start: d('2026-07-01'), end: d('2026-09-30'), ...over });
export const ofPerson = (id: string, over: Partial<MeasureScope> = {}): MeasureScope => {
  const s = scope({ assignee: `person:${id}`, ...over });
  return { ...s, spans: over.spans ?? [{ id: userId(id), from: s.start, to: s.end }] };
};

export function read(id: string, data: MeasureData, over: Partial<MeasureScope> = {}): Reading {
  const measure = MEASURES.find((m) => m.id === id);
  if (!measure) throw new Error(`There is no measure “${id}”.`);
  return measure.read(data, scope(over));
}

/** The deals' ids of a reading. */
export const idsOf = (reading: Reading, { book: b }: MeasureData): string[] => reading.evidence.deals.map((i) => String(b.heads[i]!.id));

export const won = (id: string, close: string, amount: number | null, owner = 'A', more: { created?: string; currency?: string } = {}): DealSketch => ({
  id, steps: [{ at: more.created ?? '2026-06-01', owner, amount, close, currency: more.currency ?? 'EUR' }, { at: close, stage: 'Won', close }],
});
export const lost = (id: string, close: string, amount = 100, owner = 'A', created = '2026-06-01'): DealSketch => ({ id, steps: [{ at: created, owner, amount, close }, { at: close, stage: 'Lost', close }] });
/** The same deal so many times. */
export const times = (n: number, make: (id: string, i: number) => DealSketch, prefix = 'x'): DealSketch[] => Array.from({ length: n }, (_, i) => make(`${prefix}${i}`, i));

export const activity = (id: string, over: Partial<Activity> = {}): Activity => ({
  id, dealId: null, leadId: null, ownerId: userId('A'), kind: 'call', day: d('2026-08-03'), at: null, minutes: null, outcome: null, isDone: true, isDeleted: false, ...over,
});
export const lead = (id: string, over: Partial<Lead> = {}): Lead => ({
  id, source: null, campaign: null, status: 'Open - Not Contacted', statuses: null, ownerId: userId('A'), createdAt: at('2026-08-03T09:00:00+02:00'), convertedAt: null, dealId: null, isDeleted: false, ...over,
});
export const entry = (key: string, body: Partial<MeasureEntry>, when = NOW): SharedRecord<'entry'> => ({ ...EXAMPLES.entry, key, at: when, body: { measureId: 'onboarding', assignee: 'company', day: d('2026-08-03'), value: 30, currency: null, note: null, ...body } });

export const person = (id: string, managerId: string | null, over: Partial<Person> = {}): Person => ({
  id: userId(id), name: id, isActive: true, managerId: managerId === null ? null : userId(managerId), roleId: null, roleName: null, parentRoleId: null, title: null, email: null, createdAt: null, ...over,
});

/** A day's snapshot from `who: manager`; a leading `!`: has left. */
export const snapshotOf = (day: string, who: Record<string, string | null>, deals = 1): SharedRecord<'snapshot'> => ({
  ...EXAMPLES.snapshot, key: `snapshot:${day}:${deals}`,
  body: {
    day, takenAt: at(day), currency: 'EUR', forecasts: [], deals,
    people: Object.entries(who).map(([id, manager]): DailySnapshot['people'][number] => ({ id: userId(id.replace('!', '')), managerId: manager === null ? null : userId(manager), roleId: null, parentRoleId: null, isActive: !id.startsWith('!') })),
  },
});
export { at, d, dealId, userId };

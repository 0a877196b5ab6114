import * as v from 'valibot';
import type { AnyRecord, RecordBodies, RecordKind } from './records.ts';
import { FUNCTIONS, type Cause } from './cause.ts';
import { FACT_NAMES, type FieldMap } from './facts.ts';
import { MOTIONS, type ForecastType } from './forecast-type.ts';
import { ACTIVITY_ALLOWED } from './goals/activity-agreement.ts';
import { coachingShapes } from './coaching/shapes.ts';
import { goalShapes, areas, measures } from './goals/shapes.ts';
import { leadShapes } from './leads/shapes.ts';
import { basis, choice, count, currency, days, deal, decimal, id, instant, isoDay, minor, text, user } from './shape-parts.ts';


/** The shapes of our records as they come from outside: the CRM, where anybody may have changed them, or a file. */
const call = v.object({
  periodId: id, start: days, end: days, calendarId: v.string(), typeId: id, scope: id, basis, amount: minor, currency, calledBy: v.nullable(user), calledAt: instant,
  unadjusted: v.nullable(minor), levels: v.array(v.object({ level: v.picklist(['rep', 'manager', 'above']), by: v.nullable(user), amount: minor })),
  deals: v.nullable(v.array(v.object({ id: deal, amount: minor }))), note: v.nullable(text), source: v.picklist(['ridealong', 'salesforce', 'hubspot']),
});

const cause = v.object({
  dealId: deal, periodId: id, reason: id, act: v.picklist(['state', 'agree', 'dispute', 'later']), newInformation: v.nullable(v.boolean()),
  causeId: v.nullable(id), note: v.nullable(text), suggested: v.nullable(id),
});

const remark = v.object({ answers: v.nullable(id), periodId: id, scope: id, dealId: v.nullable(deal), reason: v.nullable(id), text, asked: v.array(user) });

const amounts = v.object({ closed: v.optional(minor), commit: v.optional(minor), mostLikely: v.optional(minor), bestCase: v.optional(minor), pipeline: v.optional(minor), weighted: v.optional(minor) });
const crmForecast = v.object({
  ownerId: user, teamId: v.optional(id), typeId: v.nullable(v.string()), start: days, end: days, basis, currency, unadjusted: v.nullable(minor), byOwner: v.nullable(minor), amount: minor, submittedAt: v.nullable(instant),
});
const snapshot = v.object({
  day: isoDay, takenAt: instant, currency, deals: count,
  people: v.array(v.object({ id: user, managerId: v.nullable(user), roleId: v.nullable(v.string()), parentRoleId: v.nullable(v.string()), isActive: v.boolean() })),
  forecasts: v.array(v.object({ ownerId: user, periodId: id, amounts })), crm: v.optional(v.array(crmForecast)),
});

const published = v.object({
  periodId: id, start: days, end: days, typeId: id, scope: id, basis, t0: instant, t1: instant, currency, plan: v.nullable(minor), called: v.nullable(minor),
  forecast: minor, actual: minor, judgement: minor, unreconciled: minor, headline: text, lines: v.array(v.object({ dealId: deal, reason: id, amount: minor })),
  deals: count, publishedBy: user, publishedAt: instant,
});

const aField = v.object({ object: v.picklist(['deal', 'lead']), field: id, label: v.string() });
const fieldMap: v.GenericSchema<unknown, FieldMap> = v.object({
  fields: v.object(Object.fromEntries(FACT_NAMES.map((f) => [f, v.optional(aField)]))), motions: v.record(v.string(), v.picklist(MOTIONS)),
});
const causes: v.GenericSchema<unknown, Cause[]> = v.array(v.object({ id, function: v.picklist(FUNCTIONS), label: text, example: text, evidence: v.array(v.string()), isOn: v.boolean() }));
const forecastTypes: v.GenericSchema<unknown, ForecastType[]> = v.array(v.object({
  id, label: text, amount: v.nullable(v.picklist(FACT_NAMES)), date: v.nullable(v.picklist(FACT_NAMES)),
  credit: v.variant('kind', [v.object({ kind: v.literal('owner') }), v.object({ kind: v.literal('split'), splitType: v.string() }), v.object({ kind: v.literal('territory') })]),
  filter: v.object({ pipelineIds: choice, recordTypeIds: choice, motions: v.nullable(v.array(v.picklist(MOTIONS))) }),
  rates: v.variant('kind', [v.object({ kind: v.literal('dated') }), v.object({ kind: v.literal('plan'), perCorporate: v.record(currency, decimal) })]),
}));
const setting = v.variant('name', [
  v.object({ name: v.literal('fieldMap'), value: fieldMap }),
  v.object({ name: v.literal('causes'), value: causes }),
  v.object({ name: v.literal('forecastTypes'), value: forecastTypes }),
  v.object({ name: v.literal('baselineDay'), value: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(366)) }),
  v.object({ name: v.literal('booksClosed'), value: v.record(id, isoDay) }),
  v.object({ name: v.literal('ownSteps'), value: v.pipe(v.array(id), v.maxLength(500)) }),
  v.object({ name: v.literal('areas'), value: areas }),
  v.object({ name: v.literal('measures'), value: measures }),
  v.object({ name: v.literal('activityAgreement'), value: v.object({ allows: v.picklist(ACTIVITY_ALLOWED), agreedWith: text, agreedOn: isoDay, text }) }),
  v.object({ name: v.literal('retention'), value: v.object({ coachingMonths: v.pipe(count, v.minValue(1), v.maxValue(12)), reviewMonths: v.pipe(count, v.minValue(1), v.maxValue(120)) }) }),
]);

const BODIES = { call, cause, remark, snapshot, published, setting, ...goalShapes, ...leadShapes, ...coachingShapes } satisfies { [K in RecordKind]: v.GenericSchema<unknown, RecordBodies[K]> };

/** Salesforce's external ids hold 255 characters. */
const around = { key: id, dealId: v.nullable(deal), authorId: user, authorName: v.string(), between: v.exactOptional(v.pipe(v.array(user), v.minLength(1), v.maxLength(20))), at: instant, version: v.literal(1) };
const shape = <K extends RecordKind>(kind: K) => v.object({ ...around, kind: v.literal(kind), body: BODIES[kind] });
const RECORD: v.GenericSchema<unknown, AnyRecord> = v.variant('kind', [
  shape('call'), shape('cause'), shape('remark'), shape('snapshot'), shape('published'), shape('setting'), shape('strategy'), shape('goal'), shape('ownGoal'), shape('role'),
  shape('ask'), shape('entry'), shape('read'), shape('looked'), shape('leadWord'),
  shape('personKey'), shape('feedback'), shape('action'), shape('promptWord'), shape('rhythm'), shape('session'), shape('development'), shape('factor'), shape('review'), shape('reviewCycle'), shape('reviewDraft'), shape('reviewSums'),
  shape('correction'), shape('opened'), shape('erased'),
]);

/** Only what tells a newer shape from a broken one. */
const NEWER = v.object({ kind: v.string(), version: v.pipe(v.number(), v.integer()) });
export const RECORD_KINDS = Object.keys(BODIES) as RecordKind[];
/** What this version can read: differs from what an older or newer one says of itself. */
export const KNOWN_SHAPES = RECORD_KINDS.map((kind) => `${kind} 1`).join();

/** `why` names the place in words; `key` is null where it has none. */
export type ReadRecord = { is: 'record'; record: AnyRecord } | { is: 'newer' } | { is: 'bad'; key: string | null; why: string };

/**
 * What came from outside, as a record; `newer`: of a kind or version that this version doesn't know (leave it where it is);
 * `bad`: with the first place where it isn't what it should be, in words.
 */
export function readRecord(raw: unknown): ReadRecord {
  const parsed = v.safeParse(RECORD, raw);
  if (parsed.success) return { is: 'record', record: parsed.output };
  const known = v.safeParse(NEWER, raw);
  if (known.success && (known.output.version > 1 || !RECORD_KINDS.includes(known.output.kind as RecordKind))) return { is: 'newer' };
  const [issue] = parsed.issues;
  const key: unknown = typeof raw === 'object' && raw !== null && 'key' in raw ? raw.key : null;
  return { is: 'bad', key: typeof key === 'string' ? key : null, why: `${v.getDotPath(issue) ?? 'the record'}: ${issue.message}` };
}

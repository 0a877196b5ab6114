import * as v from 'valibot';
import type { AnyRecord } from '../model/records.ts';
import { userId } from '../model/ids.ts';
import { BASES } from '../model/basis.ts';
import { FUNCTIONS } from '../model/cause.ts';
import { FACT_NAMES } from '../model/facts.ts';
import { MOTIONS } from '../model/forecast-type.ts';

const text = v.string();
const whole = v.pipe(v.number(), v.safeInteger());
const maybe = v.nullable;
const strings = v.array(text);
const basis = v.picklist(BASES);
const deals = v.array(v.object({ id: text, amount: whole }));
const motion = v.picklist(MOTIONS);

const Call = v.object({
  periodId: text, start: whole, end: whole, calendarId: text, typeId: text, scope: text, basis, amount: whole, currency: text, calledBy: maybe(text), calledAt: whole, unadjusted: maybe(whole),
  levels: v.array(v.object({ level: v.picklist(['rep', 'manager', 'above']), by: maybe(text), amount: whole })), deals: maybe(deals), note: maybe(text), source: v.picklist(['ridealong', 'salesforce', 'hubspot']),
});
const Cause = v.object({ dealId: text, periodId: text, reason: text, act: v.picklist(['state', 'agree', 'dispute', 'later']), newInformation: maybe(v.boolean()), causeId: maybe(text), note: maybe(text), suggested: maybe(text) });
const Remark = v.object({ answers: maybe(text), periodId: text, scope: text, dealId: maybe(text), reason: maybe(text), text, asked: strings });
const CrmForecast = v.object({
  ownerId: text, teamId: v.optional(text), typeId: maybe(text), start: whole, end: whole, basis, currency: text, unadjusted: maybe(whole), byOwner: maybe(whole), amount: whole, submittedAt: maybe(whole),
});
const Snapshot = v.object({
  day: text, takenAt: whole, currency: text, deals: whole,
  people: v.array(v.object({ id: text, managerId: maybe(text), roleId: maybe(text), parentRoleId: maybe(text), isActive: v.boolean() })),
  forecasts: v.array(v.object({ ownerId: text, periodId: text, amounts: v.record(text, whole) })), crm: v.optional(v.array(CrmForecast)),
});
const Published = v.object({
  periodId: text, start: whole, end: whole, typeId: text, scope: text, basis, t0: whole, t1: whole, currency: text, plan: maybe(whole), called: maybe(whole), forecast: whole, actual: whole, judgement: whole, unreconciled: whole,
  headline: text, lines: v.array(v.object({ dealId: text, reason: text, amount: whole })), deals: whole, publishedBy: text, publishedAt: whole,
});
const Setting = v.variant('name', [
  v.object({ name: v.literal('fieldMap'), value: v.object({ fields: v.record(v.picklist(FACT_NAMES), v.object({ object: v.picklist(['deal', 'lead']), field: text, label: text })), motions: v.record(text, motion) }) }),
  v.object({ name: v.literal('causes'), value: v.array(v.object({ id: text, function: v.picklist(FUNCTIONS), label: text, example: text, evidence: strings, isOn: v.boolean() })) }),
  v.object({ name: v.literal('forecastTypes'), value: v.array(v.object({
    id: text, label: text, amount: maybe(v.picklist(FACT_NAMES)), date: maybe(v.picklist(FACT_NAMES)),
    credit: v.variant('kind', [v.object({ kind: v.literal('owner') }), v.object({ kind: v.literal('split'), splitType: text }), v.object({ kind: v.literal('territory') })]),
    filter: v.object({ pipelineIds: maybe(strings), recordTypeIds: maybe(strings), motions: maybe(v.array(motion)) }),
    rates: v.variant('kind', [v.object({ kind: v.literal('dated') }), v.object({ kind: v.literal('plan'), perCorporate: v.record(text, text) })]),
  })) }),
  v.object({ name: v.literal('baselineDay'), value: whole }),
  v.object({ name: v.literal('booksClosed'), value: v.record(text, text) }),
]);

const common = { key: text, dealId: maybe(text), at: whole, version: v.literal(1) };
const Stored = v.variant('kind', [
  v.object({ ...common, kind: v.literal('call'), body: Call }), v.object({ ...common, kind: v.literal('cause'), body: Cause }), v.object({ ...common, kind: v.literal('remark'), body: Remark }),
  v.object({ ...common, kind: v.literal('snapshot'), body: Snapshot }), v.object({ ...common, kind: v.literal('published'), body: Published }), v.object({ ...common, kind: v.literal('setting'), body: Setting }),
]);

/** A record as it lies in a CRM: JSON without the author, whom the CRM itself names. */
export const recordText = ({ key, kind, dealId, at, version, body }: AnyRecord): string => JSON.stringify({ key, kind, dealId, at, version, body });

/** Reads what stands in a CRM, where others can write too: null where it is not a record of a shape that is known here. */
export function readRecordText(stored: string, author: { id: string; name: string }): AnyRecord | null {
  let json: unknown;
  try {
    json = JSON.parse(stored);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  const parsed = v.safeParse(Stored, json);
  // The ids in it are branded in the model and plain text in JSON.
  return parsed.success ? ({ ...parsed.output, authorId: userId(author.id), authorName: author.name } as unknown as AnyRecord) : null;
}

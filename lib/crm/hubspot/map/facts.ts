import * as v from 'valibot';
import type { DealFactValues, FactName, FactValue, FieldMap } from '../../../model/facts.ts';
import type { HubspotProperty, HubspotRecord } from '../wire/shapes.ts';
import { dayOfValue, instantOf } from './value.ts';
import { FACT_NAMES } from '../../../model/facts.ts';
import { formatDay } from '../../../model/day.ts';

/** Which of a company's properties are read along, and how; travels in the cursor. */
export const factsShape = v.array(v.object({
  fact: v.picklist(FACT_NAMES), object: v.picklist(['deal', 'lead']), field: v.string(), isDate: v.boolean(), isCalculated: v.boolean(),
}));
export type MappedFact = v.InferOutput<typeof factsShape>[number];

/** The part of a map that changes what is read, as text: two maps with the same one read the same. */
export const mapKey = (fields: FieldMap | undefined): string =>
  FACT_NAMES.flatMap((fact) => {
    const to = fields?.fields[fact];
    return to ? [`${fact}=${to.object}.${to.field}`] : [];
  }).join(' ');

/** The mapped properties that the account has; `missing`: those it has no more. */
export function mappedFacts(fields: FieldMap | undefined, properties: { deal: readonly HubspotProperty[]; lead: readonly HubspotProperty[] }): { facts: MappedFact[]; missing: string[] } {
  const facts: MappedFact[] = [];
  const missing: string[] = [];
  for (const fact of FACT_NAMES) {
    const to = fields?.fields[fact];
    if (!to) continue;
    const found = properties[to.object].find((p) => p.name === to.field);
    if (found) facts.push({ fact, object: to.object, field: to.field, isDate: found.type === 'date' || found.type === 'datetime', isCalculated: found.calculated === true });
    else missing.push(to.label || to.field);
  }
  return { facts, missing };
}

/** Dates come as ISO text, as epoch milliseconds, or as an instant: all become the day in the account's zone. */
function written(value: string | null | undefined, fact: MappedFact, zone: string): string | null {
  const text = value?.trim() ? value : null;
  if (text === null || !fact.isDate) return text;
  const day = dayOfValue(text, zone);
  return day === null || day === undefined ? text : formatDay(day);
}

/**
 * A property's value and versions, oldest first; of several at one instant the one that was made last (HubSpot lists newest first).
 * The past begins with the oldest version that HubSpot kept: what was before it isn't known. A property that never held anything
 * was blank since the deal was made. No versions of a value: its changes weren't recorded.
 */
function valueOf(record: HubspotRecord, fact: MappedFact, zone: string, createdAt: number): FactValue {
  const now = written(record.properties[fact.field], fact, zone);
  const versions = record.propertiesWithHistory?.[fact.field];
  if (versions === undefined) return { now, history: null };
  const rows = versions.map((r) => ({ at: instantOf(r.timestamp), value: written(r.value, fact, zone) })).reverse()
    .flatMap((r) => (r.at === null ? [] : [{ at: r.at, value: r.value }])).sort((a, b) => a.at - b.at);
  const history = rows.filter((r, i) => rows[i + 1]?.at !== r.at);
  if (history.length > 0) return { now, history };
  return { now, history: now === null && !fact.isCalculated ? [{ at: createdAt, value: null }] : null };
}

/** The mapped facts of one deal or contact. A contact's come as of today: histories are asked of deals alone. */
export function factsOf(record: HubspotRecord, object: 'deal' | 'lead', facts: readonly MappedFact[], zone: string, createdAt: number): DealFactValues {
  const of: Partial<Record<FactName, FactValue>> = {};
  for (const fact of facts) if (fact.object === object) of[fact.fact] = valueOf(record, fact, zone, createdAt);
  return of;
}

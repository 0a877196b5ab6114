import * as v from 'valibot';
import type { DescribedField } from './map/candidates.ts';
import type { TrackedSince } from './map/facts.ts';
import type { ObjectName } from './objects.ts';
import type { Salesforce } from './client.ts';
import { composite, queryUrl, readPage, type SubAnswer } from './composite.ts';
import { failureOf, isMissing, unreadable } from './failures.ts';
import { instant, text } from './map/cell.ts';
import { OBJECT_NAMES, OBJECTS } from './objects.ts';

/** Object → the fields of it that exist for this person; objects that aren't there are left out. JSON, so that a cursor can hold it. */
export type KnownFields = { [name in ObjectName]?: string[] };

export interface DescribedOrg {
  fields: KnownFields;
  notes: string[];
  /** All fields of opportunities and leads, to propose some from. */
  described: { deal: DescribedField[]; lead: DescribedField[] };
  tracked: TrackedSince;
  leadTracked: TrackedSince;
}

const Option = v.object({ value: v.nullable(v.string()), label: v.nullish(v.string()), active: v.optional(v.boolean()) });
const Described = v.object({
  fields: v.array(v.object({ name: v.string(), label: v.optional(v.string()), type: v.optional(v.string()), custom: v.optional(v.boolean()), picklistValues: v.nullish(v.array(Option)) })),
});

/** describe doesn't say which fields are tracked; those with rows surely are. Field can be grouped by, as the Object Reference says. */
const tracked = (object: string): string => `SELECT Field, MIN(CreatedDate) begun FROM ${object} GROUP BY Field`;
/** So many reads go into one API call. */
const MOST = 25;

/** Asks what exists: two API calls. A field that doesn't would fail its whole query. `mapped`: fields to read besides. */
export async function describeOrg(sf: Salesforce, mapped: { deal: readonly string[]; lead: readonly string[] }, signal: AbortSignal): Promise<DescribedOrg> {
  const asked = [
    ...OBJECT_NAMES.map((name) => ({ ref: name as string, url: `${sf.base}/sobjects/${name}/describe` })),
    ...['OpportunityFieldHistory', 'LeadHistory'].map((name) => ({ ref: `tracked${name}`, url: queryUrl(sf, tracked(name), false) })),
  ];
  const answers: SubAnswer[] = [];
  for (let i = 0; i < asked.length; i += MOST) answers.push(...await composite(sf, asked.slice(i, i + MOST), signal));
  const besides: Partial<Record<ObjectName, readonly string[]>> = { Opportunity: mapped.deal, Lead: mapped.lead };
  const fields: KnownFields = {};
  const notes: string[] = [];
  const described: DescribedOrg['described'] = { deal: [], lead: [] };
  const namesOf = (name: string): ReadonlySet<string> | null => {
    const answer = answers[OBJECT_NAMES.indexOf(name as ObjectName)];
    const parsed = answer?.ok ? v.safeParse(Described, answer.body) : null;
    return parsed?.success ? new Set(parsed.output.fields.map((f) => f.name)) : null;
  };
  OBJECT_NAMES.forEach((name, i) => {
    const answer = answers[i]!;
    if (!answer.ok) {
      if (!isMissing(answer.problem.errorCode) && answer.status !== 404) throw failureOf(answer.problem, { what: name });
      if (name === 'Opportunity' || name === 'Organization') throw failureOf({ errorCode: 'INSUFFICIENT_ACCESS', message: answer.problem.message }, { what: name });
      const note = OBJECTS[name].missing;
      if (note) notes.push(note);
      return;
    }
    const parsed = v.safeParse(Described, answer.body);
    if (!parsed.success) throw unreadable(`the fields of ${name}`, parsed.issues);
    const there = new Set(parsed.output.fields.map((f) => f.name));
    const wanted = [...new Set([...OBJECTS[name].fields, ...(besides[name] ?? [])])];
    fields[name] = wanted.filter((f) => (f.includes('.') ? isBeside(f, there, namesOf) : there.has(f)));
    const all = (): DescribedField[] => parsed.output.fields.map((f) => ({
      name: f.name, label: f.label ?? f.name, type: f.type ?? 'string', custom: f.custom ?? f.name.endsWith('__c'),
      options: (f.picklistValues ?? []).flatMap((o) => (o.value === null || o.active === false ? [] : [{ value: o.value, label: o.label ?? o.value }])),
    }));
    if (name === 'Opportunity') described.deal = all();
    if (name === 'Lead') described.lead = all();
  });
  for (const [object, names] of Object.entries(besides)) for (const name of names) if (!fields[object as ObjectName]?.includes(name)) notes.push(`The field ${name}, which this company’s facts are mapped to, isn’t there or isn’t shown to you.`);
  return { fields, notes, described, tracked: trackedOf(answers.at(-2)!), leadTracked: trackedOf(answers.at(-1)!) };
}

/** A field of the record beside (`Account.Name`): its name where the id is there, another field where describe of that object knows it too. */
function isBeside(path: string, there: ReadonlySet<string>, namesOf: (object: string) => ReadonlySet<string> | null): boolean {
  const [object, field] = path.split('.') as [string, string];
  return there.has(`${object}Id`) && (field === 'Name' || namesOf(object)?.has(field) === true);
}

/** An org too large to be asked this, or one without field history, has no tracked fields that we know of. */
function trackedOf(answer: SubAnswer): TrackedSince {
  if (!answer.ok) return {};
  return Object.fromEntries(readPage(answer.body, 'the tracked fields').rows.flatMap((row): [string, number][] => {
    const field = text(row.Field);
    const at = instant(row.begun);
    return field !== null && typeof at === 'number' ? [[field, at]] : [];
  }));
}

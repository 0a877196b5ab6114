import * as v from 'valibot';
import type { ObjectName } from './objects.ts';
import type { Salesforce } from './client.ts';
import { composite } from './composite.ts';
import { failureOf, isMissing, unreadable } from './failures.ts';
import { OBJECT_NAMES, OBJECTS } from './objects.ts';

/** Object → the fields of it that exist for this person; objects that aren't there are left out. JSON, so that a cursor can hold it. */
export type KnownFields = { [name in ObjectName]?: string[] };

const Describe = v.object({ fields: v.array(v.object({ name: v.string() })) });

/** Asks what exists: one API call. A field that doesn't would fail its whole query. */
export async function describeOrg(sf: Salesforce, signal: AbortSignal): Promise<{ fields: KnownFields; notes: string[] }> {
  const answers = await composite(sf, OBJECT_NAMES.map((name) => ({ ref: name, url: `${sf.base}/sobjects/${name}/describe` })), signal);
  const fields: KnownFields = {};
  const notes: string[] = [];
  OBJECT_NAMES.forEach((name, i) => {
    const answer = answers[i]!;
    if (!answer.ok) {
      if (!isMissing(answer.problem.errorCode) && answer.status !== 404) throw failureOf(answer.problem, { what: name });
      if (name === 'Opportunity' || name === 'Organization') throw failureOf({ errorCode: 'INSUFFICIENT_ACCESS', message: answer.problem.message }, { what: name });
      const note = OBJECTS[name].missing;
      if (note) notes.push(note);
      return;
    }
    const parsed = v.safeParse(Describe, answer.body);
    if (!parsed.success) throw unreadable(`the fields of ${name}`, parsed.issues);
    const there = new Set(parsed.output.fields.map((f) => f.name));
    fields[name] = OBJECTS[name].fields.filter((f) => there.has(f.includes('.') ? `${f.split('.')[0]}Id` : f));
  });
  return { fields, notes };
}

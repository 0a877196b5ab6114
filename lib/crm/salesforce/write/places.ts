import * as v from 'valibot';
import type { UserId } from '../../../model/ids.ts';
import type { RecordPlaces } from '../../writer.ts';
import type { Salesforce } from '../client.ts';
import { RECORD_KINDS } from '../../../model/record-shapes.ts';
import { DEAL_KINDS, placesFor } from '../../../model/records.ts';
import { composite, queryUrl, readPage, type SubAnswer } from '../composite.ts';
import { failureOf, isMissing, unreadable } from '../failures.ts';
import { bool, text } from '../map/cell.ts';
import { COMPANY_OBJECT, DEAL_OBJECT, OBJECTS, PRIVATE_OBJECT, type ObjectDefinition } from '../package/objects.ts';
import { PACKAGE, PERMISSION_SETS, packageOf, setsFor } from '../package/permission-sets.ts';

const Described = v.object({ createable: v.boolean(), queryable: v.boolean(), fields: v.array(v.object({ name: v.string(), createable: v.boolean() })) });

export type Access = 'none' | 'read' | 'write';

export interface FoundPlace {
  /** By object's name: what this person may do with it. Salesforce answers alike for one that isn't there and one that nobody gave access to. */
  access: Record<string, Access>;
  /** Our permission sets in the org, with the number of the definition that made each; null where this person may not see them. */
  sets: { id: string; name: string; package: number }[] | null;
  /** Those of them that this person has. */
  mine: { id: string; name: string }[];
  canSetUp: boolean;
}

const rowsIn = (answer: SubAnswer, what: string) => (answer.ok ? readPage(answer.body, what).rows : null);

function accessOf(object: ObjectDefinition, answer: SubAnswer): Access {
  if (!answer.ok) {
    if (answer.status !== 404 && !isMissing(answer.problem.errorCode)) throw failureOf(answer.problem, { what: object.name });
    return 'none';
  }
  const described = v.safeParse(Described, answer.body);
  if (!described.success) throw unreadable(`the fields of ${object.name}`, described.issues);
  const fields = new Map(described.output.fields.map((f) => [f.name, f.createable]));
  if (!described.output.queryable || !object.fields.every((f) => fields.has(f.name))) return 'none';
  return described.output.createable && object.fields.every((f) => fields.get(f.name)) ? 'write' : 'read';
}

/**
 * What this person finds of our objects and sets, and whether they may deploy, in one call. UserPermissionAccess tells anybody their own permissions, from
 * version 41 on; a deployment needs Customize Application, and one of the two others.
 * https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_userpermissionaccess.htm
 * https://help.salesforce.com/s/articleView?id=platform.meta_modify_metadata_perm.htm
 */
export async function findPlace(sf: Salesforce, me: UserId, signal: AbortSignal): Promise<FoundPlace> {
  const names = PERMISSION_SETS.map(({ name }) => `'${name}'`).join(',');
  const answers = await composite(sf, [
    ...OBJECTS.map((o, i) => ({ ref: `object${i}`, url: `${sf.base}/sobjects/${o.name}/describe` })),
    { ref: 'permissions', url: queryUrl(sf, 'SELECT PermissionsCustomizeApplication, PermissionsModifyMetadata, PermissionsModifyAllData FROM UserPermissionAccess', false) },
    { ref: 'sets', url: queryUrl(sf, `SELECT Id, Name, Description FROM PermissionSet WHERE Name IN (${names})`, false) },
    { ref: 'mine', url: queryUrl(sf, `SELECT Id, PermissionSet.Name FROM PermissionSetAssignment WHERE AssigneeId = '${me}' AND PermissionSet.Name IN (${names})`, false) },
  ], signal);
  const [permissions, sets, mine] = answers.slice(OBJECTS.length) as [SubAnswer, SubAnswer, SubAnswer];
  const may = rowsIn(permissions, 'your permissions')?.[0];
  return {
    access: Object.fromEntries(OBJECTS.map((o, i) => [o.name, accessOf(o, answers[i]!)])),
    sets: rowsIn(sets, 'the permission sets')?.map((r) => ({ id: String(r.Id), name: String(r.Name), package: packageOf(text(r.Description) ?? null) })) ?? null,
    mine: rowsIn(mine, 'your permission sets')?.map((r) => ({ id: String(r.Id), name: String(r['PermissionSet.Name']) })) ?? [],
    canSetUp: may !== undefined && bool(may.PermissionsCustomizeApplication) && (bool(may.PermissionsModifyMetadata) || bool(may.PermissionsModifyAllData)),
  };
}

export const mayWriteAll = ({ access }: FoundPlace): boolean => OBJECTS.every((o) => access[o.name] === 'write');

/** The sets that the org should have, and those of them that it hasn't as this version makes them. */
export function missingSets({ sets }: FoundPlace) {
  const there = new Map((sets ?? []).map((s) => [s.name, s.package]));
  return setsFor([...there.keys()]).filter((s) => (there.get(s.name) ?? 0) < PACKAGE).map((s) => ({ ...s, isThere: there.has(s.name) }));
}

const HOLDS: Record<string, string> = {
  [COMPANY_OBJECT.name]: 'causes, questions, calls, daily snapshots, bridges, settings, strategy, goals, roles, asks. Whoever has a permission set reads all of it',
  [DEAL_OBJECT.name]: 'feedback, agreed actions and answers to prompts on a deal. Whoever may open the opportunity reads them',
  [PRIVATE_OBJECT.name]: 'what is between people. Each row is shared with those people alone, and encrypted to them',
};

/** What a set-up creates or completes, a line each; empty where it is all there as this version makes it. */
export function planOf(found: FoundPlace): string[] {
  const sets = missingSets(found);
  const objects = OBJECTS.filter((o) => found.access[o.name] !== 'write');
  if (sets.length === 0 && objects.length === 0) return [];
  return [
    ...OBJECTS.filter((o) => sets.length > 0 || objects.includes(o)).map((o) => `The custom object “${o.label}”, with ${o.fields.length} fields and a tab: ${HOLDS[o.name]}. Nobody may change its rows. What is there already stays.`),
    ...sets.map((s) => `The permission set “${s.label}”${s.isThere ? ', which is there and gets what is new: who has it keeps it.' : s.name === 'Ridealong_Admin' ? ', given to you.' : ', to be given to people by you.'}`),
    ...(sets.length > 0 ? ['By hand, once, since no deployment can do it: in Setup, Sharing Settings, untick “Grant Access Using Hierarchies” for “Ridealong private record”. Until then managers see the encrypted rows of who reports to them, which tell them nothing but that they are there.'] : []),
  ];
}

export function placesOf(found: FoundPlace): RecordPlaces {
  const { access, canSetUp } = found;
  const [company, deal, between] = [access[COMPANY_OBJECT.name], access[DEAL_OBJECT.name], access[PRIVATE_OBJECT.name]];
  const kinds = placesFor(RECORD_KINDS, (kind) => (company === 'write' && (deal === 'write' || !DEAL_KINDS.includes(kind)) ? 'shared' : 'device'));
  const plan = canSetUp ? planOf(found) : [];
  const places: RecordPlaces = { kinds, sealed: between === 'write' ? 'shared' : 'device', why: null, canSetUp, plan };
  if (mayWriteAll(found)) return places;
  const ask = canSetUp ? 'You can set this up from here.' : 'Ask your Salesforce admin to set up Ridealong’s records, or to give you one of its permission sets.';
  if (company === 'write') return { ...places, why: `Feedback on deals and what is between people stay in this browser: the org has an older set-up, or your permission set is an older one. ${ask}` };
  return { ...places, why: company === 'read' ? `You may read what others wrote, and what you write stays in this browser. ${ask}` : `Salesforce shows you no place for what people share here, so what you write stays in this browser. ${ask}` };
}

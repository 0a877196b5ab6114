import * as v from 'valibot';
import type { RecordKind } from '../../../model/records.ts';
import type { RecordPlaces } from '../../writer.ts';
import type { Salesforce } from '../client.ts';
import { RECORD_KINDS } from '../../../model/record-shapes.ts';
import { placesFor } from '../../../model/records.ts';
import { composite, queryUrl, readPage } from '../composite.ts';
import { failureOf, isMissing, unreadable } from '../failures.ts';
import { bool } from '../map/cell.ts';
import { PERMISSION_SETS, RECORD_FIELDS, RECORD_OBJECT } from '../package/record-object.ts';

const Described = v.object({ createable: v.boolean(), queryable: v.boolean(), fields: v.array(v.object({ name: v.string(), createable: v.boolean() })) });

export interface FoundPlace {
  place: 'none' | 'read' | 'write';
  canSetUp: boolean;
}

/**
 * What this person finds of the object, and whether they may create it. Salesforce answers alike for an object that isn't
 * there and for one that nobody gave access to. UserPermissionAccess tells anybody their own permissions, from version 41 on;
 * a deployment needs Customize Application, and one of the two others.
 * https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_userpermissionaccess.htm
 * https://help.salesforce.com/s/articleView?id=platform.meta_modify_metadata_perm.htm
 */
export async function findPlace(sf: Salesforce, signal: AbortSignal): Promise<FoundPlace> {
  const soql = 'SELECT PermissionsCustomizeApplication, PermissionsModifyMetadata, PermissionsModifyAllData FROM UserPermissionAccess';
  const [object, permissions] = await composite(sf, [{ ref: 'object', url: `${sf.base}/sobjects/${RECORD_OBJECT}/describe` }, { ref: 'permissions', url: queryUrl(sf, soql, false) }], signal);
  const mine = permissions!.ok ? readPage(permissions!.body, 'your permissions').rows[0] : undefined;
  const canSetUp = mine !== undefined && bool(mine.PermissionsCustomizeApplication) && (bool(mine.PermissionsModifyMetadata) || bool(mine.PermissionsModifyAllData));
  if (!object!.ok) {
    if (object!.status !== 404 && !isMissing(object!.problem.errorCode)) throw failureOf(object!.problem, { what: RECORD_OBJECT });
    return { place: 'none', canSetUp };
  }
  const described = v.safeParse(Described, object!.body);
  if (!described.success) throw unreadable(`the fields of ${RECORD_OBJECT}`, described.issues);
  const fields = new Map(described.output.fields.map((f) => [f.name, f.createable]));
  const isWhole = RECORD_FIELDS.every((f) => fields.has(f.name));
  if (!isWhole || !described.output.queryable) return { place: 'none', canSetUp };
  return { place: described.output.createable && RECORD_FIELDS.every((f) => fields.get(f.name)) ? 'write' : 'read', canSetUp };
}

const all = (where: 'shared' | 'device'): Record<RecordKind, 'shared' | 'device'> => placesFor(RECORD_KINDS, () => where);

/** What a set-up creates or completes, a line each. */
const PLAN = [
  `The custom object “Ridealong record”, with ${RECORD_FIELDS.length} fields: causes, questions and answers, calls, daily snapshots, published bridges, settings, strategy, goals, roles and asks. Nobody may change or delete its rows.`,
  ...PERMISSION_SETS.map((s) => `The permission set “${s.label}”${s.mayCreate ? ', given to you; give it to everybody who states causes, asks or answers.' : ', for who only reads.'}`),
];

export function placesOf({ place, canSetUp }: FoundPlace): RecordPlaces {
  if (place === 'write') return { kinds: all('shared'), why: null, canSetUp };
  const ask = canSetUp ? 'You can set this up from here.' : 'Ask your Salesforce admin to set up Ridealong’s records, or to give you the permission set “Ridealong: read and write”.';
  const why = place === 'read' ? `You may read what others wrote, and what you write stays in this browser. ${ask}` : `Salesforce shows you no place for what people share here, so what you write stays in this browser. ${ask}`;
  return { kinds: all('device'), why, canSetUp, plan: PLAN };
}

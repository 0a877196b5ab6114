import type { FieldDef, ObjectDef } from '../describe.ts';
import type { Grant, World } from '../world.ts';
import { objectDef, parseField } from '../describe.ts';
import { all, parseXml, said, type Element } from './xml.ts';

/** What stands in the way, as componentFailures says it. */
export class ComponentProblem extends Error {}

const refuse = (problem: string): never => { throw new ComponentProblem(problem); };

function known(element: Element, names: readonly string[]): void {
  for (const child of element.children) if (!names.includes(child.name)) refuse(`Element ${child.name} invalid at this location in type ${element.name}`);
}

/** Metadata's field types, with the elements each needs, and what describe calls them. */
const TYPES: Record<string, { type: string; needs: string[]; may?: string[] }> = {
  Text: { type: 'string', needs: ['length'], may: ['externalId', 'unique', 'caseSensitive'] },
  Number: { type: 'double', needs: ['precision', 'scale'], may: ['externalId', 'unique'] },
  DateTime: { type: 'datetime', needs: [] },
  LongTextArea: { type: 'textarea', needs: ['length', 'visibleLines'] },
  Lookup: { type: 'reference', needs: ['referenceTo', 'relationshipName'], may: ['relationshipLabel', 'deleteConstraint'] },
};

function fieldOf(element: Element, world: World): FieldDef {
  const name = said(element, 'fullName') ?? refuse('Must specify fullName');
  const kind = TYPES[said(element, 'type') ?? ''] ?? refuse(`Invalid type for ${name}`);
  known(element, ['fullName', 'label', 'description', 'type', 'required', ...kind.needs, ...(kind.may ?? [])]);
  if (!/^[A-Za-z](?:[A-Za-z0-9]|_(?!_))*__c$/.test(name) || name.length > 43) refuse(`${name} is not a valid custom field name`);
  for (const need of kind.needs) if (said(element, need) === null) refuse(`Must specify '${need}' for a CustomField of type ${said(element, 'type')}`);
  const length = Number(said(element, 'length') ?? 0);
  if (kind.type === 'string' && (length < 1 || length > 255)) refuse(`Length of ${name} must be between 1 and 255`);
  if (kind.type === 'textarea' && (length < 256 || length > 131_072)) refuse(`Length of ${name} must be between 256 and 131072`);
  const target = said(element, 'referenceTo');
  if (target !== null && !world.schema.has(target.toLowerCase())) refuse(`referenceTo value of '${target}' does not resolve to a valid sObject type`);
  return {
    name, type: kind.type, label: said(element, 'label') ?? name, custom: true, writable: true, filterable: kind.type !== 'textarea', referenceTo: target === null ? [] : [target],
    relationshipName: target === null ? null : name.replace(/__c$/, '__r'), unique: said(element, 'unique') === 'true', externalId: said(element, 'externalId') === 'true', ...(length > 0 && { length }),
  };
}

/** A CustomObject's file as an object of the org. `prefix`: its key prefix. */
export function customObject(name: string, source: string, world: World, prefix: string): ObjectDef {
  const root = parseXml(source);
  if (root.name !== 'CustomObject') refuse(`Unexpected root ${root.name}`);
  known(root, ['label', 'pluralLabel', 'description', 'deploymentStatus', 'sharingModel', 'enableActivities', 'enableHistory', 'enableReports', 'enableSearch', 'nameField', 'fields']);
  if (!/^[A-Za-z](?:[A-Za-z0-9]|_(?!_))*__c$/.test(name)) refuse(`${name} is not a valid custom object name`);
  for (const need of ['label', 'pluralLabel', 'deploymentStatus', 'sharingModel', 'nameField']) if (!root.children.some((c) => c.name === need)) refuse(`Must specify a non-empty ${need} for the CustomObject`);
  const sharing = said(root, 'sharingModel');
  if (!['Private', 'Read', 'ReadWrite'].includes(sharing!)) refuse(`Invalid sharing model ${sharing}`);
  const audit = 'Id id; OwnerId reference User; IsDeleted boolean; Name string; CreatedById reference User; CreatedDate datetime; LastModifiedById reference User; LastModifiedDate datetime; SystemModstamp datetime';
  const standard = audit.split(';').map((text) => { const { needsCurrencies: _, needsRecordTypes: __, ...field } = parseField(text); return field; });
  return objectDef(name, { prefix, label: said(root, 'label')!, fields: '', ...(sharing === 'Private' && { sharing: { owner: 'OwnerId' } }) }, [...standard, ...all(root, 'fields').map((f) => fieldOf(f, world))], true);
}

const yes = (element: Element, name: string): boolean => said(element, name) === 'true';

/** A PermissionSet's file. `object` finds what it speaks of, deployed together with it or before. */
export function permissionSet(source: string, object: (name: string) => ObjectDef | undefined): { label: string; grant: Grant } {
  const root = parseXml(source);
  if (root.name !== 'PermissionSet') refuse(`Unexpected root ${root.name}`);
  known(root, ['label', 'description', 'hasActivationRequired', 'fieldPermissions', 'objectPermissions']);
  const grant: Grant = { objects: new Map(), fields: new Map() };
  for (const o of all(root, 'objectPermissions')) {
    const name = said(o, 'object') ?? '';
    if (!object(name)) refuse(`In field: field - no CustomObject named ${name} found`);
    if (yes(o, 'allowCreate') && !yes(o, 'allowRead')) refuse(`Permission Create ${name} depends on permission(s): Read ${name}`);
    grant.objects.set(name, { read: yes(o, 'allowRead'), create: yes(o, 'allowCreate'), edit: yes(o, 'allowEdit') });
  }
  for (const f of all(root, 'fieldPermissions')) {
    const path = said(f, 'field') ?? '';
    const [of = '', field = ''] = path.split('.');
    if (!object(of)?.byName.has(field.toLowerCase())) refuse(`In field: field - no CustomField named ${path} found`);
    grant.fields.set(path, { read: yes(f, 'readable'), edit: yes(f, 'editable') });
  }
  return { label: said(root, 'label') ?? refuse('Required field is missing: label'), grant };
}

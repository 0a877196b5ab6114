import type { FieldDef, ObjectDef } from '../describe.ts';
import type { Grant, World } from '../world.ts';
import { objectDef, parseField } from '../describe.ts';
import { all, parseXml, said, type Element } from './xml.ts';

/** What stands in the way, as componentFailures says it. */
export class ComponentProblem extends Error {}

const yes = (element: Element, name: string): boolean => said(element, name) === 'true';
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
  MasterDetail: { type: 'reference', needs: ['referenceTo', 'relationshipName', 'relationshipOrder'], may: ['relationshipLabel', 'reparentableMasterDetail', 'writeRequiresMasterRead'] },
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
    ...(said(element, 'type') === 'MasterDetail' && { masterDetail: { readIsEnough: said(element, 'writeRequiresMasterRead') === 'true' } }),
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
  if (!['Private', 'Read', 'ReadWrite', 'ControlledByParent'].includes(sharing!)) refuse(`Invalid sharing model ${sharing}`);
  const fields = all(root, 'fields').map((f) => fieldOf(f, world));
  const master = fields.find((f) => f.masterDetail);
  if ((sharing === 'ControlledByParent') !== (master !== undefined)) refuse(`Cannot set sharingModel to ${sharing} on a CustomObject ${master ? 'with' : 'without'} a MasterDetail relationship field`);
  if (master && master.referenceTo[0] !== 'Opportunity') refuse('Only details of Opportunity are known here');
  const audit = `Id id; ${master ? '' : 'OwnerId reference User; '}IsDeleted boolean; Name string; CreatedById reference User; CreatedDate datetime; LastModifiedById reference User; LastModifiedDate datetime; SystemModstamp datetime`;
  const standard = audit.split(';').map((text) => { const { needsCurrencies: _, needsRecordTypes: __, ...field } = parseField(text); return field; });
  return objectDef(name, { prefix, label: said(root, 'label')!, fields: '', ...(sharing === 'Private' && { sharing: { owner: 'OwnerId' } }), ...(master && { sharing: { opportunity: master.name } }) }, [...standard, ...fields], true);
}

/** Salesforce makes a share object of its own for each private object: who a row is shared with beyond its owner. */
export function shareObject(of: ObjectDef): ObjectDef | null {
  if (!of.source.sharing || !('owner' in of.source.sharing)) return null;
  const fields = `Id id; ParentId reference ${of.name} #; UserOrGroupId reference User #; AccessLevel picklist #; RowCause picklist #; IsDeleted boolean; LastModifiedById reference User; LastModifiedDate datetime`;
  return objectDef(of.name.replace(/__c$/, '__Share'), { prefix: '02c', label: `Share: ${of.source.label}`, fields: '', shareOf: of.name }, fields.split(';').map((text) => { const { needsCurrencies: _, needsRecordTypes: __, ...field } = parseField(text); return field; }));
}

/** A CustomTab's file. */
export function customTab(name: string, source: string, object: (name: string) => ObjectDef | undefined): void {
  const root = parseXml(source);
  if (root.name !== 'CustomTab') refuse(`Unexpected root ${root.name}`);
  known(root, ['customObject', 'motif', 'description']);
  if (!yes(root, 'customObject') || !object(name)) refuse(`In field: customObject - no CustomObject named ${name} found`);
  if (!/^Custom\d+: .+/.test(said(root, 'motif') ?? '')) refuse('Must specify a motif');
}

/** A PermissionSet's file. `object` finds what it speaks of, deployed together with it or before. */
export function permissionSet(source: string, object: (name: string) => ObjectDef | undefined, isTab: (name: string) => boolean): { label: string; description: string; grant: Grant } {
  const root = parseXml(source);
  if (root.name !== 'PermissionSet') refuse(`Unexpected root ${root.name}`);
  known(root, ['label', 'description', 'hasActivationRequired', 'fieldPermissions', 'objectPermissions', 'tabSettings']);
  const grant: Grant = { objects: new Map(), fields: new Map() };
  for (const o of all(root, 'objectPermissions')) {
    const name = said(o, 'object') ?? '';
    if (!object(name)) refuse(`In field: field - no CustomObject named ${name} found`);
    if (yes(o, 'allowCreate') && !yes(o, 'allowRead')) refuse(`Permission Create ${name} depends on permission(s): Read ${name}`);
    const [read, create, edit, erase, seesAll, changesAll] = ['allowRead', 'allowCreate', 'allowEdit', 'allowDelete', 'viewAllRecords', 'modifyAllRecords'].map((right) => yes(o, right)) as [boolean, boolean, boolean, boolean, boolean, boolean];
    if (edit && !read) refuse(`Permission Edit ${name} depends on permission(s): Read ${name}`);
    if (erase && !edit) refuse(`Permission Delete ${name} depends on permission(s): Edit ${name}`);
    if (changesAll && !(erase && seesAll)) refuse(`Permission Modify All ${name} depends on permission(s): Delete ${name}, View All ${name}`);
    grant.objects.set(name, { read, create, edit, erase, seesAll, changesAll });
  }
  for (const [name, { read }] of grant.objects) {
    const masters = name === 'Opportunity' ? ['Account'] : (object(name)?.fields.filter((f) => f.masterDetail).flatMap((f) => f.referenceTo) ?? []);
    for (const master of masters) if (read && !grant.objects.get(master)?.read) refuse(`Permission Read ${name} depends on permission(s): Read ${master}`);
  }
  for (const t of all(root, 'tabSettings')) {
    if (!isTab(said(t, 'tab') ?? '')) refuse(`In field: tab - no CustomTab named ${said(t, 'tab')} found`);
    if (!['None', 'Available', 'Visible'].includes(said(t, 'visibility') ?? '')) refuse(`'${said(t, 'visibility')}' is not a valid value for the enum 'PermissionSetTabVisibility'`);
  }
  for (const f of all(root, 'fieldPermissions')) {
    const path = said(f, 'field') ?? '';
    const [of = '', field = ''] = path.split('.');
    if (!object(of)?.byName.has(field.toLowerCase())) refuse(`In field: field - no CustomField named ${path} found`);
    if (object(of)?.byName.get(field.toLowerCase())?.masterDetail) refuse(`You cannot deploy to a required field: ${path}`);
    grant.fields.set(path, { read: yes(f, 'readable'), edit: yes(f, 'editable') });
  }
  return { label: said(root, 'label') ?? refuse('Required field is missing: label'), description: said(root, 'description') ?? '', grant };
}

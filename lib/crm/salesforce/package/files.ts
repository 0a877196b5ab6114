import type { PermissionSetDefinition } from './record-object.ts';
import { PERMISSION_SETS, RECORD_FIELDS, RECORD_OBJECT } from './record-object.ts';

export interface PackageFile {
  path: string;
  text: string;
}

type Value = string | number | boolean | Tree | readonly Tree[];
interface Tree { [element: string]: Value }

const escaped = (text: string): string => text.replace(/[<>&"']/g, (c) => `&#${c.charCodeAt(0)};`);

function xml(tree: Tree, indent: string): string {
  return Object.entries(tree).map(([element, value]) => {
    const many = Array.isArray(value) ? (value as readonly Tree[]) : [value as Exclude<Value, readonly Tree[]>];
    return many.map((one) => `${indent}<${element}>${typeof one === 'object' ? `\n${xml(one, `${indent}  `)}${indent}` : escaped(String(one))}</${element}>\n`).join('');
  }).join('');
}

const document = (root: string, tree: Tree): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">\n${xml(tree, '  ')}</${root}>\n`;

const objectXml = (): string => document('CustomObject', {
  label: 'Ridealong record', pluralLabel: 'Ridealong records', description: 'What people share about forecasts in Ridealong. Rows are only added.', deploymentStatus: 'Deployed', sharingModel: 'Read',
  enableActivities: false, enableHistory: false, enableReports: true, enableSearch: false,
  nameField: { label: 'Number', type: 'AutoNumber', displayFormat: 'RA-{00000000}' },
  fields: RECORD_FIELDS.map(({ name, label, description, more }): Tree => ({ fullName: name, label, description, ...more })),
});

const permissionSetXml = ({ label, description, mayCreate }: PermissionSetDefinition): string => document('PermissionSet', {
  label, description, hasActivationRequired: false,
  fieldPermissions: RECORD_FIELDS.map(({ name }): Tree => ({ editable: mayCreate, field: `${RECORD_OBJECT}.${name}`, readable: true })),
  objectPermissions: { allowCreate: mayCreate, allowDelete: false, allowEdit: false, allowRead: true, modifyAllRecords: false, object: RECORD_OBJECT, viewAllRecords: false },
});

/** The package in Metadata API format, for one deployment: manifest, object, permission sets. `version`: "66.0". */
export function packageFiles(version: string): PackageFile[] {
  const types: Tree[] = [
    { members: RECORD_OBJECT, name: 'CustomObject' },
    ...PERMISSION_SETS.map(({ name }): Tree => ({ members: name, name: 'PermissionSet' })),
  ];
  return [
    { path: 'package.xml', text: document('Package', { types, version }) },
    { path: `objects/${RECORD_OBJECT}.object`, text: objectXml() },
    ...PERMISSION_SETS.map((set) => ({ path: `permissionsets/${set.name}.permissionset`, text: permissionSetXml(set) })),
  ];
}

import type { PermissionSetDefinition } from './permission-sets.ts';
import type { Tree } from './xml.ts';
import { OBJECTS } from './objects.ts';
import { fieldTree, objectTree, permissionSetTree, tabTree } from './trees.ts';
import { metadataXml } from './xml.ts';

export interface PackageFile {
  path: string;
  text: string;
}

/** The manifest of all that is deployed. `version`: "66.0". */
export const manifest = (version: string, sets: readonly PermissionSetDefinition[]): string => {
  const objects = OBJECTS.map((o) => o.name);
  const types: Tree[] = [{ members: objects, name: 'CustomObject' }, { members: objects, name: 'CustomTab' }, { members: sets.map((s) => s.name), name: 'PermissionSet' }];
  return metadataXml('Package', { types, version });
};

/** The package in Metadata API format, for one deployment: manifest, objects, tabs, permission sets. */
export function packageFiles(version: string, sets: readonly PermissionSetDefinition[]): PackageFile[] {
  return [
    { path: 'package.xml', text: manifest(version, sets) },
    ...OBJECTS.map((o) => ({ path: `objects/${o.name}.object`, text: metadataXml('CustomObject', { ...objectTree(o), fields: o.fields.map(fieldTree) }) })),
    ...OBJECTS.map((o) => ({ path: `tabs/${o.name}.tab`, text: metadataXml('CustomTab', tabTree(o)) })),
    ...sets.map((s) => ({ path: `permissionsets/${s.name}.permissionset`, text: metadataXml('PermissionSet', permissionSetTree(s)) })),
  ];
}

/** The same as source, for `sf project deploy`: a file an object, field, tab and set. */
export function sourceFiles(version: string, sets: readonly PermissionSetDefinition[]): PackageFile[] {
  const root = 'force-app/main/default';
  return [
    { path: 'sfdx-project.json', text: `${JSON.stringify({ packageDirectories: [{ path: 'force-app', default: true }], name: 'ridealong', namespace: '', sfdcLoginUrl: 'https://login.salesforce.com', sourceApiVersion: version }, null, 2)}\n` },
    { path: 'manifest/package.xml', text: manifest(version, sets) },
    ...OBJECTS.flatMap((o) => [
      { path: `${root}/objects/${o.name}/${o.name}.object-meta.xml`, text: metadataXml('CustomObject', objectTree(o)) },
      ...o.fields.map((f) => ({ path: `${root}/objects/${o.name}/fields/${f.name}.field-meta.xml`, text: metadataXml('CustomField', fieldTree(f)) })),
      { path: `${root}/tabs/${o.name}.tab-meta.xml`, text: metadataXml('CustomTab', tabTree(o)) },
    ]),
    ...sets.map((s) => ({ path: `${root}/permissionsets/${s.name}.permissionset-meta.xml`, text: metadataXml('PermissionSet', permissionSetTree(s)) })),
  ];
}

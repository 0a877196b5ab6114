import type { OrgTables, Row } from '../types.ts';
import { listedFields } from './custom-fields.ts';
import { OBJECTS } from './objects.ts';
import type { ObjectSource } from './objects.ts';

export interface FieldDef {
  name: string;
  type: string;
  filterable: boolean;
  writable: boolean;
  custom: boolean;
  referenceTo: string[];
  relationshipName: string | null;
  /** What only custom fields have. */
  label?: string;
  length?: number;
  unique?: boolean;
  externalId?: boolean;
  /** Values of a restricted picklist. */
  options?: string[];
  /** A detail's link to its master. */
  masterDetail?: { readIsEnough: boolean };
  /** Changes go to OpportunityFieldHistory. */
  tracked?: boolean;
}

export interface ObjectDef {
  name: string;
  /** Made by a deployment: seen and written by those alone whom a permission set lets. */
  custom?: boolean;
  source: ObjectSource;
  fields: FieldDef[];
  /** By lower-cased name: SOQL doesn't mind case. */
  byName: Map<string, FieldDef>;
  byRelationship: Map<string, FieldDef>;
}

export type Schema = Map<string, ObjectDef>;

/** What this org and profile have: features that are off and hidden fields are absent; custom fields come from the data. */
export function makeSchema(tables: OrgTables, switches: ReadonlySet<string>): Schema {
  const has = (object: string) => (tables[object]?.length ?? 0) > 0;
  const features = { currencies: has('CurrencyType'), datedRates: has('DatedConversionRate'), forecasting: has('ForecastingType') || has('ForecastingQuota'), splits: has('OpportunitySplit'), recordTypes: has('RecordType') };
  const schema: Schema = new Map();
  for (const [name, source] of Object.entries(OBJECTS)) {
    if (source.feature && !features[source.feature]) continue;
    const hidden = (field: string) => switches.has(`fieldHidden:${name}.${field}`);
    const standard = source.fields.split(';').map(parseField).filter((field) => (features.currencies || !field.needsCurrencies) && (features.recordTypes || !field.needsRecordTypes));
    const fields = [...standard.map(({ needsCurrencies: _, needsRecordTypes: __, ...field }) => field), ...customFields(name, tables[name] ?? [])].filter((field) => !hidden(field.name));
    schema.set(name.toLowerCase(), objectDef(name, source, fields));
  }
  return schema;
}

export const objectDef = (name: string, source: ObjectSource, fields: FieldDef[], custom = false): ObjectDef => ({
  name, source, fields, custom,
  byName: new Map(fields.map((field) => [field.name.toLowerCase(), field])),
  byRelationship: new Map(fields.flatMap((field) => (field.relationshipName ? [[field.relationshipName.toLowerCase(), field] as const] : []))),
});

export function parseField(text: string): FieldDef & { needsCurrencies: boolean; needsRecordTypes: boolean } {
  const [name = '', type = '', ...rest] = text.trim().split(/\s+/);
  const marks = rest.filter((part) => /^[-$#%]+$/.test(part)).join('');
  const referenceTo = type === 'reference' ? (rest[0] ?? '').split(',') : [];
  return {
    name, type, referenceTo, custom: false, filterable: !marks.includes('-'), writable: marks.includes('#'), needsCurrencies: marks.includes('$'), needsRecordTypes: marks.includes('%'),
    relationshipName: type === 'reference' ? name.replace(/Id$/, '') : null,
  };
}

function customFields(object: string, rows: Row[]): FieldDef[] {
  const samples = new Map<string, Row[string]>();
  for (const row of rows) for (const [key, cell] of Object.entries(row)) if (key.endsWith('__c') && (samples.get(key) ?? null) === null) samples.set(key, cell);
  const listed = listedFields(object);
  const ours = listed.some((f) => samples.has(f.name)) ? listed : [];
  const common = { custom: true, referenceTo: [], relationshipName: null };
  return [
    ...ours.map(({ name, type, label, options, tracked }): FieldDef => ({ ...common, name, type, label, tracked, filterable: true, writable: true, ...(options && { options }) })),
    ...[...samples].filter(([name]) => !ours.some((f) => f.name === name)).map(([name, cell]): FieldDef => ({ ...common, name, type: typeOf(cell), filterable: true, writable: false })),
  ];
}

function typeOf(cell: Row[string] | undefined): string {
  if (typeof cell === 'number') return 'double';
  if (typeof cell === 'boolean') return 'boolean';
  if (/^\d{4}-\d\d-\d\d$/.test(cell ?? '')) return 'date';
  if (/^\d{4}-\d\d-\d\dT/.test(cell ?? '')) return 'datetime';
  return 'string';
}

/** The summary in `/sobjects`. */
export function summary(object: ObjectDef, root: string): object {
  const base = `${root}/sobjects/${object.name}`;
  const writable = object.fields.some((field) => field.writable);
  return {
    name: object.name, label: object.source.label, labelPlural: `${object.source.label}s`, keyPrefix: object.source.prefix, custom: object.custom ?? false,
    queryable: true, retrieveable: true, createable: writable, updateable: writable && !object.custom, deletable: false, searchable: true, replicateable: true,
    urls: { sobject: base, describe: `${base}/describe`, rowTemplate: `${base}/{ID}` },
  };
}

/** Most characters of a text; 0 for other types. */
export const lengthOf = (field: FieldDef): number => field.length ?? (field.type === 'textarea' ? 32_000 : field.type === 'string' || field.type === 'combobox' || field.type === 'picklist' ? 255 : 0);

/** The full describe. `picklist` gives the values a picklist field has in this org. */
export function describe(object: ObjectDef, root: string, picklist: (field: string) => string[]): object {
  return {
    ...summary(object, root),
    childRelationships: Object.entries(object.source.children ?? {}).map(([relationshipName, [childSObject, field]]) => ({ relationshipName, childSObject, field, cascadeDelete: false, deprecatedAndHidden: false })),
    recordTypeInfos: [],
    fields: object.fields.map((field) => ({
      name: field.name, label: field.label ?? field.name, type: field.type, custom: field.custom, length: lengthOf(field),
      referenceTo: field.referenceTo, relationshipName: field.relationshipName, polymorphicForeignKey: field.referenceTo.length > 1,
      filterable: field.filterable, sortable: field.filterable, groupable: field.filterable && !['currency', 'double', 'percent', 'datetime'].includes(field.type), aggregatable: field.filterable,
      nillable: !['id', 'boolean'].includes(field.type), createable: field.writable, updateable: field.writable && !object.custom, calculated: false, unique: field.unique ?? false, externalId: field.externalId ?? false, nameField: field.name === 'Name',
      picklistValues: field.type === 'picklist' ? (field.options ?? picklist(field.name)).map((value) => ({ value, label: value, active: true, defaultValue: false, validFor: null })) : [],
    })),
  };
}

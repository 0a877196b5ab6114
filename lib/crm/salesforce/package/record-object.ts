/** A field of the object for shared records, as the Metadata API defines it. */
export interface FieldDefinition {
  name: string;
  label: string;
  description: string;
  /** Elements of CustomField besides those above, in the vendor's names. */
  more: Record<string, string | number | boolean>;
}

/** Most characters of a long text field. A longer body lies in several rows. */
export const BODY_LENGTH = 131_072;

export const RECORD_OBJECT = 'Ridealong_Record__c';

/**
 * The one object that holds everything people share (lib/model/records.ts). Rows are only ever added: who may write may create
 * and read, nobody is given the right to change or delete. Anybody with a permission set reads all of them.
 */
export const RECORD_FIELDS: readonly FieldDefinition[] = [
  { name: 'Key__c', label: 'Key', description: 'Made by the writer; a retry carries the same and makes no second row.', more: { type: 'Text', length: 255, externalId: true, unique: true, caseSensitive: true } },
  { name: 'Kind__c', label: 'Kind', description: 'What it is: call, cause, remark, snapshot, published, setting, strategy, goal, role, ask, entry, read, looked.', more: { type: 'Text', length: 40, externalId: true } },
  { name: 'Opportunity__c', label: 'Opportunity', description: 'The opportunity it is about; empty for what concerns the company.', more: { type: 'Lookup', referenceTo: 'Opportunity', relationshipLabel: 'Ridealong records', relationshipName: 'Ridealong_Records', deleteConstraint: 'SetNull' } },
  { name: 'At__c', label: 'At', description: 'When it was written, by the writer’s clock.', more: { type: 'DateTime' } },
  { name: 'Version__c', label: 'Version', description: 'Shape of the body.', more: { type: 'Number', precision: 4, scale: 0 } },
  { name: 'Part__c', label: 'Part', description: 'A long body lies in several rows: 1 for the first.', more: { type: 'Number', precision: 4, scale: 0 } },
  { name: 'Parts__c', label: 'Parts', description: 'Rows of this body.', more: { type: 'Number', precision: 4, scale: 0 } },
  { name: 'Body__c', label: 'Body', description: 'JSON.', more: { type: 'LongTextArea', length: BODY_LENGTH, visibleLines: 5 } },
];

export interface PermissionSetDefinition {
  name: string;
  label: string;
  description: string;
  mayCreate: boolean;
}

export const WRITE_SET = 'Ridealong_Write';
export const PERMISSION_SETS: readonly PermissionSetDefinition[] = [
  { name: WRITE_SET, label: 'Ridealong: read and write', description: 'Goals, asks, forecast calls, causes, questions and answers: read all, add one’s own.', mayCreate: true },
  { name: 'Ridealong_Read', label: 'Ridealong: read', description: 'Goals, asks, forecast calls, causes, questions and answers: read all.', mayCreate: false },
];

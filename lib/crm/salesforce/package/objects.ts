import { DEAL_KINDS } from '../../../model/records.ts';
import { isSealed, type OutRecord } from '../../../model/sealed.ts';

/** A field of an object of ours, as the Metadata API defines it. */
export interface FieldDefinition {
  name: string;
  label: string;
  description: string;
  /** Elements of CustomField besides those above, in the vendor's names. */
  more: Record<string, string | number | boolean>;
  /** Salesforce shows it to whoever sees the object, and takes no field permission for it. */
  isAlwaysShown?: true;
}

export interface ObjectDefinition {
  name: string;
  label: string;
  pluralLabel: string;
  description: string;
  /** Of the automatic number: `RA-{00000000}`. */
  numbers: string;
  sharing: 'Read' | 'ControlledByParent' | 'Private';
  inReports: boolean;
  /** Motif of its tab. */
  motif: string;
  fields: readonly FieldDefinition[];
}

/** Most characters of a long text field. A longer body lies in several rows. */
export const BODY_LENGTH = 131_072;

const KEY: FieldDefinition = { name: 'Key__c', label: 'Key', description: 'Made by the writer; a retry carries the same and makes no second row.', more: { type: 'Text', length: 255, externalId: true, unique: true, caseSensitive: true } };
const KIND: FieldDefinition = { name: 'Kind__c', label: 'Kind', description: 'What it is, such as goal, feedback or session.', more: { type: 'Text', length: 40, externalId: true } };
const REST: readonly FieldDefinition[] = [
  { name: 'At__c', label: 'At', description: 'When it was written, by the writer’s clock.', more: { type: 'DateTime' } },
  { name: 'Version__c', label: 'Version', description: 'Shape of the body.', more: { type: 'Number', precision: 4, scale: 0 } },
  { name: 'Part__c', label: 'Part', description: 'A long body lies in several rows: 1 for the first.', more: { type: 'Number', precision: 4, scale: 0 } },
  { name: 'Parts__c', label: 'Parts', description: 'Rows of this body.', more: { type: 'Number', precision: 4, scale: 0 } },
  { name: 'Body__c', label: 'Body', description: 'JSON.', more: { type: 'LongTextArea', length: BODY_LENGTH, visibleLines: 5 } },
];

/** What the company shares. Rows are only ever added; whoever has a permission set reads all of them. */
export const COMPANY_OBJECT: ObjectDefinition = {
  name: 'Ridealong_Record__c', label: 'Ridealong record', pluralLabel: 'Ridealong records', description: 'What people share about forecasts and goals in Ridealong. Rows are only added.', numbers: 'RA-{00000000}',
  sharing: 'Read', inReports: true, motif: 'Custom53: Bell',
  fields: [
    KEY, KIND, { name: 'Opportunity__c', label: 'Opportunity', description: 'The opportunity it is about; empty for what concerns the company.', more: { type: 'Lookup', referenceTo: 'Opportunity', relationshipLabel: 'Ridealong records', relationshipName: 'Ridealong_Records', deleteConstraint: 'SetNull' } },
    ...REST,
  ],
};

/** Coaching on a deal. Whoever may open the opportunity reads it, and nobody else; it goes with the opportunity. */
export const DEAL_OBJECT: ObjectDefinition = {
  name: 'Ridealong_Deal_Record__c', label: 'Ridealong deal record', pluralLabel: 'Ridealong deal records', description: 'Feedback, agreed actions and answers to prompts on an opportunity. Whoever may open the opportunity reads them.', numbers: 'RD-{00000000}',
  sharing: 'ControlledByParent', inReports: true, motif: 'Custom53: Bell',
  fields: [
    KEY, KIND, {
      name: 'Opportunity__c', label: 'Opportunity', description: 'The opportunity it is about. Reading that one is enough to add to it.', isAlwaysShown: true,
      more: { type: 'MasterDetail', referenceTo: 'Opportunity', relationshipLabel: 'Ridealong deal records', relationshipName: 'Ridealong_Deal_Records', relationshipOrder: 0, reparentableMasterDetail: false, writeRequiresMasterRead: true },
    },
    ...REST,
  ],
};

/** What is between people: private, shared row by row with those people, its body sealed to them. */
export const PRIVATE_OBJECT: ObjectDefinition = {
  name: 'Ridealong_Private__c', label: 'Ridealong private record', pluralLabel: 'Ridealong private records', description: 'What is between people in Ridealong. Each row is shared with those people alone, and its body is encrypted to them.', numbers: 'RP-{00000000}',
  sharing: 'Private', inReports: false, motif: 'Custom53: Bell', fields: [KEY, KIND, ...REST],
};
/** Salesforce makes this one by itself: who a private row is shared with. */
export const PRIVATE_SHARE = 'Ridealong_Private__Share';

export const OBJECTS: readonly ObjectDefinition[] = [COMPANY_OBJECT, DEAL_OBJECT, PRIVATE_OBJECT];

/** The object that a record lies in. */
export const objectOf = (record: OutRecord): ObjectDefinition =>
  isSealed(record) ? PRIVATE_OBJECT : record.dealId !== null && DEAL_KINDS.includes(record.kind) ? DEAL_OBJECT : COMPANY_OBJECT;

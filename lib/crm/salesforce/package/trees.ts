import type { FieldDefinition, ObjectDefinition } from './objects.ts';
import type { PermissionSetDefinition, Right } from './permission-sets.ts';
import type { Tree } from './xml.ts';
import { OBJECTS } from './objects.ts';

/** An object without its fields. https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/customobject.htm */
export const objectTree = ({ label, pluralLabel, description, numbers, sharing, inReports }: ObjectDefinition): Tree => ({
  label, pluralLabel, description, deploymentStatus: 'Deployed', sharingModel: sharing, enableActivities: false, enableHistory: false, enableReports: inReports, enableSearch: false,
  nameField: { label: 'Number', type: 'AutoNumber', displayFormat: numbers },
});

export const fieldTree = ({ name, label, description, more }: FieldDefinition): Tree => ({ fullName: name, label, description, ...more });

export const tabTree = ({ motif }: ObjectDefinition): Tree => ({ customObject: true, motif });

const rights = (object: string, right: Right): Tree => ({
  object, allowRead: true, allowCreate: right !== 'read', allowEdit: right.startsWith('addAndErase'), allowDelete: right.startsWith('addAndErase'),
  viewAllRecords: right === 'addAndEraseAll', modifyAllRecords: right === 'addAndEraseAll',
});

/**
 * A set with all that it lets its people do. Reading a detail takes reading its master, and that of Opportunity takes Account's: Salesforce refuses a set
 * without them. Which of their rows somebody sees is the org's own sharing, as before.
 */
export function permissionSetTree({ label, description, right }: PermissionSetDefinition): Tree {
  const objects = OBJECTS.filter((o) => right(o) !== 'none');
  return {
    label, description, hasActivationRequired: false,
    objectPermissions: [...objects.map((o) => rights(o.name, right(o))), rights('Opportunity', 'read'), rights('Account', 'read')],
    fieldPermissions: objects.flatMap((o) => o.fields.filter((f) => !f.isAlwaysShown).map((f): Tree => ({ field: `${o.name}.${f.name}`, readable: true, editable: right(o) !== 'read' }))),
    tabSettings: objects.map((o): Tree => ({ tab: o.name, visibility: 'Visible' })),
  };
}

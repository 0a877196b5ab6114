import type { RidealongError } from '../../../model/errors.ts';
import { failureOf, isMissing, say, type ApiProblem } from '../failures.ts';

/** The allowance is for rolling 24 hours and nothing says when some is free again: until then, ask seldom. */
const LIMIT_WAIT_MS = 30 * 60_000;

/** A refused write as an error a person can act on. `what` is written: "the cause of the deal". */
export function writeFailure(problem: ApiProblem, { what, now }: { what: string; now: number }): RidealongError {
  const { errorCode: code, message, fields } = problem;
  const where = fields?.length ? ` (${fields.join(', ')})` : '';
  switch (code) {
    case 'FIELD_CUSTOM_VALIDATION_EXCEPTION':
      return say('noPermission', 'A rule of your company refused it', `Salesforce did not take ${what}${where}. The rule says: “${message}” Do what it asks for in Salesforce, then try again.`, problem);
    case 'FIELD_FILTER_VALIDATION_EXCEPTION': case 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST':
      return say('notSetUp', 'The field doesn’t take this value', `Salesforce did not take ${what}${where}: ${message}. Ask your admin to add the value to the field’s choices.`, problem);
    case 'STRING_TOO_LONG': case 'REQUIRED_FIELD_MISSING': case 'NUMBER_OUTSIDE_VALID_RANGE': case 'INVALID_TYPE_ON_FIELD_IN_RECORD':
      return say('notSetUp', 'Salesforce did not take it', `${message}${where} Ask your admin to change that rule, or how ${what} is mapped.`, problem);
    case 'INVALID_FIELD_FOR_INSERT_UPDATE': case 'CANNOT_UPDATE_FIELD':
      return say('noPermission', 'You may not write this field', `Your profile may not change ${fields?.join(', ') || 'it'} in Salesforce. Ask your admin for edit access to the field.`, problem);
    case 'ENTITY_IS_DELETED': case 'INVALID_CROSS_REFERENCE_KEY':
      return say('noPermission', 'It isn’t there any more', `Salesforce did not take ${what}: what it is about was deleted, or is no longer shown to you.`, problem);
    case 'INACTIVE_OWNER_OR_USER':
      return say('noPermission', 'Somebody it is between isn’t active in Salesforce', `Salesforce did not take ${what}: it can be shared with active people alone. It stays on this device.`, problem);
    case 'STORAGE_LIMIT_EXCEEDED':
      return say('notSetUp', 'The org’s storage is full', `Salesforce did not take ${what}. Ask your admin to make room; it is kept here meanwhile.`, problem);
    case 'REQUEST_LIMIT_EXCEEDED':
      return failureOf(problem, { retryAt: now + LIMIT_WAIT_MS });
  }
  if (/^INSUFFICIENT_ACCESS|^FORBIDDEN$/.test(code)) return say('noPermission', 'You may not write this in Salesforce', `Your profile may not write ${what}. Ask your admin for one of Ridealong’s permission sets, or for edit access. (${code}: ${message})`, problem);
  if (isMissing(code)) return say('notSetUp', 'Salesforce has no place for it', `There is nowhere to write ${what}, or your profile doesn’t show it. Ask your admin to set up Ridealong’s records, or to look at the field map. (${code}: ${message})`, problem);
  return failureOf(problem);
}

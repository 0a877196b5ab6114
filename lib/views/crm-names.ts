import type { CrmKind } from '../model/org.ts';

/** What the CRM is called on screen. */
export const crmName = (crm: CrmKind): string => ({ salesforce: 'Salesforce', hubspot: 'HubSpot', sample: 'A made-up company' })[crm];

import type { CrmKind } from '../model/org.ts';

/** What the CRM is called on screen. */
export const crmName = (crm: CrmKind): string => ({ salesforce: 'Salesforce', hubspot: 'HubSpot', sample: 'A made-up company' })[crm];

/** The same inside a sentence. */
export const crmInText = (crm: CrmKind): string => (crm === 'sample' ? 'a made-up company' : crmName(crm));

/** Addresses of the CRM pages that the panel stands on, as match patterns. */
export const CRM_MATCHES = ['https://*.lightning.force.com/*', 'https://*.my.salesforce.com/*', 'https://*.hubspot.com/*'];

/** A match pattern can't say `app*`: these narrow HubSpot to its app. They count for every match, so all hosts stand here. */
export const CRM_GLOBS = ['https://*.lightning.force.com/*', 'https://*.my.salesforce.com/*', 'https://app.hubspot.com/*', 'https://app-*.hubspot.com/*'];

/** Hosts the extension may read: the pages, the two login hosts and HubSpot's API. Salesforce's API is on the org's own host. */
export const HOST_PERMISSIONS = [...CRM_MATCHES, 'https://login.salesforce.com/*', 'https://test.salesforce.com/*', 'https://api.hubapi.com/*'];

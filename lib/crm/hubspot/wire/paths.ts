/**
 * HubSpot's API version, in one place. `v3` is served by every account; HubSpot's date-based scheme (`2026-09`) stands
 * behind the area instead of before it.
 * https://developers.hubspot.com/docs/api-reference
 */
const VERSION: string = 'v3';
const dated = /^\d{4}-/.test(VERSION);
const versioned = (root: string, area: string): string => (dated ? `${root}/${area}/${VERSION}` : `${root}/${VERSION}/${area}`);

export const HUBSPOT_API = 'https://api.hubapi.com';

export const paths = {
  account: `/account-info/${VERSION}/details`,
  exchangeRates: `${versioned('/settings', 'currencies')}/exchange-rates`,
  owners: versioned('/crm', 'owners'),
  pipelines: (type: string): string => `${versioned('/crm', 'pipelines')}/${type}`,
  properties: (type: string): string => `${versioned('/crm', 'properties')}/${type}`,
  property: (type: string, name: string): string => `${versioned('/crm', 'properties')}/${type}/${name}`,
  propertyGroups: (type: string): string => `${versioned('/crm', 'properties')}/${type}/groups`,
  objects: (type: string): string => `${versioned('/crm', 'objects')}/${type}`,
  object: (type: string, id: string): string => `${versioned('/crm', 'objects')}/${type}/${id}`,
  search: (type: string): string => `${versioned('/crm', 'objects')}/${type}/search`,
  batchRead: (type: string): string => `${versioned('/crm', 'objects')}/${type}/batch/read`,
  /** Associations have been at v4 since before the dated scheme. */
  associations: (from: string, to: string): string =>
    `${dated ? `/crm/associations/${VERSION}` : '/crm/v4/associations'}/${from}/${to}/batch/read`,
  associationLabels: (from: string, to: string): string => `${dated ? `/crm/associations/${VERSION}` : '/crm/v4/associations'}/${from}/${to}/labels`,
  associated: (from: string, id: string, to: string): string =>
    `${dated ? `/crm/objects/${VERSION}` : '/crm/v4/objects'}/${from}/${id}/associations/${to}`,
  /** Forecasts have had their version behind the area from the start: `/crm/objects/v3/forecasts`. */
  forecasts: `/crm/objects/${VERSION}/forecasts`,
  forecastTypes: `/forecast-settings/${VERSION}/forecast-types`,
  /** What a call's outcome can be. https://developers.hubspot.com/docs/api-reference/legacy/crm/activities/engagements/get-calling-v1-dispositions */
  callDispositions: '/calling/v1/dispositions',
  /** Says a private app token's scopes. https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview */
  tokenInfo: '/oauth/v2/private-apps/get/access-token-info',
};

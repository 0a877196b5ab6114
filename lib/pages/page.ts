/** What the address of a CRM page says: which org it belongs to and which record it shows. Nothing else is read off a page. */
export interface PageRef {
  crm: 'salesforce' | 'hubspot';
  /** Salesforce: the org's API host (`acme.my.salesforce.com`); HubSpot: the portal id. Same org, same key. */
  orgKey: string;
  /** Origin for links back into the CRM: `https://acme.lightning.force.com`, `https://app-eu1.hubspot.com`. */
  webOrigin: string;
  /** Salesforce: the 18-character id; HubSpot: the record id; null on pages without a deal. */
  dealId: string | null;
  /** The lead that the page shows, in HubSpot the contact; absent on other pages. */
  leadId?: string;
  /** A page of the CRM's own forecasting. */
  isForecast: boolean;
  /** What the host calls it. */
  noun: 'opportunity' | 'deal';
}

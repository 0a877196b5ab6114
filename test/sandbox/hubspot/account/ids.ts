const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The last eight characters of a 15- or 18-character Salesforce id as a number below 2.2e14. */
export function serial(salesforceId: string): number {
  const tail = salesforceId.slice(0, 15).slice(-8);
  return [...tail].reduce((n, c) => n * 62 + Math.max(0, DIGITS.indexOf(c)), 0);
}

/** HubSpot's id of the deal that Salesforce knows by `salesforceId`. */
export const hubspotDealId = (salesforceId: string): string => String(21_400_000_000 + serial(salesforceId));
/** HubSpot's owner id of a Salesforce user: what deals carry. */
export const hubspotOwnerId = (salesforceId: string): string => String(77_120_000 + serial(salesforceId));
/** HubSpot's user id of the same person: what histories and logins carry, never the owner id. */
export const hubspotUserId = (salesforceId: string): string => String(9_310_000 + serial(salesforceId) * 3);
export const hubspotTeamId = (salesforceUserId: string): string => String(54_600_000 + serial(salesforceUserId));
export const hubspotContactId = (salesforceId: string): string =>
  String((salesforceId.startsWith('00Q') ? 61_000_000_000 : 60_000_000_000) + serial(salesforceId));
export const hubspotActivityId = (salesforceId: string): string =>
  String((salesforceId.startsWith('00U') ? 83_000_000_000 : 81_000_000_000) + serial(salesforceId));

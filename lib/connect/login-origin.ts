const LOGIN = /^(?:(?:login|test)\.salesforce\.com|[a-z0-9-]+(?:--[a-z0-9]+)?(?:\.(?:sandbox|develop|scratch|demo|patch|trailblaze|free))?\.my\.salesforce\.com)$/;

/** Where people sign in to Salesforce: the address's origin; null where it isn't Salesforce's. `acme.my.salesforce.com` will do. */
export function loginOrigin(text: string): string | null {
  const t = text.trim();
  const address = /^https?:\/\//i.test(t) ? t : `https://${t}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, port } = new URL(address);
  return protocol === 'https:' && port === '' && LOGIN.test(hostname) ? `https://${hostname}` : null;
}

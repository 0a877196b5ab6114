import type { Frame, Page } from 'playwright-core';
import type { Driven } from '../../e2e/browser.ts';
import type { Sandbox } from '../../sandbox/server.ts';
import { HUBSPOT_KEYS, PORTAL, hubspotDealId, hubspotOwnerId } from '../../sandbox/hubspot/index.ts';
import { connectHubspot, connectSalesforce, signInSalesforce } from '../../e2e/support.ts';

/** A CRM page with the panel open, connected and read. */
export interface Visited {
  crm: 'salesforce' | 'hubspot';
  recordId: string;
  page: Page;
  frame: Frame;
}

/** The opportunity to look at and its owner: the planted one, or in an export the largest open one. */
export function showcase(sandbox: Sandbox): { opportunityId: string; ownerId: string; username: string } {
  const opportunities = sandbox.tables.Opportunity ?? [];
  const open = opportunities.filter((r) => String(r.IsClosed) !== 'true' && String(r.IsDeleted) !== 'true');
  const largest = [...(open.length > 0 ? open : opportunities)].sort((a, b) => Number(b.Amount ?? 0) - Number(a.Amount ?? 0))[0];
  const opportunityId = sandbox.truth?.showcase.opportunityId ?? String(largest?.Id ?? '');
  const ownerId = String(opportunities.find((r) => r.Id === opportunityId)?.OwnerId ?? '');
  const user = sandbox.salesforce.sessions.active().find((u) => u.Id === ownerId) ?? sandbox.salesforce.sessions.active()[0];
  if (!user) throw new Error('The org has no active user to sign in as.');
  return { opportunityId, ownerId, username: String(user.Username ?? user.Id) };
}

export async function visitSalesforce(browser: Driven, sandbox: Sandbox): Promise<Visited> {
  const { opportunityId, username } = showcase(sandbox);
  const page = await signInSalesforce(browser, sandbox, { user: username, path: `/lightning/r/Opportunity/${opportunityId}/view` });
  return { crm: 'salesforce', recordId: opportunityId, page, frame: await connectSalesforce(browser, page) };
}

export async function visitHubspot(browser: Driven, sandbox: Sandbox): Promise<Visited> {
  const { opportunityId, ownerId } = showcase(sandbox);
  const recordId = String(hubspotDealId(opportunityId));
  const page = await browser.context.newPage();
  await page.goto(`https://app.hubspot.com/contacts/${PORTAL}/record/0-3/${recordId}`);
  return { crm: 'hubspot', recordId, page, frame: await connectHubspot(browser, page, { key: HUBSPOT_KEYS.full, owner: String(hubspotOwnerId(ownerId)) }) };
}

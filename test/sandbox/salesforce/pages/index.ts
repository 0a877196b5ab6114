import type { SandboxReply } from '../../types.ts';
import { accountPage } from './account.ts';
import { classicPage } from './classic.ts';
import { lightning } from './frame.ts';
import { forecastsPage, homePage } from './home.ts';
import { html } from './html.ts';
import type { PageInput } from './input.ts';
import { lightningHost, recordIn } from './links.ts';
import { accountList, opportunityList } from './list.ts';
import { missingPage } from './missing.ts';
import { opportunityPage } from './opportunity.ts';
import { otherRecordPage } from './other-records.ts';

export type { PageInput } from './input.ts';
export { loginPage } from './login.ts';
export type { LoginInput } from './login.ts';

/**
 * The page at an address: Lightning on *.lightning.force.com, Classic on the org's own host. null for a path that is no page.
 * A record that isn't there gets Lightning's own shell, with status 200.
 */
export function salesforcePage(input: PageInput): SandboxReply | null {
  const { url } = input;
  const path = url.pathname.replace(/(?<=.)\/$/, '');
  const inLightning = path === '/lightning' || path.startsWith('/lightning/');
  if (!url.hostname.endsWith('.lightning.force.com')) return inLightning ? redirect(`https://${lightningHost(url.host)}${url.pathname}${url.search}`) : classicPage(input);
  if (path === '/' || path === '/lightning') return redirect('/lightning/page/home');
  if (path === '/one/one.app') return lightning(input, { title: 'Home', tab: null, main: html`` });
  if (!inLightning) return null;
  if (path.startsWith('/lightning/r/')) return recordPage(input, path);
  return PAGES[path]?.(input) ?? missingPage(input);
}

const PAGES: Record<string, (input: PageInput) => SandboxReply> = {
  '/lightning/page/home': homePage,
  '/lightning/o/Opportunity/home': opportunityList,
  '/lightning/o/Opportunity/list': opportunityList,
  '/lightning/o/Account/home': accountList,
  '/lightning/o/Account/list': accountList,
  '/lightning/o/Forecasting3/home': forecastsPage,
};

function recordPage(input: PageInput, path: string): SandboxReply {
  const ref = recordIn(path);
  const row = ref && input.byId(ref.object, ref.id);
  if (!row || row.IsDeleted === true) return missingPage(input);
  if (ref.object === 'Opportunity') return opportunityPage(input, row);
  return ref.object === 'Account' ? accountPage(input, row) : otherRecordPage(input, ref.object, row);
}

const redirect = (location: string): SandboxReply => ({ status: 302, headers: { location }, body: '' });

import type { Row, SandboxReply } from '../../types.ts';
import { lightning } from './frame.ts';
import { html } from './html.ts';
import { icon } from './icons.ts';
import type { PageInput } from './input.ts';
import { linkTo } from './links.ts';
import { opportunityTable } from './list.ts';
import { stamp } from './opportunity.ts';
import { card, details, highlights } from './parts.ts';
import { by, related, text, userName } from './show.ts';

/** An account's record page, with its opportunities and contacts. */
export function accountPage(input: PageInput, account: Row): SandboxReply {
  const owner = linkTo(input, account.OwnerId, userName(input, account.OwnerId));
  const deals = related(input, 'Opportunity', 'AccountId', account.Id).sort(by('CloseDate')).reverse();
  const contacts = related(input, 'Contact', 'AccountId', account.Id).sort(by('Name'));
  const main = html`${highlights('Account', text(account.Name), ['Follow', 'Edit'], [['Industry', text(account.Industry)], ['Billing Country', text(account.BillingCountry)], ['Account Owner', owner]])}
<div class="columns"><div>${card('Opportunity', 'Opportunities', deals.length, opportunityTable(input, deals, 'account'))}${details([
    ['Account Owner', owner], ['Industry', text(account.Industry)], ['Account Name', text(account.Name)], ['Billing Country', text(account.BillingCountry)],
    ['Account Currency', text(account.CurrencyIsoCode)], ['Created By', stamp(input, account.CreatedById, account.CreatedDate)],
  ])}</div><div>${card('Contact', 'Contacts', contacts.length, html`<ul class="people">${contacts.map((c) => html`<li>${icon('Contact')}<div>${linkTo(input, c.Id, c.Name)}<small>${text(c.Title)}</small></div></li>`)}</ul>`)}</div></div>`;
  return lightning(input, { title: `${text(account.Name)} | Account`, tab: 'Accounts', main });
}

import type { SandboxReply, Row } from '../../types.ts';
import { lightning } from './frame.ts';
import { html } from './html.ts';
import type { Markup } from './html.ts';
import { icon } from './icons.ts';
import type { PageInput } from './input.ts';
import { linkTo } from './links.ts';
import { card, details, highlights, table } from './parts.ts';
import { by, day, instant, money, percent, related, text, userName } from './show.ts';
import { stagePath } from './stage-path.ts';
import { timeline } from './timeline.ts';

/** An opportunity's record page. */
export function opportunityPage(input: PageInput, deal: Row): SandboxReply {
  const { user } = input;
  const account = linkTo(input, deal.AccountId, input.byId('Account', text(deal.AccountId))?.Name);
  const owner = linkTo(input, deal.OwnerId, userName(input, deal.OwnerId));
  const amount = money(user, deal.Amount, deal.CurrencyIsoCode);
  const closes = day(user, deal.CloseDate);
  const category = text(deal.ForecastCategoryName);
  const main = html`${highlights('Opportunity', text(deal.Name), ['Follow', 'Edit', 'Clone'], [
    ['Account Name', account], ['Close Date', closes], ['Amount', amount], ['Opportunity Owner', owner],
    ['Forecast Category', category], ['Next Step', text(deal.NextStep)],
  ])}${stagePath(input, deal)}<div class="columns"><div>${details([
    ['Opportunity Owner', owner], ['Amount', amount], ['Opportunity Name', text(deal.Name)], ['Expected Revenue', money(user, deal.ExpectedRevenue, deal.CurrencyIsoCode)],
    ['Account Name', account], ['Close Date', closes], ['Type', text(deal.Type)], ['Next Step', text(deal.NextStep)],
    ['Stage', text(deal.StageName)], ['Probability (%)', percent(deal.Probability)], ['Forecast Category', category], ['Lead Source', text(deal.LeadSource)],
    ['Description', text(deal.Description)], ['Opportunity Currency', text(deal.CurrencyIsoCode)],
    ['Created By', stamp(input, deal.CreatedById, deal.CreatedDate)], ['Last Modified By', stamp(input, deal.LastModifiedById, deal.LastModifiedDate)],
  ])}${stageHistory(input, deal)}</div><div>${timeline(input, text(deal.Id))}${contactRoles(input, deal)}</div></div>`;
  return lightning(input, { title: `${text(deal.Name)} | Opportunity`, tab: 'Opportunities', main });
}

export function stamp(input: PageInput, id: Row[string] | undefined, at: Row[string] | undefined): Markup {
  return html`${linkTo(input, id, userName(input, id))}, ${instant(input.user, at)}`;
}

function stageHistory(input: PageInput, deal: Row): Markup {
  const rows = related(input, 'OpportunityHistory', 'OpportunityId', deal.Id).sort(by('CreatedDate')).reverse();
  return card('History', 'Stage History', rows.length, table(
    [{ label: 'Stage' }, { label: 'Amount', numeric: true }, { label: 'Probability (%)', numeric: true, minor: true }, { label: 'Close Date' }, { label: 'Last Modified By', minor: true }, { label: 'Last Modified' }],
    rows.map((r) => [text(r.StageName), money(input.user, r.Amount, r.CurrencyIsoCode ?? deal.CurrencyIsoCode), percent(r.Probability), day(input.user, r.CloseDate), linkTo(input, r.CreatedById, userName(input, r.CreatedById)), instant(input.user, r.CreatedDate)]),
  ));
}

function contactRoles(input: PageInput, deal: Row): Markup {
  const roles = related(input, 'OpportunityContactRole', 'OpportunityId', deal.Id);
  if (roles.length === 0) return card('Contact', 'Contact Roles', 0, html`<p class="none">No items to display.</p>`);
  return card('Contact', 'Contact Roles', roles.length, html`<ul class="people">${roles.map((r) => {
    const contact = input.byId('Contact', text(r.ContactId));
    return html`<li>${icon('Contact')}<div>${linkTo(input, r.ContactId, contact?.Name)}${r.IsPrimary === true && html`<span class="pill">Primary</span>`}<small>${text(r.Role)}</small><small>${text(contact?.Title)}</small></div></li>`;
  })}</ul>`);
}

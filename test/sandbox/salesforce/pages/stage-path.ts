import type { Row } from '../../types.ts';
import { html } from './html.ts';
import type { Markup } from './html.ts';
import type { PageInput } from './input.ts';
import { text } from './show.ts';

/** The stages as arrows: passed, current, to come; the closed ones are one last arrow. Nothing where the org has no stages. */
export function stagePath(input: PageInput, deal: Row): Markup | null {
  const stages = input.rows('OpportunityStage').filter((s) => s.IsActive !== false).sort((a, b) => Number(a.SortOrder) - Number(b.SortOrder));
  const open = stages.filter((s) => s.IsClosed !== true);
  if (open.length === 0) return null;
  const closed = deal.IsClosed === true;
  const at = open.findIndex((s) => nameOf(s) === deal.StageName);
  const steps = open.map((stage, i) => {
    if (!closed && i === at) return html`<li class="now" aria-current="step">${nameOf(stage)}</li>`;
    const passed = (closed && deal.IsWon === true) || (!closed && i < at);
    return passed ? html`<li class="done" title="${nameOf(stage)}" aria-label="${nameOf(stage)}, complete">✓</li>` : html`<li title="${nameOf(stage)}">${nameOf(stage)}</li>`;
  });
  const last = closed ? html`<li class="${deal.IsWon === true ? 'won' : 'lost'}" aria-current="step">${text(deal.StageName)}</li>` : html`<li>Closed</li>`;
  return html`<section class="card path"><ol aria-label="Path">${steps}${last}</ol><button type="button" class="go">${closed ? 'Change Closed Stage' : '✓ Mark Stage as Complete'}</button></section>`;
}

const nameOf = (stage: Row): string => text(stage.ApiName ?? stage.MasterLabel);

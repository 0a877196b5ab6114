import type { DealRow, Rows } from '../../lib/messages/views.ts';
import { Paged } from './paged.tsx';
import { useCrmLink } from './where.ts';

function Deal({ deal }: { deal: DealRow }) {
  const link = useCrmLink(deal.href);
  return (
    <li data-deal={deal.dealId}>
      {link ? <span class="name"><a {...link}>{deal.name}</a></span> : <span class="name quiet">{deal.name}</span>}
      <span class="amount" data-minor={deal.amount.minor} data-currency={deal.amount.currency}>{deal.amount.text}</span>
      {(deal.detail !== '' || deal.badges.length > 0) && (
        <span class="fine">{deal.detail}{deal.badges.map((b) => <span key={b} class="badge">{b}</span>)}</span>
      )}
    </li>
  );
}

/** What a figure is made of: how, in words, then its deals with their way into the CRM. */
export const RowsList = ({ rows }: { rows: Rows }) => (
  <>
    {rows.how !== '' && <p class="how">{rows.how}</p>}
    <Paged rows={rows.rows} total={rows.total} noun="deals" draw={(deals) => (
      <ul class="deals" aria-label={rows.title}>{deals.map((d) => <Deal key={d.dealId} deal={d} />)}</ul>
    )} />
  </>
);

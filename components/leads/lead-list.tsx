import type { LeadList as List, ListedLead } from '../../lib/messages/areas/leads.ts';
import { Paged } from '../ui/paged.tsx';
import { useCrmLink } from '../ui/where.ts';

function Lead({ lead }: { lead: ListedLead }) {
  const link = useCrmLink(lead.href);
  return (
    <li data-lead={lead.id}>
      {link ? <span class="name"><a {...link}>{lead.name}</a></span> : <span class="name">{lead.name}</span>}
      {lead.amount !== null && <span class="amount">{lead.amount}</span>}
      {lead.detail !== '' && <span class="fine">{lead.detail}</span>}
    </li>
  );
}

/** The leads or deals that a number is made of, with their way into the CRM. */
export const LeadList = ({ list, noun = 'leads' }: { list: List; noun?: string }) => (
  <div class="lead-list">
    <h3>{list.title}</h3>
    {list.how !== '' && <p class="how">{list.how}</p>}
    {list.total === 0 && <p class="quiet small">There is none.</p>}
    <Paged key={list.title} rows={list.rows} total={list.total} noun={noun} draw={(rows) => <ul class="deals" aria-label={list.title}>{rows.map((l) => <Lead key={l.id} lead={l} />)}</ul>} />
  </div>
);

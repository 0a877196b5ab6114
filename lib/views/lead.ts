import type { LeadWordRights, OutOfScope } from '../analysis/leads/words.ts';
import type { LeadView } from '../messages/views.ts';
import type { Lead } from '../model/lead.ts';
import type { Identity, OrgContext } from '../model/org.ts';
import type { DealBook } from '../model/book.ts';
import type { Company } from './company/company.ts';
import { answerTo } from '../analysis/measures/read/leads.ts';
import { dayOf } from '../model/day.ts';
import { makeWords } from './format.ts';
import { scopeCard } from './scope-card.ts';

interface LeadViewInput {
  lead: Lead;
  flags: readonly OutOfScope[];
  book: DealBook;
  company: Company;
  context: OrgContext;
  me: Identity;
  rights: LeadWordRights;
  locale: string;
}

/** One lead beside its page: when it came in, what sales said, what it became, and what was flagged on it. */
export function leadView({ lead, flags, ...around }: LeadViewInput): LeadView {
  const { context, book, locale } = around;
  const { day } = makeWords(locale);
  const on = (at: number): string => day(dayOf(at, context.timeZone));
  const deal = lead.dealId === null ? undefined : book.heads.find((h) => h.id === lead.dealId);
  const answer = answerTo(lead);
  const reason = lead.facts?.rejectionReason?.now;
  const lines = [
    answer === 'turnedDown' ? `Turned down: ${reason ?? 'no reason given'}.` : answer === null ? 'Sales hasn’t said anything to it yet.' : null,
    lead.qualifiedAt != null ? `Qualified on ${on(lead.qualifiedAt)}.` : null, lead.convertedAt !== null ? `Converted on ${on(lead.convertedAt)}.` : null, deal ? `Became ${deal.name}.` : null,
  ];
  return {
    leadId: lead.id, name: `Lead of ${on(lead.createdAt)}`, meta: [lead.source, lead.campaign, lead.status].filter((t) => t !== null).join(' · ') || 'No source recorded',
    lines: lines.filter((l) => l !== null), scope: scopeCard({ leadId: lead.id, dealId: lead.dealId }, flags, around),
  };
}

import type { LeadFate } from '../../../analysis/leads/fate.ts';
import type { SpentTime } from '../../../analysis/leads/time-spent.ts';
import type { LeadList, ListedLead } from '../../../messages/areas/leads.ts';
import type { AreaInput } from '../input.ts';
import type { FinanceWords } from '../../finance/words.ts';
import { durationText } from '../../../model/goals/duration.ts';
import { leadLink } from '../../link.ts';

/** Rows that come along with an opened figure. */
const MOST = 200;

const OUTCOME = { won: 'won', lost: 'lost', open: 'open' } as const;

/** Leads as a list, the newest first, each with its way into the CRM: to the deal it became where there is one, since a converted lead is closed to most. */
export function listLeads(title: string, how: string, fates: readonly LeadFate[], { input, f, spent }: { input: AreaInput; f: FinanceWords; spent: SpentTime }): LeadList {
  const toLead = leadLink(input.me);
  const { heads } = input.data.book;
  const row = (x: LeadFate): ListedLead => {
    const head = x.deal === null ? undefined : heads[x.deal];
    const { outOfScope, qualifying } = spent.of(x.lead.id);
    const said = [
      x.lead.source, x.lead.campaign, head ? null : x.lead.status, x.answer === 'turnedDown' ? `turned down: ${x.reason ?? 'no reason given'}` : null, x.outcome && OUTCOME[x.outcome],
      outOfScope === null ? null : `${durationText(outOfScope)} out of scope`, qualifying === null ? null : `${durationText(Math.round(qualifying))} of calls and meetings`,
    ];
    return {
      id: x.lead.id, name: head ? head.name : `Lead of ${f.instantDate(x.lead.createdAt)}`, href: head ? input.link(head.id) : toLead(x.lead.id),
      detail: [head ? `lead of ${f.instantDate(x.lead.createdAt)}` : null, ...said].filter((t) => t !== null).join(' · '), amount: x.outcome === 'won' ? f.figure(x.revenue).text : null,
    };
  };
  const sorted = [...fates].sort((a, b) => b.lead.createdAt - a.lead.createdAt || (a.lead.id < b.lead.id ? -1 : 1));
  return { title, how, total: fates.length, rows: sorted.slice(0, MOST).map(row) };
}

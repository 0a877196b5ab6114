import type { DealRow, Rows } from '../messages/views.ts';
import type { OrgContext } from '../model/org.ts';
import type { Standed } from '../analysis/slices.ts';
import { figure, longDay } from './format.ts';

const SHOWN = 200;

/** Deals as rows, the largest first; at most 200 come along. */
export function dealRows(deals: readonly Standed[], title: string, how: string, to: { context: OrgContext; locale: string; link: (dealId: string) => string | null }): Rows {
  const owners = new Map(to.context.people.map((p) => [p.id, p.name]));
  const rows = [...deals].sort((a, b) => (b.minor ?? 0) - (a.minor ?? 0) || (a.head.id < b.head.id ? -1 : 1)).slice(0, SHOWN).map((d): DealRow => {
    const owner = d.head.now.ownerId ? owners.get(d.head.now.ownerId) : undefined;
    const when = d.closeDay === null ? 'No close date' : `${d.standing === 'won' ? 'Won on' : d.standing === 'lost' ? 'Closed lost on' : 'Closes'} ${longDay(d.closeDay, to.locale)}`;
    return {
      dealId: d.head.id, name: d.head.name, href: to.link(d.head.id), amount: figure(d.minor ?? 0, to.context.currencies.org, to.locale),
      detail: owner ? `${when} · ${owner}` : when, badges: d.minor === null ? ['no amount or rate'] : ['as of today'],
    };
  });
  return { title, how, total: deals.length, rows };
}

import type { GoalContext } from './context.ts';
import type { Worked } from './worked-out.ts';
import type { DealRow } from '../../messages/views.ts';
import type { GoalCard } from '../../messages/areas/mine.ts';
import { digitsOf } from '../../model/currency.ts';
import { counted } from '../format.ts';

/** Rows sent along with a figure. */
const ROWS = 50;

/** What an actual is made of: deals with their way into the CRM, how many activities and leads, and who entered what. */
export function madeOf({ progress: { reading: { evidence, n, why } }, measure, goal }: Worked, { input, words, amounts, instantDay, title }: GoalContext): GoalCard['made'] {
  const { data: { book, entries }, context } = input;
  const names = new Map(context.people.map((p) => [String(p.id), p.name]));
  const org = context.currencies.org;
  const row = (deal: number): DealRow => {
    const { id, name, now } = book.heads[deal]!;
    const currency = now.currency ?? org;
    const minor = typeof now.amount === 'number' ? now.amount : 0;
    return {
      dealId: id, name, href: input.link(id), badges: [], amount: { minor, currency, text: typeof now.amount === 'number' ? words.money(minor, currency, digitsOf(context.currencies, currency)) : 'no amount' },
      detail: [typeof now.closeDay === 'number' ? `Closes or closed on ${words.day(now.closeDay)}` : null, names.get(now.ownerId ?? '') ?? null].filter((t) => t !== null).join(' · '),
    };
  };
  const rows = evidence.deals.map(row).sort((a, b) => b.amount.minor - a.amount.minor);
  const entered = new Set(evidence.entries);
  const others = [
    ...(evidence.activities.length > 0 ? [`${counted(words, evidence.activities.length, 'activity', 'activities')} in ${input.context.crm === 'hubspot' ? 'HubSpot' : 'the CRM'}`] : []),
    ...(evidence.leads.length > 0 ? [counted(words, evidence.leads.length, 'lead')] : []),
    ...entries.filter((e) => entered.has(e.key)).map((e) => `${amounts.text(e.body.value, goal.target.unit, e.body.currency)} as of ${words.day(e.body.day)}, entered by ${e.authorName} on ${instantDay(e.at)}${e.body.note === null ? '' : `: ${e.body.note}`}`),
    ...(why === null ? [] : [why]),
  ];
  const formula = measure ? `${measure.label}: ${measure.how}${n === null ? '' : ` (n = ${words.count(n)})`}` : '';
  return { deals: rows.length === 0 ? null : { title: `What makes ${title(goal)}`, how: '', total: rows.length, rows: rows.slice(0, ROWS) }, others, formula };
}

import type { AreaInput } from '../areas/input.ts';
import { counted } from '../format.ts';
import { financeWords } from '../finance/words.ts';
import { crmName } from '../crm-names.ts';

/** What is read about the reader besides records, in words, a sentence each. */
export function factsAbout({ context, data, me, locale }: AreaInput): string[] {
  const { words, instantDate } = financeWords(context, locale);
  const p = context.people.find((x) => x.id === me.userId);
  const manager = p?.managerId ? (context.people.find((x) => x.id === p.managerId)?.name ?? null) : null;
  const crm = crmName(context.crm);
  const owned = data.book.ownerIds.indexOf(me.userId);
  const deals = owned < 0 ? 0 : Array.from(data.book.ownerNow).filter((o) => o === owned).length;
  const done = data.activities.filter((a) => a.ownerId === me.userId).length;
  const leads = data.leads.filter((l) => l.ownerId === me.userId).length;
  const quotas = context.quotas.filter((q) => q.ownerId === me.userId).length;
  return [
    p ? `${crm} names you ${p.name}${p.title ? `, ${p.title}` : ''}${p.email ? `, ${p.email}` : ''}${p.roleName ? `, in ${p.roleName}` : ''}.` : `${crm} doesn’t list you among those who own deals or lead people.`,
    manager === null ? `${crm} names nobody as leading you.` : `${crm} names ${manager} as leading you.`,
    ...(p?.createdAt ? [`You are there since ${instantDate(p.createdAt)}.`] : []),
    `This device holds ${counted(words, deals, 'deal')} that you own, ${counted(words, done, 'activity', 'activities')} and ${counted(words, leads, 'lead')} of yours, and ${counted(words, quotas, 'quota')}, as ${crm} has them.`,
    'It works out of them your goals’ progress, measures and signs on deals, each time anew; no score of you is made or kept.',
  ];
}

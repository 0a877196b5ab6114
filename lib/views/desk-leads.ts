import type { OutOfScope } from '../analysis/leads/words.ts';
import type { Footer, LeadView, Screen, ScopeCard } from '../messages/views.ts';
import type { DealBook } from '../model/book.ts';
import type { Lead } from '../model/lead.ts';
import type { LeadWord } from '../model/leads/lead-word.ts';
import type { DealId } from '../model/ids.ts';
import type { Identity, OrgContext } from '../model/org.ts';
import type { PageRef } from '../pages/page.ts';
import type { FactsHead } from '../store/facts-schema.ts';
import type { Company } from './company/company.ts';
import type { Room } from './rooms.ts';
import { standingLeadWords } from '../analysis/leads/words.ts';
import { dealId as asDealId } from '../model/ids.ts';
import { leadWordRights } from './company/lead-rights.ts';
import { leadView } from './lead.ts';
import { bookOf } from './rooms.ts';
import { scopeCard } from './scope-card.ts';

interface Around {
  book: DealBook;
  context: OrgContext;
  company: Company;
  me: Identity;
  locale: string;
}

const kept = new WeakMap<DealBook, Promise<Lead[]>>();
/** The leads that came along with a book, kept as long as it is. */
function leadsOf(room: Room, book: DealBook): Promise<Lead[]> {
  let found = kept.get(book);
  if (!found) kept.set(book, (found = room.facts.leads()));
  found.catch(() => kept.delete(book));
  return found;
}

/** The panel goes by owners alone: what somebody did with a lead is many times as much to read, and the dashboard looks it up. */
function standing({ company, context, book }: Around, leads: readonly Lead[], touched = new Set<string>()): { flags: OutOfScope[]; rights: ReturnType<typeof leadWordRights> } {
  const rights = leadWordRights(context, { book, leads, activities: [] }, []);
  // What a colleague flagged was judged where they did; here it is shown as it lies.
  const { flags } = standingLeadWords(company.records('leadWord'), { ...rights, worksOn: () => true });
  return { rights, flags: flags.filter((f) => (f.leadId !== null && touched.has(f.leadId)) || (f.dealId !== null && touched.has(f.dealId))) };
}

/** The lead of the page; null where it isn't among what was read. */
export async function leadOn(room: Room, page: PageRef, around: Omit<Around, 'me'>): Promise<LeadView | null> {
  const leads = await leadsOf(room, around.book);
  const lead = leads.find((l) => l.id === page.leadId && !l.isDeleted);
  if (!lead) return null;
  const all = { ...around, me: room.connection.identity };
  return leadView({ ...all, lead, ...standing(all, [lead], new Set([lead.id, ...(lead.dealId === null ? [] : [lead.dealId])])) });
}

/** What of the qualifying behind a deal was out of scope; null where no lead is known to have become it. */
export function scopeOn(dealId: string, around: Around): ScopeCard | null {
  const head = around.book.heads.find((h) => h.id === dealId);
  if (!head || head.leadConvertedAt === null || head.deletedAt !== null) return null;
  const { flags, rights } = standing(around, [], new Set([dealId]));
  return scopeCard({ leadId: null, dealId }, flags, { ...around, rights });
}

/** What somebody flags or takes back on the panel, as a record; null where they may not, or there is nothing to take back. */
export async function scopeWord(said: { on: string; isLead: boolean; minutes: number | null; note: string | null; takeBack: string | null }, { room, head, company }: { room: Room; head: FactsHead & { context: OrgContext }; company: Company }): Promise<{ body: LeadWord; dealId: DealId | null } | null> {
  const book = await bookOf(room, head);
  const me = room.connection.identity;
  const lead = said.isLead ? (await leadsOf(room, book)).find((l) => l.id === said.on && !l.isDeleted) : undefined;
  if (said.isLead ? !lead : !book.heads.some((h) => h.id === said.on)) return null;
  const [leadId, dealId] = lead ? [lead.id, lead.dealId] : [null, asDealId(said.on)];
  const around = { book, context: head.context, company, me, locale: 'en' };
  const { flags, rights } = standing(around, lead ? [lead] : [], new Set([said.on, ...(dealId === null ? [] : [dealId])]));
  if (said.takeBack !== null) {
    const flag = flags.find((f) => f.key === said.takeBack && f.byId === me.userId);
    return flag ? { body: { act: 'takeBack', of: flag.key, leadId: flag.leadId }, dealId: flag.dealId === null ? null : asDealId(flag.dealId) } : null;
  }
  if (said.minutes === null || !rights.worksOn(me.userId, { leadId, dealId })) return null;
  return { body: { act: 'outOfScope', leadId, dealId, minutes: said.minutes, note: said.note?.trim() || null }, dealId };
}

export const noLead = (page: PageRef, head: FactsHead, crm: string, footer: Footer): Screen => ({
  state: 'empty', title: page.leadId === undefined ? 'No lead on this page' : 'This lead isn’t among what was read', footer, fine: head.failed ? head.failed.error.title : null,
  message: crm === 'sample' ? 'The made-up company’s leads have no pages. The dashboard’s Leads tab shows what became of them.' : 'It may be newer than the last reading, or be one that you may not see.', actions: crm === 'sample' ? [{ id: 'dashboard', label: 'Open the dashboard' }] : [{ id: 'refresh', label: 'Read again' }],
});

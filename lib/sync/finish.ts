import type { Activity } from '../model/activity.ts';
import type { DealChange, DealHead } from '../model/deal.ts';
import type { Lead } from '../model/lead.ts';
import type { Knowledge, OrgContext } from '../model/org.ts';
import type { Facts } from '../store/facts.ts';
import { assemble } from '../model/assemble.ts';
import { timelineOf } from '../model/book.ts';
import { dayOf } from '../model/day.ts';
import { linkLeads } from '../model/link-leads.ts';
import { RidealongError } from '../model/errors.ts';
import { KEEPS_ALL, keepsActivity, keepsLead } from './keeps.ts';
import { activityDays, withActivityDays } from './activity-days.ts';

/** Deals in the log from which on they are folded into a new generation. */
const FOLD_AT = 500;

/** What the staged batches of a pull say together. Later batches go before earlier ones. */
interface Pulled {
  context: OrgContext | null;
  heads: Map<string, DealHead>;
  changes: Map<string, DealChange>;
  activities: Map<string, Activity>;
  leads: Map<string, Lead>;
  gone: Set<string>;
  notes: Set<string>;
  knowledge: Partial<Knowledge>;
}

async function readStaged(facts: Facts): Promise<Pulled> {
  const out: Pulled = { context: null, heads: new Map(), changes: new Map(), activities: new Map(), leads: new Map(), gone: new Set(), notes: new Set(), knowledge: {} };
  for (const batch of await facts.staged()) {
    if (batch.context) out.context = batch.context;
    for (const d of batch.deals ?? []) out.heads.set(d.id, d);
    // A batch that came twice (a pull that went on after a kill) brings the same rows again.
    for (const c of batch.changes ?? []) out.changes.set(`${c.dealId} ${c.at} ${c.row} ${Object.keys(c.set).join()}`, c);
    for (const a of batch.activities ?? []) out.activities.set(a.id, a);
    for (const l of batch.leads ?? []) out.leads.set(l.id, l);
    for (const id of batch.goneDealIds ?? []) out.gone.add(id);
    Object.assign(out.knowledge, batch.knowledge);
    for (const note of batch.notes ?? []) out.notes.add(note);
  }
  return out;
}

/** Most sentences about rows left out that are kept. */
const MOST_NOTES = 20;

/**
 * The org with what only the whole reading shows: sentences about it, and what turned out not to be recorded. That holds
 * until a later reading brings it.
 */
function withFindings(context: OrgContext, pulled: Pulled, before: OrgContext | null): OrgContext {
  const recorded = [...pulled.changes.values()].some((c) => c.set.ownerId !== undefined);
  const found = before && !before.knowledge.ownerHistory ? { ownerHistory: recorded } : {};
  const notes = [...pulled.notes].slice(0, MOST_NOTES);
  return { ...context, knowledge: { ...context.knowledge, ...found, ...pulled.knowledge }, notes: [...context.notes.filter((n) => !pulled.notes.has(n)), ...notes] };
}

/** Turns a finished full pull into the next generation. */
export async function finishFull(facts: Facts, startedAt: number, keeps = KEEPS_ALL): Promise<void> {
  const pulled = await readStaged(facts);
  const read = pulled.context ?? (await facts.head()).context;
  const context = read && withFindings(read, pulled, null);
  if (!context) throw new RidealongError('notRecognised', 'The CRM said nothing about the org itself', 'Without its stages and calendar no number can be told. Try again; if it stays so, ask your admin which objects you may read.');
  const days = activityDays(pulled.activities.values(), dayOf(startedAt, context.timeZone));
  const converted = conversions(pulled.leads.values());
  const heads = [...pulled.heads.values()].filter((h) => !pulled.gone.has(h.id)).map((h) => withLead(withActivityDays(h, days), converted));
  const { timelines } = assemble(heads, pulled.changes.values(), context, startedAt);
  const alive = linkLeads([...pulled.activities.values()].filter((a) => !a.isDeleted), pulled.leads.values());
  await facts.replace({ timelines, activities: alive.filter(keepsActivity(keeps)), leads: [...pulled.leads.values()].filter((l) => !l.isDeleted).filter(keepsLead(keeps)) }, { context, syncedAt: startedAt });
}

/** Lays an incremental pull over what is stored. */
export async function finishIncremental(facts: Facts, startedAt: number, keeps = KEEPS_ALL): Promise<void> {
  const head = await facts.head();
  const pulled = await readStaged(facts);
  const read = pulled.context ?? head.context;
  const context = read && withFindings(read, pulled, head.context);
  if (!context) throw new RidealongError('notRecognised', 'What was stored is not complete', 'It is read again from the beginning.');
  const around = { activities: null as Activity[] | null, leads: null as Lead[] | null };
  const touched = new Map(pulled.heads);
  if (pulled.activities.size > 0 || pulled.heads.size > 0 || pulled.leads.size > 0) {
    const leads = laidOver(await facts.leads(), pulled.leads);
    const alive = linkLeads(laidOver(await facts.activities(), pulled.activities), leads);
    if (pulled.leads.size > 0) around.leads = leads.filter(keepsLead(keeps));
    if (pulled.activities.size > 0 || pulled.leads.size > 0) around.activities = alive.filter(keepsActivity(keeps));
    await addTouched(facts, pulled, touched);
    const days = activityDays(alive, dayOf(startedAt, context.timeZone));
    const converted = conversions(leads);
    for (const [id, h] of touched) touched.set(id, withLead(withActivityDays(h, days), converted));
  }
  const { timelines } = assemble(pulled.heads.size > 0 ? [...pulled.heads.keys()].map((id) => touched.get(id)!) : [], pulled.changes.values(), context, startedAt);
  const reheaded = await rehead(facts, touched, pulled.heads);
  const merged = [...pulled.heads.values()].filter((h) => h.mergedInto !== null).map((h) => h.id);
  const gone = [...pulled.gone, ...merged];
  await facts.amend([...timelines, ...reheaded], gone, around, { context, syncedAt: startedAt });
  if (timelines.length + gone.length > 0) await facts.setHead({ deals: (await facts.book()).heads.length });
  if ((await facts.logSize()) > FOLD_AT) await fold(facts);
}

/** Stored rows with those that were read over them, without deleted ones. */
function laidOver<T extends { id: string; isDeleted: boolean }>(stored: readonly T[], pulled: ReadonlyMap<string, T>): T[] {
  const all = new Map(stored.map((row) => [row.id, row]));
  for (const row of pulled.values()) all.set(row.id, row);
  return [...all.values()].filter((row) => !row.isDeleted);
}

/** Deal → when its lead was converted; the earliest, where several became one deal. */
function conversions(leads: Iterable<Lead>): Map<string, number> {
  const out = new Map<string, number>();
  for (const l of leads) if (l.dealId !== null && l.convertedAt !== null) out.set(l.dealId, Math.min(l.convertedAt, out.get(l.dealId) ?? Infinity));
  return out;
}

const withLead = (head: DealHead, converted: ReadonlyMap<string, number>): DealHead => (head.leadConvertedAt === null && converted.has(head.id) ? { ...head, leadConvertedAt: converted.get(head.id)! } : head);

/** Deals whose activities alone changed: their stored heads. */
async function addTouched(facts: Facts, pulled: Pulled, touched: Map<string, DealHead>): Promise<void> {
  const ids = new Set([...pulled.activities.values()].map((a) => a.dealId).filter((id) => id !== null && !touched.has(id)));
  if (ids.size === 0) return;
  for (const h of (await facts.book()).heads) if (ids.has(h.id)) touched.set(h.id, h);
}

async function rehead(facts: Facts, touched: ReadonlyMap<string, DealHead>, pulled: ReadonlyMap<string, DealHead>) {
  if (touched.size === pulled.size) return [];
  const book = await facts.book();
  return book.heads.flatMap((h, i) => (touched.has(h.id) && !pulled.has(h.id) ? [{ ...timelineOf(book, i), head: touched.get(h.id)! }] : []));
}

/** Writes the log into a new generation. */
async function fold(facts: Facts): Promise<void> {
  const [book, activities, leads, head] = await Promise.all([facts.book(), facts.activities(), facts.leads(), facts.head()]);
  await facts.replace({ timelines: book.heads.map((_, i) => timelineOf(book, i)), activities, leads }, { context: head.context, syncedAt: head.syncedAt });
}

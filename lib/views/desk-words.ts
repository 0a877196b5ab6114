import type { CauseWord, CoachWord, PromptAnswer, ScopeWord } from '../messages/panel.ts';
import type { PageRef } from '../pages/page.ts';
import type { DealBook } from '../model/book.ts';
import type { OrgContext } from '../model/org.ts';
import type { AnyRecord } from '../model/records.ts';
import type { OutboxWork } from '../store/workspace-schema.ts';
import type { DeskOptions } from './desk.ts';
import type { Company } from './company/company.ts';
import type { Miss } from './deal-causes.ts';
import type { Suggestion } from './company/suggest.ts';
import type { Room } from './rooms.ts';
import { RidealongError } from '../model/errors.ts';
import { isOn } from '../model/goals/areas.ts';
import { saidOf } from './areas/said.ts';
import { walkTo } from './coaching/queue-walk.ts';
import { thatLeads } from './coaching/leads.ts';
import { areaInput } from './office/areas.ts';
import { keeper } from './office/keep.ts';
import { forecastBridge } from '../analysis/bridge/bridge.ts';
import { timelineOf } from '../model/book.ts';
import { dealId as asDealId } from '../model/ids.ts';
import { dayOf } from '../model/day.ts';
import { parsePeriod } from '../model/period.ts';
import { PROMPTS } from '../prompts/index.ts';
import { mustBeOn } from './company/areas.ts';
import { readCompany } from './company/company.ts';
import { sayCause, sayRemark } from './company/say.ts';
import { suggestionFor } from './company/suggest.ts';
import { newRecord } from './company/new-record.ts';
import { scopeWord } from './desk-leads.ts';
import { dealAsked, stateBesides } from './deal-asked.ts';
import { mayOn, missesOf } from './deal-causes.ts';
import { dealInput } from './deal-input.ts';
import { bookOf, changed } from './rooms.ts';

/** What a person says on the panel about the deal that their page shows: kept here first, then sent. Another deal's is let lie. */
export function deskWords(options: Pick<DeskOptions, 'connections' | 'rooms' | 'now' | 'locale'>) {
  const { rooms, now } = options;

  async function roomFor(page: PageRef, dealId: string, isLead = false): Promise<Room | null> {
    const on = await options.connections.forPage(page);
    if (on.is !== 'connected' || (!isLead && page.dealId !== dealId && on.connection.identity.crm !== 'sample')) return null;
    return rooms.roomOf(on.connection);
  }

  async function keep(room: Room, { record, follow }: { record: AnyRecord; follow: OutboxWork[] }): Promise<void> {
    await mustBeOn(room.workspace, (await room.facts.head()).context, record.kind);
    await room.workspace.putOwn(record, follow);
    changed(room);
    void rooms.send(room);
  }

  /** What the record would have said, worked out on the same forecast as the card's. */
  async function suggestion(room: Room, { period, line: { reason }, t0, t1 }: Miss, { dealId, ...known }: { dealId: string; book: DealBook; context: OrgContext; company: Company }): Promise<Suggestion | null> {
    const { forecastDeals } = forecastBridge({ ...known, period, basis: 'commit', t0, t1, owners: null });
    const deal = known.book.heads.findIndex((h) => h.id === dealId);
    return suggestionFor({ ...known, period, t0, t1, deal, forecastDeals, reason, activities: await room.facts.activities(), leads: await room.facts.leads() });
  }

  return {
    /** A word about a miss that the deal's card shows, of somebody who may say it there; any other is let lie. */
    async sayCause(page: PageRef, word: CauseWord): Promise<void> {
      const room = await roomFor(page, word.dealId);
      const head = await room?.facts.head();
      if (!room || !head?.context) return;
      const { context } = head;
      const { identity } = room.connection;
      const book = await bookOf(room, head);
      const deal = book.heads.findIndex((h) => h.id === word.dealId);
      if (deal < 0) return;
      const timeline = timelineOf(book, deal);
      const company = await readCompany(room.workspace, context);
      const miss = missesOf({ timeline, context, company, now: now() }).find((m) => m.period.id === word.periodId && m.line.reason === word.reason);
      const needs = word.act === 'state' || word.act === 'later' ? 'state' : 'judge';
      if (!miss || mayOn(timeline, context, identity.userId) !== needs) return;
      const suggested = word.act === 'state' ? await suggestion(room, miss, { dealId: word.dealId, book, context, company }) : null;
      await keep(room, sayCause({ ...word, dealId: asDealId(word.dealId), suggested: suggested?.causeId ?? null }, { me: identity, company, now: now() }));
    },

    /** Minutes that were out of scope on the page's deal or lead, by somebody who works on it; or a flag of their own taken back. Anything else is let lie. */
    async sayScope(page: PageRef, { on, minutes, note, takeBack }: ScopeWord): Promise<void> {
      const isLead = page.leadId === on;
      const room = await roomFor(page, isLead ? (page.dealId ?? '') : on, isLead);
      const head = await room?.facts.head();
      if (!room || !head?.context) return;
      const company = await readCompany(room.workspace, head.context);
      const said = await scopeWord({ on, isLead, minutes, note, takeBack }, { room, head: { ...head, context: head.context }, company });
      if (said) await keep(room, { record: newRecord('leadWord', said.body, { me: room.connection.identity, dealId: said.dealId, now: now() }), follow: [] });
    },

    /** The page of the next or previous deal of the reader's queue, which is remembered as begun; null: there is none that way. */
    async walk(page: PageRef, to: 'next' | 'previous'): Promise<string | null> {
      const on = await options.connections.forPage(page);
      const room = on.is === 'connected' ? await rooms.roomOf(on.connection) : null;
      const head = await room?.facts.head();
      if (!room || !head?.context || head.syncedAt === null) return null;
      const input = await areaInput(room, head.context, { syncedAt: head.syncedAt, now: now(), locale: options.locale });
      if (!isOn(input.company.areas, 'coaching')) return null;
      const found = walkTo(input, (await room.workspace.meta('queue')) ?? null, page.dealId, to);
      if (found) await room.workspace.setMeta('queue', found.walk);
      return found?.url ?? null;
    },

    /** What the reader does with a prompt that applies to this deal, as its owner or as who coaches them; any other is let lie. */
    async answer(page: PageRef, dealId: string, promptId: string, answer: PromptAnswer, why: string | null): Promise<void> {
      const room = await roomFor(page, dealId);
      const head = await room?.facts.head();
      if (!room || !head?.context) return;
      const company = await readCompany(room.workspace, head.context);
      const asked = dealAsked(await dealInput(options, room, head.context, company, dealId));
      if (!asked?.mayAnswer || !PROMPTS.some((p) => p.id === promptId)) return;
      const body = { promptId, answer, why: why?.trim() ? why.trim() : null, audience: asked.audience, state: stateBesides(asked, promptId) };
      await keep(room, { record: newRecord('promptWord', body, { me: room.connection.identity, dealId: asDealId(dealId), now: now() }), follow: [] });
    },

    /** A word of coaching: on this page's deal, or in any thread of the reader's own. Throws `noPermission` where it may not be said. */
    async say(page: PageRef, word: CoachWord): Promise<void> {
      const on = await options.connections.forPage(page);
      const room = on.is === 'connected' ? await rooms.roomOf(on.connection) : null;
      const head = await room?.facts.head();
      if (!room || !head?.context || head.syncedAt === null) throw new RidealongError('notSetUp', 'The deals are still being read', 'Wait until the panel shows its numbers, then say it again.');
      const { record, follow } = saidOf(word, await areaInput(room, head.context, { syncedAt: head.syncedAt, now: now(), locale: options.locale }), now());
      await keeper(options)(room, record, await thatLeads(room, record, follow));
    },

    /** An answer to a question on this deal reaches who asked it. */
    async remark(page: PageRef, dealId: string, answers: string, text: string): Promise<void> {
      const room = await roomFor(page, dealId);
      const head = await room?.facts.head();
      if (!room || !head?.context) return;
      const company = await readCompany(room.workspace, head.context);
      const question = company.records('remark').find((r) => r.key === answers && r.body.dealId === dealId);
      if (!question) return;
      const { periodId, scope, reason } = question.body;
      const name = (await bookOf(room, head)).heads.find((h) => h.id === dealId)?.name ?? null;
      await keep(room, sayRemark(
        { answers, periodId, scope, dealId: asDealId(dealId), reason, text, asked: [] },
        { dealName: name, periodLabel: parsePeriod(periodId, head.context.calendar)?.label ?? periodId, tell: [question.authorId], today: dayOf(now(), head.context.timeZone) }, { me: room.connection.identity, company, now: now() },
      ));
    },
  };
}

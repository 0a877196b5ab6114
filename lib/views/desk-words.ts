import type { CauseWord } from '../messages/panel.ts';
import type { PageRef } from '../pages/page.ts';
import type { AnyRecord } from '../model/records.ts';
import type { OutboxWork } from '../store/workspace-schema.ts';
import type { DeskOptions } from './desk.ts';
import type { Suggestion } from './company/suggest.ts';
import type { Room } from './rooms.ts';
import { forecastBridge } from '../analysis/bridge/bridge.ts';
import { defaultBaseline, defaultEnd } from '../analysis/bridge/dates.ts';
import { isLossLine } from '../analysis/causes/loss-lines.ts';
import { dealId as asDealId } from '../model/ids.ts';
import { dayOf } from '../model/day.ts';
import { parsePeriod } from '../model/period.ts';
import { readCompany } from './company/company.ts';
import { sayCause, sayRemark } from './company/say.ts';
import { suggestionFor } from './company/suggest.ts';
import { bookOf, changed } from './rooms.ts';

/** What a person says on the panel about the deal that their page shows: kept here first, then sent. Another deal's is let lie. */
export function deskWords(options: Pick<DeskOptions, 'connections' | 'rooms' | 'now'>) {
  const { rooms, now } = options;

  async function roomFor(page: PageRef, dealId: string): Promise<Room | null> {
    const on = await options.connections.forPage(page);
    if (on.is !== 'connected' || (page.dealId !== dealId && on.connection.identity.crm !== 'sample')) return null;
    return rooms.roomOf(on.connection);
  }

  async function keep(room: Room, { record, follow }: { record: AnyRecord; follow: OutboxWork[] }): Promise<void> {
    await room.workspace.putOwn(record, follow);
    changed(room);
    void rooms.send(room);
  }

  /** What the record would have said, worked out on the same forecast as the card's. */
  async function suggestion(room: Room, word: CauseWord): Promise<Suggestion | null> {
    const head = await room.facts.head();
    const { context } = head;
    const period = context && parsePeriod(word.periodId, context.calendar);
    if (!context || !period) return null;
    const company = await readCompany(room.workspace);
    const book = await bookOf(room, head);
    const t0 = defaultBaseline(period, context.timeZone, { baselineDay: company.baselineDay });
    const t1 = defaultEnd(period, context.timeZone, now(), company.booksClosed);
    const bridge = forecastBridge({ book, context, period, basis: 'commit', t0, t1, owners: null });
    const line = bridge.lines.find((l) => l.dealId === word.dealId && isLossLine(l));
    return line ? suggestionFor({ book, context, company, period, t0, t1, deal: line.deal, forecastDeals: bridge.forecastDeals, reason: line.reason, activities: await room.facts.activities() }) : null;
  }

  return {
    async sayCause(page: PageRef, word: CauseWord): Promise<void> {
      const room = await roomFor(page, word.dealId);
      if (!room) return;
      const suggested = word.act === 'state' ? ((await suggestion(room, word))?.causeId ?? null) : null;
      await keep(room, sayCause({ ...word, dealId: asDealId(word.dealId), suggested }, { me: room.connection.identity, company: await readCompany(room.workspace), now: now() }));
    },

    /** An answer to a question on this deal reaches who asked it. */
    async remark(page: PageRef, dealId: string, answers: string, text: string): Promise<void> {
      const room = await roomFor(page, dealId);
      const head = await room?.facts.head();
      if (!room || !head?.context) return;
      const company = await readCompany(room.workspace);
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

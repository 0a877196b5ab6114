import type { CallReply, CallRequest } from '../../messages/calls.ts';
import type { SettingValue } from '../../model/records.ts';
import type { KnownLine, Worked } from '../finance/worked.ts';
import type { Room } from '../rooms.ts';
import type { Keep } from './keep.ts';
import type { OfficeOptions } from './open.ts';
import { dayOf } from '../../model/day.ts';
import { RidealongError } from '../../model/errors.ts';
import { userId } from '../../model/ids.ts';
import { callsNow } from '../company/calls.ts';
import { mayEditSettings } from '../company/readers.ts';
import { newRecord } from '../company/new-record.ts';
import { sayCause, sayRemark } from '../company/say.ts';
import { suggestionFor } from '../company/suggest.ts';
import { financeLine, lineId } from '../finance/line.ts';
import { callOf, mayPublish, publishedOf } from '../finance/publish.ts';
import { work } from '../finance/worked.ts';
import { enter, readyInput } from './open.ts';

function found(w: Worked, id: string): KnownLine {
  const l = w.lines.find((x) => lineId(x) === id);
  if (!l) throw new RidealongError('notRecognised', 'This line is no longer there', 'The numbers were read again meanwhile. Look at the page as it is now, and say it again.');
  return l;
}

/** What can be said from the dashboard: each word becomes a record, kept here first and sent from there. */
export function speaker(options: OfficeOptions, keep: Keep) {
  async function lineOf(ask: CallRequest<'finance'>['ask'], id: string): Promise<{ room: Room; w: Worked; l: KnownLine }> {
    const { room, input } = await readyInput(options, ask);
    const w = work(input);
    return { room, w, l: found(w, id) };
  }
  const who = (w: Worked) => ({ me: w.input.reader, company: w.input.company, now: options.now() });

  return {
    async stateCause({ ask, lineId: id, newInformation, causeId, note }: CallRequest<'stateCause'>): Promise<CallReply<'stateCause'>> {
      const { room, w, l } = await lineOf(ask, id);
      if (!financeLine(l, w).mayState) throw new RidealongError('noPermission', 'The cause is for the deal’s owner to say', 'You can ask them a question on this line.');
      const suggestion = suggestionFor({ ...w, company: w.input.company, deal: l.line.deal, forecastDeals: w.bridge.forecastDeals, reason: l.line.reason, activities: await room.facts.activities(), leads: await room.facts.leads() });
      const { record, follow } = sayCause({ dealId: l.line.dealId, periodId: w.period.id, reason: l.line.reason, act: 'state', newInformation, causeId, note, suggested: suggestion?.causeId ?? null }, who(w));
      await keep(room, record, follow);
      return { suggested: suggestion?.sentence ?? null };
    },

    async judgeCause({ ask, lineId: id, agrees, note }: CallRequest<'judgeCause'>): Promise<void> {
      const { room, w, l } = await lineOf(ask, id);
      if (!financeLine(l, w).mayJudge) throw new RidealongError('noPermission', 'This cause isn’t waiting for your word', 'Whoever leads its owner agrees or answers, once a cause is stated that isn’t their own.');
      await keep(room, sayCause({ dealId: l.line.dealId, periodId: w.period.id, reason: l.line.reason, act: agrees ? 'agree' : 'dispute', newInformation: null, causeId: null, note, suggested: null }, who(w)).record);
    },

    /** A question reaches the deal's owner and their manager; an answer reaches who asked. */
    async remark({ ask, lineId: id, reason, answers, text }: CallRequest<'remark'>): Promise<void> {
      const { room, input } = await readyInput(options, ask);
      const w = work(input);
      const l = id === null ? null : found(w, id);
      const asked = answers === null ? [l?.askedId, l?.managerId].filter((p) => p != null) : [];
      const question = answers === null ? null : w.input.company.records('remark').find((r) => r.key === answers);
      if (question === undefined) throw new RidealongError('notRecognised', 'This question is no longer there', 'Look at the page as it is now, and say it again.');
      const tell = question ? [question.authorId] : asked;
      const dealId = l?.line.dealId ?? question?.body.dealId ?? null;
      const { record, follow } = sayRemark(
        { answers, periodId: w.period.id, scope: w.ask.scope!, dealId, reason: l?.line.reason ?? reason ?? question?.body.reason ?? null, text, asked },
        { dealName: w.book.heads.find((h) => h.id === dealId)?.name ?? null, periodLabel: w.period.label, tell: tell.map((p) => userId(p)), today: dayOf(options.now(), w.context.timeZone) }, who(w),
      );
      await keep(room, record, follow);
    },

    async recordCall({ ask, amount, note }: CallRequest<'recordCall'>): Promise<void> {
      const { room, input } = await readyInput(options, ask);
      const w = work(input);
      const call = callOf(w, amount, note, callsNow(w));
      await keep(room, newRecord('call', call, { me: input.reader, dealId: null, now: options.now() }));
    },

    async publish({ ask }: CallRequest<'publish'>): Promise<void> {
      const { room, input } = await readyInput(options, ask);
      const w = work(input);
      const may = mayPublish(w);
      if (!may.ok) throw new RidealongError('noPermission', 'This can’t be published from here', may.why);
      await keep(room, newRecord('published', publishedOf(w), { me: input.reader, dealId: null, now: options.now() }));
    },

    async saveSetting(connection: string, setting: SettingValue): Promise<void> {
      const room = await enter(options, connection);
      const head = await room.facts.head();
      const { identity } = room.connection;
      const may = head.context ? mayEditSettings(identity.userId, head.context) : { ok: false, why: 'The org is still being read.' };
      if (!may.ok) throw new RidealongError('noPermission', 'This is for those who lead or keep the numbers', may.why);
      await keep(room, newRecord('setting', setting, { me: identity, dealId: null, now: options.now() }));
      // Other fields have to be read along, or other rows kept: the next reading begins anew.
      if (setting.name === 'fieldMap' || setting.name === 'areas') void options.rooms.refresh(room);
    },
  };
}

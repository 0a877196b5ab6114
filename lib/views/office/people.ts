import type { CallReply, CallRequest } from '../../messages/calls.ts';
import type { AreaName, AreaViews } from '../../messages/areas/areas.ts';
import type { AnyRecord } from '../../model/records.ts';
import type { AreaInput } from '../areas/input.ts';
import type { OpenedData } from '../people/opened-by.ts';
import type { Room } from '../rooms.ts';
import type { Keep } from './keep.ts';
import type { OfficeOptions } from './open.ts';
import { dayOf, formatDay } from '../../model/day.ts';
import { RidealongError } from '../../model/errors.ts';
import { recordsAbout } from '../../analysis/people/concerned.ts';
import { newRecord } from '../company/new-record.ts';
import { mayEditSettings } from '../company/readers.ts';
import { erasingFor } from '../people/erasing.ts';
import { allRecords } from '../people/held.ts';
import { OPENED_BY } from '../people/opened-by.ts';
import { tidy } from '../people/tidy.ts';
import { changed } from '../rooms.ts';
import { keepAll } from './keep.ts';

/** Data about people: what is said of it, and who opened it. */
export function people(options: OfficeOptions, keep: Keep) {
  /** Writes down, once a person, part and day, that the reader opened what is written about others. */
  async function noteOpened(room: Room, { company, context, me }: Pick<AreaInput, 'company' | 'context' | 'me'>, opened: readonly OpenedData[]): Promise<void> {
    if (context.crm === 'sample' || !me.verified || room.workspace.isReadOnly) return;
    const day = formatDay(dayOf(options.now(), context.timeZone));
    const known = new Set(company.records('opened').map((r) => r.key));
    const fresh = new Map(opened.filter((o) => o.personId !== me.userId).map((o) => [`opened:${day}:${o.part}:${me.userId}:${o.personId}`, o]));
    const records = [...fresh].filter(([key]) => !known.has(key)).map(([key, { personId, part }]) => newRecord('opened', { personId, part, day }, { me, dealId: null, now: options.now(), key, between: [personId, me.userId] }));
    if (records.length > 0) await keepAll(options, room, records);
  }

  async function correct(room: Room, input: AreaInput, { of, text }: { of: string; text: string }): Promise<void> {
    const { me } = input;
    const record = recordsAbout(allRecords(input), me.userId).find((r) => r.key === of);
    if (!record) throw refused('A note of correction is added by somebody whom the record is about, or who wrote it. It may be gone meanwhile: look at the page as it is now.');
    if (text.trim() === '') throw refused('There is no word in it yet.');
    await keep(room, newRecord('correction', { of, text: text.trim() }, { me, dealId: record.dealId, now: options.now(), ...(record.between && { between: record.between }) }));
  }

  async function erase(room: Room, input: AreaInput, id: string): Promise<void> {
    const { me, context } = input;
    const found = erasingFor(input).find((e) => e.id === id);
    if (!found) throw refused('There is nothing to erase any more. Look at the page as it is now.');
    await keepAll(options, room, found.bodies.map((body): AnyRecord => newRecord('erased', body, { me, dealId: null, now: options.now() })));
    await tidy(room.workspace, context, options.now());
    changed(room);
  }

  return {
    noteOpened,
    /** After a view was drawn: notes whose data it opened. What can't be noted now is no reason to show nothing. */
    async drawn<N extends AreaName>(room: Room, area: N, input: AreaInput, ask: AreaViews[N]['ask'], view: AreaViews[N]['view']): Promise<void> {
      const opened = OPENED_BY[area]?.(input, ask, view) ?? [];
      if (opened.length > 0) await noteOpened(room, input, opened);
    },

    async say({ room, input }: { room: Room; input: AreaInput }, { word }: CallRequest<'sayOfPeople'>): Promise<CallReply<'sayOfPeople'>> {
      if (word.act === 'correct') await correct(room, input, word);
      else if (word.act === 'erase') await erase(room, input, word.id);
      else {
        const may = mayEditSettings(input.me.userId, input.context);
        if (!may.ok) throw refused(may.why);
        await keep(room, newRecord('setting', { name: 'retention', value: { coachingMonths: word.coachingMonths, reviewMonths: word.reviewMonths } }, { me: input.me, dealId: null, now: options.now() }));
      }
      return { ok: true };
    },
  };
}

const refused = (why: string): RidealongError => new RidealongError('noPermission', 'This can’t be said by you', why);

import type { CallReply, CallRequest } from '../../messages/calls.ts';
import type { SavedFile } from '../../messages/finance.ts';
import type { AreaName, AreaScreen, AreaViews } from '../../messages/areas/areas.ts';
import type { MineView } from '../../messages/areas/mine.ts';
import type { MeasureData } from '../../analysis/measures/measure.ts';
import type { DealBook } from '../../model/book.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Company } from '../company/company.ts';
import type { AreaInput } from '../areas/input.ts';
import type { Room } from '../rooms.ts';
import { keepAll, type Keep } from './keep.ts';
import type { OfficeOptions } from './open.ts';
import { standingLeadWords } from '../../analysis/leads/words.ts';
import { standingGoals } from '../../analysis/goals/standing.ts';
import { isOn } from '../../model/goals/areas.ts';
import { dayOf } from '../../model/day.ts';
import { RidealongError } from '../../model/errors.ts';
import { AREA_FILES } from '../areas/files.ts';
import { AREA_VIEWS } from '../areas/index.ts';
import { maySay } from '../areas/may-say.ts';
import { saidOf } from '../areas/said.ts';
import { thatLeads } from '../coaching/leads.ts';
import { readPlan } from '../areas/take-plan.ts';
import { areasOf, OFF, switchedOff } from '../company/areas.ts';
import { dismissMarks, rememberTold } from '../goals/told.ts';
import { readCompany } from '../company/company.ts';
import { entriesThatCount, mayEnter } from '../company/entry-rights.ts';
import { goalRights } from '../company/goal-rights.ts';
import { leadWordRights } from '../company/lead-rights.ts';
import { newRecord } from '../company/new-record.ts';
import { footer } from '../desk-screens.ts';
import { dealLink } from '../link.ts';
import { bookOf } from '../rooms.ts';
import { enter, inputOf } from './open.ts';
import { people } from './people.ts';
import { reviews } from './reviews.ts';
import { slowAreas } from './slow-areas.ts';

const STALE_MS = 60 * 60_000;
const USUAL = { periodId: null, basis: null, scope: null, typeId: null, t0: null, t1: null, compareWith: null };

const kept = new WeakMap<DealBook, Promise<Pick<MeasureData, 'activities' | 'leads'>>>();

/** What comes along with a book, kept as long as it is. */
function besides(room: Room, book: DealBook): Promise<Pick<MeasureData, 'activities' | 'leads'>> {
  let found = kept.get(book);
  if (!found) kept.set(book, (found = Promise.all([room.facts.activities(), room.facts.leads()]).then(([activities, leads]) => ({ activities, leads }))));
  found.catch(() => kept.delete(book));
  return found;
}

/** What measures are read from: the facts as they are stored, and what people entered. */
async function dataOf(room: Room, company: Company, context: OrgContext, now: number): Promise<MeasureData> {
  const book = await bookOf(room, await room.facts.head());
  const { activities, leads } = await besides(room, book);
  return {
    book, context, activities, leads, entries: company.records('entry'), records: { cause: company.records('cause'), ask: company.records('ask'), call: company.records('call') },
    company: { motions: company.fieldMap.motions, booksClosed: company.booksClosed, baselineDay: company.baselineDay }, now, today: dayOf(now, context.timeZone),
  };
}

/** Everything that goals, asks and strategy are worked out from. */
export async function areaInput(room: Room, context: OrgContext, at: { syncedAt: number; now: number; locale: string }, read?: Company): Promise<AreaInput> {
  const company = read ?? await readCompany(room.workspace, context);
  const rights = goalRights(context);
  const own = { maySet: () => true, isSide: () => true, mayComment: () => true };
  const goals = standingGoals(company.records('goal'), rights);
  const data = await dataOf(room, company, context, at.now);
  const outOfScope = standingLeadWords(company.records('leadWord'), leadWordRights(context, data, [])).flags;
  return {
    company, context, data: { ...data, entries: entriesThatCount(data.entries, mayEnter({ context, goals, rights })), outOfScope }, goals, ownGoals: standingGoals(company.records('ownGoal'), own),
    rights, me: room.connection.identity, told: (await room.workspace.meta('told')) ?? {}, tasks: new Map(Object.entries((await room.workspace.meta('tasks')) ?? {})), ...at, link: dealLink(room.connection.identity),
  };
}

/** The dashboard's areas besides finance: what they show, and what is said there. */
export function areas(options: OfficeOptions, keep: Keep) {
  const slow = slowAreas(options);
  const review = reviews(options, keep);
  const aboutPeople = people(options, keep);

  async function ready(connection: string): Promise<{ room: Room; input: AreaInput } | { room: Room; screen: AreaScreen }> {
    const found = await inputOf(options, { ...USUAL, connection });
    const { room } = found;
    if ('screen' in found) {
      const { screen } = found;
      if (screen.state === 'loading') return { room, screen: { state: 'loading', title: screen.title ?? 'Reading', done: screen.done ?? 0, total: screen.total, footer: screen.footer } };
      if (screen.state === 'error') return { room, screen: { state: 'notice', title: screen.error.title, text: screen.error.message, footer: screen.footer } };
      if (screen.state === 'empty') return { room, screen: { state: 'notice', title: screen.title, text: screen.message, footer: screen.footer } };
      throw new RidealongError('notRecognised', 'The page can’t be drawn', 'Reload it.');
    }
    const { context, syncedAt, now, locale } = found.input;
    return { room, input: await areaInput(room, context, { syncedAt, now, locale }) };
  }

  async function inputReady(connection: string): Promise<{ room: Room; input: AreaInput }> {
    const found = await ready(connection);
    if ('screen' in found) throw new RidealongError('notSetUp', 'The deals are still being read', 'Wait until the page shows its numbers, then do it again.');
    return found;
  }

  return {
    async areaView({ connection, request }: CallRequest<'areaView'>): Promise<AreaScreen> {
      const found = await ready(connection);
      if ('screen' in found) return found.screen;
      const { room, input } = found;
      const { area, view } = AREA_VIEWS[request.area];
      if (area !== null && !isOn(input.company.areas, area)) return { state: 'off', ...OFF };
      const head = await room.facts.head();
      const state = head.failed || input.now - input.syncedAt > STALE_MS ? 'stale' : 'ready';
      const shown = (view as (input: AreaInput, ask: unknown) => AreaViews[AreaName]['view'])(await slow.with(room, request, await review.with(room, request.area, input)), request.ask);
      await aboutPeople.drawn(room, request.area, input, request.ask, shown);
      if (request.area === 'mine') await rememberTold(room.workspace, (shown as MineView).notices, input.now);
      return { state, view: shown as never, footer: footer(head, input.me, input.now) };
    },

    /** Keeps a word that may be said; one that may not is refused with a sentence, and nothing is kept. */
    async sayInArea({ connection, word }: CallRequest<'sayInArea'>): Promise<CallReply<'sayInArea'>> {
      const { room, input } = await inputReady(connection);
      const { record, follow } = saidOf(word, input, options.now());
      await keep(room, record, await thatLeads(room, record, follow));
      return { key: record.key };
    },

    sayOfPeople: async (request: CallRequest<'sayOfPeople'>): Promise<CallReply<'sayOfPeople'>> => aboutPeople.say(await inputReady(request.connection), request),
    sayOfReview: async (request: CallRequest<'sayOfReview'>): Promise<CallReply<'sayOfReview'>> => review.say(await inputReady(request.connection), request),

    async areaFile({ connection, request, kind }: CallRequest<'areaFile'>): Promise<CallReply<'areaFile'>> {
      const { room, input } = await inputReady(connection);
      const { area } = AREA_VIEWS[request.area];
      if (area !== null && !isOn(input.company.areas, area)) throw switchedOff();
      const make = AREA_FILES[request.area] as ((input: AreaInput, ask: unknown, kind: string) => SavedFile | null) | undefined;
      const file = make?.(await slow.whole(room, request, input), request.ask, kind) ?? null;
      if (!file) throw new RidealongError('notRecognised', 'There is no such file', 'Reload the page and try again.');
      return file;
    },

    async takePlan({ connection, name, text, why, isTrial }: CallRequest<'takePlan'>): Promise<CallReply<'takePlan'>> {
      const { room, input } = await inputReady(connection);
      const { words, ...plan } = readPlan(input, { name, text, why });
      if (isTrial || plan.problems.length > 0) return plan;
      if (plan.needsWhy && !why?.trim()) throw new RidealongError('noPermission', 'This plan changes what stands', 'Say why: everybody it concerns sees it.');
      for (const word of words) {
        const may = maySay(word, input);
        if (!may.ok) throw new RidealongError('noPermission', 'This plan can’t be taken in by you', may.why);
      }
      await keepAll(options, room, words.map((word) => newRecord(word.kind, word.body, { me: input.me, dealId: null, now: options.now() })));
      return plan;
    },

    /** Puts away what was told of a goal's mark, on this device. */
    async dismissMark({ connection, goalId }: CallRequest<'dismissMark'>): Promise<CallReply<'dismissMark'>> {
      await dismissMarks((await enter(options, connection)).workspace, goalId);
      return { ok: true };
    },

    /** Writes down, once a person and day, which goals they looked at. */
    async lookedAt({ connection, goalIds }: CallRequest<'lookedAt'>): Promise<CallReply<'lookedAt'>> {
      const room = await enter(options, connection);
      const { context } = await room.facts.head();
      const me = room.connection.identity;
      if (!context || context.crm === 'sample' || !isOn(await areasOf(room.workspace, context), 'goals')) return { ok: true };
      const day = new Date(options.now()).toISOString().slice(0, 10);
      const key = `looked:${day}:${me.userId}`;
      if ((await readCompany(room.workspace, context)).records('looked').some((r) => r.key === key)) return { ok: true };
      await keep(room, newRecord('looked', { day, goalIds }, { me, dealId: null, now: options.now(), key }));
      return { ok: true };
    },
  };
}

import type { DealBook } from '../model/book.ts';
import type { WaitingView } from '../messages/waiting.ts';
import type { Screen, ViewName, ViewOf } from '../messages/views.ts';
import type { PageRef } from '../pages/page.ts';
import type { FactsHead } from '../store/facts-schema.ts';
import type { Connections, Desk } from './desk-types.ts';
import type { Room, Rooms } from './rooms.ts';
import type { Areas } from '../model/goals/areas.ts';
import type { Coaching } from './coaching/standing.ts';
import { isOn } from '../model/goals/areas.ts';
import { leadOn, noLead, scopeOn } from './desk-leads.ts';
import { errorData } from '../model/errors.ts';
import { rememberAsked } from './asked.ts';
import { dealInput, hasGoals } from './deal-input.ts';
import { dealView } from './deal.ts';
import { ageNotice, failed, firstRun, footer, otherOrg, reading, stopped, wayOut } from './desk-screens.ts';
import { forecastView } from './forecast.ts';
import { goalView } from './goal.ts';
import { anchorOf } from '../model/coaching/feedback.ts';
import { coachView } from './coaching/coach.ts';
import { queueStrip } from './coaching/queue-walk.ts';
import { unreadOf } from './coaching/order.ts';
import { coachingOf } from './coaching/standing.ts';
import { panelGoal } from './goals/panel-goal.ts';
import { dismissMarks, rememberTold } from './goals/told.ts';
import { areaInput } from './office/areas.ts';
import { sampleDeal } from './sample-deal.ts';
import { areasOf, OFF } from './company/areas.ts';
import { readCompany } from './company/company.ts';
import { dealLink } from './link.ts';
import { crmName } from './crm-names.ts';
import { waitingView } from './waiting.ts';
import { deskWords } from './desk-words.ts';
import { REFRESH_MS, bookOf, changed } from './rooms.ts';

/** From this age on numbers are shown as stale, even where nothing failed. */
const STALE_MS = 60 * 60_000;

const VIEWS: readonly ViewName[] = ['goal', 'deal', 'lead', 'forecast', 'coach'];
const isViewOn = (areas: Areas, view: ViewName): boolean => (view === 'goal' ? isOn(areas, 'goals') : view === 'forecast' ? isOn(areas, 'forecast') : view === 'lead' ? isOn(areas, 'leads') : view === 'coach' ? isOn(areas, 'coaching') : true);

/** A deal without the parts that belong to areas which are switched off. */
const withoutOff = (deal: ViewOf['deal'], areas: Areas): ViewOf['deal'] => ({ ...deal, ...(isOn(areas, 'coaching') ? {} : { prompts: [], promptsSeenBy: null, promptNote: null }), ...(isOn(areas, 'goals') ? {} : { effect: null, noEffect: null }), ...(isOn(areas, 'forecast') ? {} : { causes: [] }) });

/** Threads on a deal, and on each change of it: the marks that lead there. */
function marksOn(dealId: string, { threads }: Coaching): { threads: number; threadsAt(at: number): number } {
  const anchors = [...threads.values()].filter((t) => t.dealId === dealId).map((t) => anchorOf(t.about));
  return { threads: anchors.length, threadsAt: (at) => anchors.filter((a) => a === `moment:${at}`).length };
}

export interface DeskOptions {
  connections: Connections & { useSample(on: boolean): Promise<void> };
  /** Opens a page for the person: the connect page for a CRM page, the CRM's own login, the options. */
  openPage(what: 'connect' | 'signIn' | 'options' | 'dashboard', page: PageRef, connection?: string): Promise<void>;
  rooms: Rooms;
  now(): number;
  locale: string;
}

/** The desk: answers the panel's views from the stored facts, and keeps those fresh while somebody looks. */
export function openDesk(options: DeskOptions): Desk {
  const { roomOf, refresh, isDue } = options.rooms;

  async function screenOf<V extends ViewName>(room: Room, view: V, page: PageRef): Promise<Screen<V>> {
    const head = await room.facts.head();
    const { identity } = room.connection;
    const now = options.now();
    if (head.syncedAt === null || !head.context) return ((!room.running && (room.stopped ? stopped(identity) : failed(head, identity))) || reading(head, identity)) as Screen<V>;
    const book = await bookOf(room, head);
    const common = { book, context: head.context, userId: identity.userId, now, locale: options.locale, link: dealLink(identity), noun: page.noun };
    const foot = { ...footer(head, identity, now), ...(await waitingIn(room, head, book, { now, locale: options.locale })) };
    const company = await readCompany(room.workspace, head.context);
    const { areas } = company;
    if (!isViewOn(areas, view)) return { state: 'empty', title: OFF.title, message: OFF.text, actions: [], fine: null, footer: foot } as Screen<V>;
    const goals = async () => isOn(areas, 'goals') && hasGoals(company) ? areaInput(room, head.context!, { syncedAt: head.syncedAt!, now, locale: options.locale }, company) : null;
    const read = { book, company, context: head.context, me: identity, tasks: new Map(Object.entries((await room.workspace.meta('tasks')) ?? {})) };
    const around = { ...read, coaching: coachingOf(read), now, locale: options.locale, link: common.link };
    const dealId = identity.crm === 'sample' ? sampleDeal(book, identity.userId) : page.dealId;
    let drawn: ViewOf[ViewName] | null;
    if (view === 'goal') {
      const recorded = await goals();
      const found = recorded && panelGoal(recorded, common);
      if (found) await rememberTold(room.workspace, found.notices, now);
      drawn = found?.view ?? goalView(common);
    } else if (view === 'forecast') drawn = forecastView({ ...common, company });
    else if (view === 'coach') drawn = coachView(around, dealId);
    else if (view === 'lead') drawn = await leadOn(room, page, { ...common, context: head.context, company });
    else {
      if (dealId === null) drawn = null;
      else {
        const deal = dealView({ ...await dealInput(options, room, head.context, company, dealId), ...marksOn(dealId, around.coaching) });
        if (deal && isOn(areas, 'forecast')) await rememberAsked(room.workspace, dealId, deal.causes, { now, zone: head.context.timeZone });
        const scope = deal && isOn(areas, 'leads') ? scopeOn(dealId, { ...common, context: head.context, company, me: identity }) : null;
        drawn = deal && { ...withoutOff(deal, areas), ...(scope && { scope }) };
      }
    }
    if (drawn === null) return view === 'lead' ? noLead(page, head, identity.crm, foot) as Screen<V> : noDeal(page, head, identity.crm, foot) as Screen<V>;
    const old = ageNotice(head, identity, now, options.locale, head.context.timeZone);
    const notices = [...(old ? [old] : []), ...(identity.crm === 'sample' ? [{ icon: 'note' as const, title: 'This is a made-up company.', text: 'Nothing here is yours. Connect when you have seen enough.', action: { id: 'leaveSample' as const, label: 'Leave the sample' } }] : [])];
    const queue = (view === 'deal' || view === 'coach') && isOn(areas, 'coaching') ? queueStrip(await areaInput(room, head.context, { syncedAt: head.syncedAt, now, locale: options.locale }, company), (await room.workspace.meta('queue')) ?? null, page.dealId) : null;
    const stale = old !== null || now - head.syncedAt > STALE_MS;
    return { state: stale ? 'stale' : 'ready', view: drawn as ViewOf[V], notices, footer: foot, unread: unreadOf(around), queue };
  }

  async function show<V extends ViewName>(view: V, page: PageRef, emit: (screen: Screen<V>) => void, signal: AbortSignal): Promise<void> {
    const on = await options.connections.forPage(page);
    if (on.is === 'none') return emit(firstRun(page) as Screen<V>);
    if (on.is === 'otherOrg') return emit(otherOrg(page, on.connected) as Screen<V>);
    const room = await roomOf(on.connection).catch((error: unknown) => {
      const data = errorData(error);
      emit({ state: 'error', error: data, actions: wayOut(data, on.connection.identity.crm), footer: { source: `Error ${data.code}`, seenBy: '' } });
      return null;
    });
    if (!room) return;
    // The number is the shape of what is stored: an older one isn't drawn.
    const summaryKey = `${view}/4:${view === 'deal' || view === 'coach' ? page.dealId : view === 'lead' ? page.leadId : ''}`;
    let drawing = Promise.resolve();
    const draw = async (): Promise<void> => {
      if (signal.aborted) return;
      const screen = await screenOf(room, view, page).catch(async (error: unknown): Promise<Screen<V>> => {
        const data = errorData(error);
        return { state: 'error', error: data, actions: wayOut(data, on.connection.identity.crm), footer: { source: `Error ${data.code}`, seenBy: '' } };
      });
      if (signal.aborted) return;
      emit(screen);
      if (screen.state === 'ready') await room.facts.putSummary(summaryKey, options.now(), screen);
    };
    const redraw = (): void => { drawing = drawing.then(draw); };

    if (!room.book) {
      const summary = await room.facts.summary(summaryKey);
      if (summary && !signal.aborted) emit(await withAge(room, summary.screen as Screen<V>));
    }
    // Who closed the panel meanwhile would never be told to stop.
    if (signal.aborted) return;
    room.watchers.add(redraw);
    const timer = setInterval(() => void refreshIfDue(), REFRESH_MS);
    const refreshIfDue = async (): Promise<void> => {
      if (!signal.aborted && isDue(room, await room.facts.head())) await refresh(room);
      else redraw();
    };
    signal.addEventListener('abort', () => {
      room.watchers.delete(redraw);
      clearInterval(timer);
    });
    redraw();
    await drawing;
    await refreshIfDue();
    await drawing;
  }

  /** A stored screen says its own age, not the age it had when it was drawn. */
  async function withAge<V extends ViewName>(room: Room, screen: Screen<V>): Promise<Screen<V>> {
    return { ...screen, footer: footer(await room.facts.head(), room.connection.identity, options.now()) };
  }

  /** A deal's own part is there always; of what isn't connected or can't be opened, all are. */
  async function views(page: PageRef | null): Promise<ViewName[]> {
    const on = page ? await options.connections.forPage(page) : null;
    const room = on?.is === 'connected' ? await roomOf(on.connection).catch(() => null) : null;
    const areas = room ? await areasOf(room.workspace, (await room.facts.head()).context) : {};
    // A lead has its page; the deal's part stays on every other.
    return VIEWS.filter((v) => isViewOn(areas, v) && (v === 'lead' ? page?.leadId !== undefined : v !== 'deal' || page?.leadId === undefined || !isOn(areas, 'leads')));
  }

  async function act(action: string, page: PageRef): Promise<void> {
    if (action === 'connect' || action === 'signIn' || action === 'options') return options.openPage(action, page);
    if (action === 'dashboard') {
      const on = await options.connections.forPage(page);
      return options.openPage('dashboard', page, on.is === 'connected' ? on.connection.id : undefined);
    }
    if (action === 'sample' || action === 'leaveSample') return options.connections.useSample(action === 'sample');
    const on = await options.connections.forPage(page);
    if (on.is !== 'connected') return;
    const room = await roomOf(on.connection);
    if (action === 'putAway') {
      await dismissMarks(room.workspace, null);
      changed(room);
    } else if (action === 'cancel') {
      room.stopped = true;
      room.running?.abort.abort();
    } else await refresh(room, true);
  }

  return {
    show, act, views, ...deskWords(options),
    async waiting(page, what, id) {
      const on = await options.connections.forPage(page);
      if (on.is === 'connected') await options.rooms.actOnWaiting(await roomOf(on.connection), what, id);
    },
  };
}

/** What waits to be sent, for the footer; nothing where nothing does. */
async function waitingIn(room: Room, head: FactsHead, book: DealBook, { now, locale }: { now: number; locale: string }): Promise<{ waiting?: WaitingView }> {
  const all = await room.workspace.waiting();
  if (all.entries.length === 0) return {};
  const waiting = waitingView(all, { now, locale, timeZone: head.context?.timeZone ?? 'UTC', crm: crmName(room.connection.identity.crm), dealName: (id) => book.heads.find((h) => h.id === id)?.name ?? null });
  return waiting ? { waiting } : {};
}

function noDeal(page: PageRef, head: FactsHead, crm: string, foot: ReturnType<typeof footer>): Screen {
  if (page.dealId === null) return { state: 'empty', title: `No ${page.noun} on this page`, message: `Open ${page.noun === 'deal' ? 'a deal' : 'an opportunity'}, and what it does for your goal stands here. Goal and forecast are there on every page.`, actions: [], fine: null, footer: foot };
  const sample = crm === 'sample';
  return {
    state: 'empty', title: `This ${page.noun} isn’t among what was read`,
    message: sample ? 'The made-up company has deals of its own. Goal and forecast show how it works; connect to see this one.' : `It may have been deleted, be newer than the last reading, or be one that you may not see. Your goal and forecast are there as before.`,
    actions: sample ? [{ id: 'leaveSample', label: 'Leave the sample' }] : [{ id: 'refresh', label: 'Read again' }], fine: head.failed ? head.failed.error.title : null, footer: foot,
  };
}

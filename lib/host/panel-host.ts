import type { Desk } from '../views/desk-types.ts';
import type { PageRef } from '../pages/page.ts';
import type { LoaderMessage } from '../messages/loader.ts';
import type { Nonces } from './nonces.ts';
import type { PanelRequest } from '../messages/panel.ts';
import type { PortReply } from '../messages/port.ts';
import type { Screen, ViewName } from '../messages/views.ts';
import type { Sender } from './serve-calls.ts';
import { errorData, RidealongError } from '../model/errors.ts';
import { pageOf, samePage } from '../pages/index.ts';
import { parsePanelRequest } from './panel-shapes.ts';
import { PANEL_PORT } from '../messages/panel.ts';

/** A port as it reaches the background. */
export interface HostPort {
  name: string;
  sender?: Sender | undefined;
  postMessage(message: PortReply): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

export interface HostOptions {
  desk: Desk;
  nonces: Nonces;
  extensionId: string;
  baseUrl: string;
  /** The page a tab shows now, read from the browser. */
  pageOf(tabId: number): Promise<PageRef | null>;
  toLoader(tabId: number, message: LoaderMessage): Promise<void>;
  now(): number;
  theme(): Promise<'auto' | 'light' | 'dark'>;
  floats(tabId: number): Promise<boolean>;
  /** Opens another page of the same CRM in a tab. */
  goTo(tabId: number, url: string): Promise<void>;
  /** Shows the panel in a tab of its own, about the same page. */
  openAlone(tabId: number): Promise<void>;
}

interface Live {
  port: HostPort;
  /** The CRM tab this panel is about; null: none. */
  tabId: number | null;
  where: 'frame' | 'tab';
  page: PageRef | null;
  visit: number;
  view: ViewName | null;
  showing: AbortController | null;
}

/** Answers the ports of panels: lets in who may, tells them which page they are beside, and keeps their view coming. */
export function hostPanels(options: HostOptions) {
  const live = new Set<Live>();
  // Begins at the clock, so that a worker that was started again never gives out a number twice.
  let visits = options.now();

  /** The tab a port may be about; undefined: not let in. */
  async function admit(port: HostPort): Promise<Pick<Live, 'tabId' | 'where'> | undefined> {
    const { sender } = port;
    if (sender?.id !== options.extensionId || !port.name.startsWith(PANEL_PORT)) return undefined;
    const credential = port.name.slice(PANEL_PORT.length);
    const own = sender.tab?.id;
    const framed = sender.frameId !== undefined && sender.frameId !== 0;
    const alone = /^tab(\d*)$/.exec(credential);
    if (alone) return framed || (sender.tab && !sender.tab.url?.startsWith(options.baseUrl)) ? undefined : { tabId: alone[1] ? Number(alone[1]) : null, where: 'tab' };
    if (!framed || own === undefined || !/^[0-9a-f]{32}$/.test(credential)) return undefined;
    return (await options.nonces.redeem(credential, own)) ? { tabId: own, where: 'frame' } : undefined;
  }

  async function accept(port: HostPort): Promise<void> {
    const early: unknown[] = [];
    let panel: Live | null = null;
    port.onMessage.addListener((message) => (panel ? hear(panel, message) : early.push(message)));
    port.onDisconnect.addListener(() => {
      if (!panel) return;
      panel.showing?.abort();
      live.delete(panel);
    });
    const admitted = await admit(port);
    if (!admitted) return port.disconnect();
    const next = admitted.tabId !== null && admitted.where === 'frame' ? await options.nonces.issue(admitted.tabId) : `tab${admitted.tabId ?? ''}`;
    panel = { port, ...admitted, page: null, visit: 0, view: null, showing: null };
    live.add(panel);
    port.postMessage({ type: 'next', nonce: next });
    if (panel.where === 'frame') await options.toLoader(panel.tabId!, { loader: 'up' });
    await visit(panel);
    for (const message of early) hear(panel, message);
  }

  /** Tells a panel which page it is beside now, and shows its view for it. */
  async function visit(panel: Live): Promise<void> {
    panel.page = panel.tabId === null ? null : await options.pageOf(panel.tabId);
    panel.visit = ++visits;
    const { page } = panel;
    panel.port.postMessage({
      type: 'page', visit: panel.visit, hasDeal: page?.dealId != null, isForecast: page?.isForecast ?? false, noun: page?.noun ?? 'deal', theme: await options.theme(),
      float: panel.tabId !== null && (await options.floats(panel.tabId)), where: panel.where, views: await options.desk.views(page).catch(() => ['goal', 'deal', 'forecast', 'coach'] as const).then((on) => [...on]),
    });
    show(panel);
  }

  function show(panel: Live): void {
    panel.showing?.abort();
    const { view, page, visit: shown } = panel;
    if (!view) return;
    const showing = new AbortController();
    panel.showing = showing;
    const emit = (screen: Screen): void => {
      if (showing.signal.aborted) return;
      panel.port.postMessage({ type: 'screen', visit: shown, view, screen } as PortReply);
    };
    if (!page) return emit({ state: 'empty', title: 'Open a page of your CRM', message: 'Ridealong stands beside Salesforce and HubSpot. Open one of their pages, and come back.', actions: [{ id: 'options', label: 'Connections' }], fine: null, footer: { source: 'No CRM page here', seenBy: '' } });
    options.desk.show(view, page, emit, showing.signal).catch((error: unknown) => {
      const data = errorData(error);
      emit({ state: 'error', error: data, actions: [{ id: 'refresh', label: 'Try again' }, { id: 'connect', label: 'Connect again' }], footer: { source: `Error ${data.code}`, seenBy: '' } });
    });
  }

  function hear(panel: Live, message: unknown): void {
    const request = parsePanelRequest(message);
    if (!request) return;
    void act(panel, request).catch((error: unknown) => {
      if (!panel.view) return;
      const data = errorData(error);
      panel.port.postMessage({ type: 'screen', visit: panel.visit, view: panel.view, screen: { state: 'error', error: data, actions: [{ id: 'refresh', label: 'Try again' }], footer: { source: `Error ${data.code}`, seenBy: '' } } } as PortReply);
    });
  }

  async function act(panel: Live, request: PanelRequest): Promise<void> {
    const { page, tabId } = panel;
    if (request.type === 'show') {
      panel.view = request.view;
      show(panel);
    } else if (request.type === 'close') {
      if (tabId !== null) await options.toLoader(tabId, { loader: 'close' });
    } else if (request.type === 'settings') {
      if (tabId !== null) await options.toLoader(tabId, { loader: 'float', float: request.float });
      if (panel.visit) await visit(panel);
    } else if (page && request.type === 'answer') await options.desk.answer(page, request.dealId, request.promptId, request.answer, request.why);
    else if (page && request.type === 'walk') {
      const url = await options.desk.walk(page, request.to);
      // Only this panel's own tab, and only to a record of the org that it shows.
      const target = url === null ? null : pageOf(url);
      if (url !== null && tabId !== null && target?.dealId && target.crm === page.crm && target.orgKey === page.orgKey) await options.goTo(tabId, url);
    } else if (page && request.type === 'cause') {
      const { type: _, ...word } = request;
      await options.desk.sayCause(page, word);
    } else if (request.type === 'say') {
      // A word that is refused leaves the screen and what was typed there as they are.
      const error = await (page ? options.desk.say(page, request.word) : Promise.reject(new RidealongError('notSetUp', 'There is no CRM page beside this panel', 'Open a page of your CRM, and say it again.'))).then(() => null, errorData);
      panel.port.postMessage({ type: 'said', number: request.number, error });
    } else if (page && request.type === 'remark') await options.desk.remark(page, request.dealId, request.answers, request.text);
    else if (page && request.type === 'waiting') await options.desk.waiting(page, request.act, request.id);
    else if (page && request.type === 'scope') {
      const { type: _, ...word } = request;
      await options.desk.sayScope(page, word);
    } else if (request.type === 'act' && request.action === 'alone') {
      if (tabId !== null) await options.openAlone(tabId);
    } else if (page && request.type === 'act') {
      await options.desk.act(request.action, page);
      if (request.action === 'sample' || request.action === 'leaveSample' || request.action === 'refresh') show(panel);
    }
  }

  return {
    accept: (port: HostPort): void => void accept(port).catch(() => port.disconnect()),
    /** A tab went to another address, or back to the same. */
    async moved(tabId: number): Promise<void> {
      const page = await options.pageOf(tabId);
      for (const panel of live) if (panel.tabId === tabId && !samePage(panel.page, page)) await visit(panel);
    },
    /** Connections or settings changed: every panel asks anew. */
    async again(): Promise<void> {
      for (const panel of live) await visit(panel);
    },
    isWatching: (tabId: number): boolean => [...live].some((p) => p.tabId === tabId),
  };
}

import type { CauseWord, CoachWord, PanelReply, PanelRequest, PromptAnswer, ScopeWord } from './panel.ts';
import { PANEL_PORT } from './panel.ts';
import type { WaitingAct } from './waiting.ts';
import type { PortReply } from './port.ts';
import type { Action, ViewName } from './views.ts';

export type PageReply = Extract<PanelReply, { type: 'page' }>;
export type SaidReply = Extract<PanelReply, { type: 'said' }>;
export type ScreenReply = Extract<PanelReply, { type: 'screen' }>;

export interface PanelHandlers {
  /** The panel is now beside this page. Always comes before that page's screens: put away what belongs to the old one. */
  onPage(page: PageReply): void;
  /** A view's new screen. Only ever for the page told last. */
  onScreen(screen: ScreenReply): void;
  /** There is no way back to the background: the extension was updated, or this frame was not put here by us. */
  onLost(): void;
}

export interface PanelClient {
  /** Ask for a view; it then keeps coming whenever it changes, for this and every later page, until another is asked for. */
  show(view: ViewName): void;
  act(action: Action['id']): void;
  /** Take a prompt, put it off or decline it, with or without a word why. */
  answer(dealId: string, promptId: string, answer: PromptAnswer, why: string | null): void;
  /** Say why a deal went missing from a forecast, or judge what was said. */
  sayCause(word: CauseWord): void;
  /** Flag qualifying that was out of scope, or take a flag back. */
  sayScope(word: ScopeWord): void;
  /** Answer a question that was asked on this deal. */
  remark(dealId: string, answers: string, text: string): void;
  /** Something that waits to be sent: try again, give up, write over what stands there. */
  waiting(act: WaitingAct, id: number): void;
  /** Something said in the coaching view, under a number; false: there is no way back now. What became of it, `hear` is told. */
  say(number: number, word: CoachWord): boolean;
  /** From now on `then` is told what became of each word; null: the way back was lost, and of what is under way nobody knows. */
  hear(then: (said: SaidReply | null) => void): void;
  /** Go to the next or the previous deal of the reader's queue. */
  walk(to: 'next' | 'previous'): void;
  /** Float over the page, or stand beside it. */
  setFloat(float: boolean): void;
  close(): void;
}

/** The little of a port that is used; lets a test stand in for the browser. */
export interface PanelPort {
  postMessage(message: PanelRequest): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

export interface PanelSurroundings {
  /** Opens a port by name. Throws where the extension is gone. */
  connect(name: string): PanelPort;
  /** `location.hash` and `location.search` of the panel page. */
  hash: string;
  search: string;
  /** Calls back once the page is drawn again. A hidden panel must not wake the worker every half minute for nothing. */
  whenSeen(then: () => void): void;
}

/** A port that ends without a word said was refused. This often in a row, and it is over. */
const REFUSALS = 2;

/** Connects the panel page to the background, and again after each death of the worker, asking again for the view that was shown. */
export function connectPanel(handlers: PanelHandlers, around: PanelSurroundings = here()): PanelClient {
  let credential = firstCredential(around);
  let port: PanelPort | null = null;
  let view: ViewName | null = null;
  let visit = -1;
  let silent = 0;
  let heard: (said: SaidReply | null) => void = () => undefined;

  function open(): void {
    let opened: PanelPort;
    try {
      opened = around.connect(PANEL_PORT + credential);
    } catch {
      // "Extension context invalidated" after an update: normal life, and the end of this panel.
      handlers.onLost();
      return;
    }
    port = opened;
    let spoken = false;
    opened.onMessage.addListener((message) => {
      if (port !== opened) return;
      spoken = true;
      silent = 0;
      take(message as PortReply);
    });
    opened.onDisconnect.addListener(() => {
      if (port !== opened) return;
      port = null;
      visit = -1;
      heard(null);
      if (!spoken) silent += 1;
      if (silent >= REFUSALS) handlers.onLost();
      else if (spoken) around.whenSeen(open);
      else open();
    });
    if (view) opened.postMessage({ type: 'show', view });
  }

  function take(reply: PortReply): void {
    if (reply.type === 'next') credential = reply.nonce;
    else if (reply.type === 'said') heard(reply);
    else if (reply.type === 'page') {
      visit = reply.visit;
      handlers.onPage(reply);
    } else if (reply.visit === visit && reply.view === view) handlers.onScreen(reply);
  }

  function send(request: PanelRequest): boolean {
    port?.postMessage(request);
    return port !== null;
  }

  open();
  return {
    show(wanted) { view = wanted; send({ type: 'show', view: wanted }); },
    act(action) { send({ type: 'act', action }); },
    answer(dealId, promptId, answer, why) { send({ type: 'answer', dealId, promptId, answer, why }); },
    sayCause(word) { send({ type: 'cause', ...word }); },
    sayScope(word) { send({ type: 'scope', ...word }); },
    remark(dealId, answers, text) { send({ type: 'remark', dealId, answers, text }); },
    waiting(act, id) { send({ type: 'waiting', act, id }); },
    say: (number, word) => send({ type: 'say', number, word }),
    hear(then) { heard = then; },
    walk(to) { send({ type: 'walk', to }); },
    setFloat(float) { send({ type: 'settings', float }); },
    close() { send({ type: 'close' }); },
  };
}

/** In a frame the nonce from the address; as a tab or side panel `tab` and the tab it was opened for, where there is one. */
function firstCredential({ hash, search }: PanelSurroundings): string {
  const nonce = new URLSearchParams(hash.slice(1)).get('n');
  return nonce ?? `tab${new URLSearchParams(search).get('tab') ?? ''}`;
}

interface Extension {
  runtime: { connect(info: { name: string }): PanelPort };
}

/** Ports are the same in every browser but for the name they hang on. The polyfill would be an eighth of what the panel may weigh. */
function extension(): Extension {
  const { browser, chrome } = globalThis as { browser?: Extension; chrome?: Extension };
  const found = browser ?? chrome;
  if (!found) throw new Error('This page is not part of an extension.');
  return found;
}

function here(): PanelSurroundings {
  return {
    connect: (name) => extension().runtime.connect({ name }),
    hash: location.hash,
    search: location.search,
    // No frames are drawn in a hidden tab, nor in a frame that is not displayed.
    whenSeen: (then) => void requestAnimationFrame(() => then()),
  };
}

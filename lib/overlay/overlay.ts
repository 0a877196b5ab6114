import type { Envelope } from '../messages/calls.ts';
import type { LoaderMessage, SiteState } from '../messages/loader.ts';
import { siteKey } from '../messages/loader.ts';
import { clampWidth, makeDock, makeEdge } from './dock.ts';
import { makeHost, makeLauncher } from './host.ts';
import { watchAddress } from './watch.ts';

/** A frame that loads but whose port isn't up by then never will be (a page with COEP). */
const PORT_LIMIT_MS = 1500;

/** The part of the browser's own API that is used here; no polyfill comes onto a CRM page. */
export interface LoaderApi {
  runtime: {
    id?: string;
    getURL(path: '/panel.html'): string;
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: { addListener(listener: (message: unknown) => void): void; removeListener(listener: (message: unknown) => void): void };
  };
  storage: { local: { get(key: string): Promise<Record<string, unknown>>; set(items: Record<string, unknown>): Promise<void> } };
}

/** Puts the launcher on the page, and the panel's frame at the first opening. */
export async function startOverlay(api: LoaderApi): Promise<void> {
  const key = siteKey(location.host);
  const stored = (await api.storage.local.get(key))[key] as Partial<SiteState> | undefined;
  const site: SiteState = { open: stored?.open === true, float: stored?.float === true, width: clampWidth(stored?.width ?? 400) };
  const { root, remove } = makeHost();
  const dock = makeDock();
  const launcher = makeLauncher(root, () => setOpen(true));
  let frame: HTMLIFrameElement | null = null;
  let edge: HTMLElement | null = null;
  let isUp = false;
  let following: AbortController | null = null;

  const gone = (): boolean => api.runtime.id === undefined;
  const tell = (call: Envelope['call'], request: unknown): void => {
    if (gone()) return end();
    // Between an update and the reload of the page nobody answers: then there is nothing to tell.
    api.runtime.sendMessage({ call, request } satisfies Envelope).catch(() => { if (gone()) end(); });
  };
  const remember = (): void => { if (!gone()) void api.storage.local.set({ [key]: site }); };

  function setOpen(open: boolean): void {
    if (gone()) return end();
    site.open = open;
    remember();
    if (open && !frame) makeFrame();
    draw();
    following?.abort();
    if (open) {
      following = new AbortController();
      watchAddress(() => tell('moved', {}), following.signal);
      tell('moved', {});
      frame?.focus();
    } else launcher.focus();
  }

  function makeFrame(): void {
    const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
    const made = document.createElement('iframe');
    made.className = 'frame';
    made.title = 'Ridealong';
    made.addEventListener('load', () => setTimeout(() => {
      if (isUp) return;
      setOpen(false);
      tell('openElsewhere', {});
    }, PORT_LIMIT_MS), { once: true });
    frame = made;
    edge = makeEdge(root, made, () => site.width, (width, done) => {
      site.width = width;
      draw();
      if (done) remember();
    });
    // The nonce is known to the background before the frame can use it.
    api.runtime.sendMessage({ call: 'openPanel', request: { nonce } } satisfies Envelope).then(() => {
      made.src = `${api.runtime.getURL('/panel.html')}#n=${nonce}`;
      root.append(made);
    }).catch(() => { if (gone()) end(); });
  }

  function draw(): void {
    launcher.classList.toggle('off', site.open);
    frame?.classList.toggle('off', !site.open);
    frame?.classList.toggle('floats', site.float);
    edge?.classList.toggle('off', !site.open);
    if (frame) frame.style.width = `${site.width}px`;
    if (edge) edge.style.insetInlineEnd = `${site.width + (site.float ? 8 : -4)}px`;
    dock.set(site.open && !site.float ? site.width : null);
  }

  const hear = (message: unknown): void => {
    if (typeof message !== 'object' || message === null || !('loader' in message)) return;
    const m = message as LoaderMessage;
    if (m.loader === 'toggle') setOpen(!site.open);
    else if (m.loader === 'close') setOpen(false);
    else if (m.loader === 'up') isUp = true;
    else if (m.loader === 'float') {
      site.float = m.float;
      remember();
      draw();
    }
  };

  /** Leaves nothing behind: after an update the new content script starts afresh. */
  function end(): void {
    following?.abort();
    dock.set(null);
    remove();
  }

  api.runtime.onMessage.addListener(hear);
  if (site.open) setOpen(true);
}

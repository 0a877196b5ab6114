import { STYLE } from './style.ts';

export const HOST = 'ridealong-panel';

/** The closed root on the page, and how to take it away. A host that an older version left behind is replaced. */
export function makeHost(): { root: ShadowRoot; remove(): void } {
  for (const old of document.documentElement.querySelectorAll(`:scope > ${HOST}`)) old.remove();
  const host = document.createElement(HOST);
  const root = host.attachShadow({ mode: 'closed' });
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox's content scripts can't adopt a sheet of their own; a style element they may add.
    root.appendChild(document.createElement('style')).textContent = STYLE;
  }
  document.documentElement.append(host);
  return { root, remove: () => host.remove() };
}

/** The slim button at the edge: all there is before the first opening. */
export function makeLauncher(root: ShadowRoot, open: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.className = 'launch';
  button.type = 'button';
  button.title = 'Open Ridealong';
  button.setAttribute('aria-label', 'Open Ridealong');
  const ns = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(ns, 'svg');
  svg.setAttribute('viewBox', '0 0 18 18');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(ns, 'path');
  for (const [name, value] of [['d', 'M5 15.5 8.5 5M10.5 15.5 15 2'], ['fill', 'none'], ['stroke', 'currentColor'], ['stroke-width', '3'], ['stroke-linecap', 'round']] as const) path.setAttribute(name, value);
  svg.append(path);
  button.append(svg);
  button.addEventListener('click', (e) => { if (e.isTrusted) open(); });
  root.append(button);
  return button;
}

const NARROWEST = 320;
const WIDEST = 560;

export const clampWidth = (width: number): number => Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));

/** Makes room beside the panel by an end margin on the document element; gives back whatever stood there. */
export function makeDock(): { set(width: number | null): void } {
  const style = document.documentElement.style;
  let before: [value: string, priority: string] | null = null;
  return {
    set(width) {
      if (width !== null) {
        before ??= [style.getPropertyValue('margin-inline-end'), style.getPropertyPriority('margin-inline-end')];
        style.setProperty('margin-inline-end', `${width}px`, 'important');
      } else if (before) {
        style.setProperty('margin-inline-end', ...before);
        before = null;
      }
    },
  };
}

/** The inner edge: dragged, or moved with the arrow keys. */
export function makeEdge(root: ShadowRoot, frame: HTMLElement, width: () => number, resize: (width: number, done: boolean) => void): HTMLElement {
  const edge = document.createElement('div');
  edge.className = 'edge off';
  edge.tabIndex = 0;
  edge.setAttribute('role', 'separator');
  edge.setAttribute('aria-orientation', 'vertical');
  edge.setAttribute('aria-label', 'Width of Ridealong');
  edge.addEventListener('pointerdown', (e) => {
    edge.setPointerCapture(e.pointerId);
    frame.style.pointerEvents = 'none';
    const [from, start] = [e.clientX, width()];
    const ltr = getComputedStyle(document.documentElement).direction !== 'rtl';
    const to = (x: number): number => clampWidth(start + (ltr ? from - x : x - from));
    const move = (m: PointerEvent): void => resize(to(m.clientX), false);
    edge.addEventListener('pointermove', move);
    edge.addEventListener('lostpointercapture', (end) => {
      edge.removeEventListener('pointermove', move);
      frame.style.pointerEvents = '';
      resize(to(end.clientX), true);
    }, { once: true });
  });
  edge.addEventListener('keydown', (e) => {
    const step = e.key === 'ArrowLeft' ? 16 : e.key === 'ArrowRight' ? -16 : 0;
    if (step) resize(clampWidth(width() + step), true);
  });
  root.append(edge);
  return edge;
}

/** How often to look where the browser doesn't say; only while the panel is open. */
const POLL_MS = 400;

interface Navigation {
  addEventListener(type: 'currententrychange', listener: () => void, options: { signal: AbortSignal }): void;
}

/** Calls back after each navigation within the page, once it is committed, until the signal aborts. */
export function watchAddress(moved: () => void, signal: AbortSignal): void {
  let last = location.href;
  const look = (): void => {
    if (location.href === last) return;
    last = location.href;
    moved();
  };
  (window as { navigation?: Navigation }).navigation?.addEventListener('currententrychange', look, { signal });
  const timer = setInterval(look, POLL_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

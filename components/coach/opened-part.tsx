import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { fetchOpened, isGone, opened } from './later.ts';

type Parts = NonNullable<typeof opened.value>;

/** Draws something of what comes later, once it is there. */
export function Opened({ draw }: { draw: (parts: Parts) => ComponentChildren }) {
  useEffect(() => void fetchOpened(), []);
  const parts = opened.value;
  if (parts) return <>{draw(parts)}</>;
  return isGone.value ? <p class="quiet" role="alert">Ridealong was updated meanwhile. Reload this page to go on; nothing that you wrote is lost.</p> : <p class="quiet" role="status">Opening…</p>;
}

import { signal } from '@preact/signals';

type Opened = typeof import('./opened.tsx');

/**
 * What comes when somebody opens a thread or writes: the list itself weighs as little as the panel's other views. null until it is there.
 */
export const opened = signal<Opened | null>(null);

/** Whether it could not be fetched: the extension was updated meanwhile. */
export const isGone = signal(false);

export function fetchOpened(): void {
  if (!opened.value) void import('./opened.tsx').then((m) => { opened.value = m; }, () => { isGone.value = true; });
}

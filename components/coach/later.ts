import { signal } from '@preact/signals';

type Parts = typeof import('./opened.ts');

/** What comes when somebody opens a thread or writes: the list itself weighs as little as the panel's other views. null until it is there. */
export const opened = signal<Parts | null>(null);

/** It could not be fetched: the extension was updated meanwhile. */
export const isGone = signal(false);

let coming: Promise<Parts> | null = null;

/** Fetches it, once. Fails where it isn't there any more. */
export function fetchOpened(): Promise<Parts> {
  coming ??= import('./opened.ts').then((parts) => (opened.value = parts));
  coming.catch(() => { isGone.value = true; });
  return coming;
}

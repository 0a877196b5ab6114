import { effect, signal, type Signal } from '@preact/signals';

const kept = new Map<string, Signal<unknown>>();

/** What this tab kept of a draft; null where there is nothing, or nothing that can be read. */
function stored(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/**
 * Something that is being written, above what draws it: changing tabs, a failed sending and reloading leave it as it is. It ends with the browser's tab, and
 * lies nowhere else. Extension pages alone may use it.
 */
export function keptDraft<T>(name: string): Signal<T | null> {
  const key = `draft ${name}`;
  const found = kept.get(key);
  if (found) return found as Signal<T | null>;
  const draft = signal<T | null>(stored(key) as T | null);
  effect(() => {
    const text = draft.value === null ? null : JSON.stringify(draft.value);
    try {
      if (text === null) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, text);
    } catch (error) {
      console.warn('This draft outlives the tab’s pages, not a reload.', error);
    }
  });
  kept.set(key, draft as Signal<unknown>);
  return draft;
}

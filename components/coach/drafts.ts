import { signal, type Signal } from '@preact/signals';

const drafts = new Map<string, Signal<string>>();

/** What is being written, by what it is about: another tab of the panel or another record leaves it as it is. It ends with the page. */
export function draftOf(about: string): Signal<string> {
  let draft = drafts.get(about);
  if (!draft) drafts.set(about, (draft = signal('')));
  return draft;
}

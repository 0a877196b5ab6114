import type { StrategyItem } from '../../../lib/model/goals/strategy.ts';

/** A strategy as it is being written. `follows`: key of the version that it changes; null: there is none. */
export interface StrategyDraft {
  items: StrategyItem[];
  note: string;
  follows: string | null;
}

export type Kind = StrategyItem['kind'];
export const of = (items: readonly StrategyItem[], kind: Kind): StrategyItem[] => items.filter((i) => i.kind === kind);

export const newItem = (kind: Kind, id: string): StrategyItem => ({ id, kind, title: '', text: '', span: '', behaviours: [] });

/** One place up (−1) or down (1) in a list; unchanged at its end. */
export function moved<T>(list: readonly T[], from: number, by: 1 | -1): T[] {
  const to = from + by;
  const next = [...list];
  if (to < 0 || to >= list.length || from < 0) return next;
  [next[from], next[to]] = [next[to]!, next[from]!];
  return next;
}

/** An item one place up or down among those of its kind; the other kind keeps its places. */
export function movedItem(items: readonly StrategyItem[], id: string, by: 1 | -1): StrategyItem[] {
  const kind = items.find((i) => i.id === id)?.kind;
  if (!kind) return [...items];
  const mine = of(items, kind);
  const turned = moved(mine, mine.findIndex((i) => i.id === id), by);
  return items.map((i) => (i.kind === kind ? turned.shift()! : i));
}

/** What keeps a draft from being published, in a sentence; null: nothing. */
export function whatIsMissing({ items, note, follows }: StrategyDraft): string | null {
  if (items.length === 0) return 'There is nothing in it yet. Add a strategic goal or a value first.';
  if (items.some((i) => i.title.trim() === '')) return 'A strategic goal or value has no title yet. Give it one, or take it out.';
  if (items.some((i) => i.behaviours.some((b) => b.words.trim() === ''))) return 'A behaviour has no words yet. Write what one would see, or take it out.';
  return follows !== null && note.trim() === '' ? 'Say what changed, and why: everybody reads that first.' : null;
}

/** As it is published: blanks at the ends of texts left out. */
export const tidy = (items: readonly StrategyItem[]): StrategyItem[] =>
  items.map((i) => ({ ...i, title: i.title.trim(), text: i.text.trim(), span: i.span.trim(), behaviours: i.behaviours.map((b) => ({ ...b, words: b.words.trim() })) }));

import type { Behaviour, Strategy, StrategyItem } from '../../model/goals/strategy.ts';

/** What became of an item's behaviours. `reworded`: the same behaviour in other words. */
export interface BehaviourChanges {
  added: Behaviour[];
  removed: Behaviour[];
  reworded: { was: Behaviour; now: Behaviour }[];
}

/** One item that is not as it was. Items are the same by their ids; order is not part of what they say. */
export type StrategyChange =
  | { is: 'added'; item: StrategyItem }
  | { is: 'removed'; item: StrategyItem }
  /** `words`: its title, text, span or kind is another; `behaviours`: what became of them. At least one of the two is so. */
  | { is: 'changed'; was: StrategyItem; item: StrategyItem; words: boolean; behaviours: BehaviourChanges };

const sameWords = (a: StrategyItem, b: StrategyItem): boolean => a.kind === b.kind && a.title === b.title && a.text === b.text && a.span === b.span;

function behaviourChanges(was: readonly Behaviour[], now: readonly Behaviour[]): BehaviourChanges {
  const before = new Map(was.map((b) => [b.id, b]));
  const after = new Set(now.map((b) => b.id));
  return {
    added: now.filter((b) => !before.has(b.id)), removed: was.filter((b) => !after.has(b.id)),
    reworded: now.flatMap((b) => {
      const old = before.get(b.id);
      return old && old.words !== b.words ? [{ was: old, now: b }] : [];
    }),
  };
}

/**
 * What is other in a strategy than in an earlier one, in the order of the later; what was taken out comes last. Nothing where both say
 * the same in another order. `before`: null where there was none; everything is added then.
 */
export function strategyChanges(before: Strategy | null, after: Strategy): StrategyChange[] {
  const was = new Map((before?.items ?? []).map((i) => [i.id, i]));
  const is = new Set(after.items.map((i) => i.id));
  return [
    ...after.items.flatMap((item): StrategyChange[] => {
      const old = was.get(item.id);
      if (!old) return [{ is: 'added', item }];
      const behaviours = behaviourChanges(old.behaviours, item.behaviours);
      const words = !sameWords(old, item);
      return words || behaviours.added.length + behaviours.removed.length + behaviours.reworded.length > 0 ? [{ is: 'changed', was: old, item, words, behaviours }] : [];
    }),
    ...(before?.items ?? []).filter((i) => !is.has(i.id)).map((item): StrategyChange => ({ is: 'removed', item })),
  ];
}

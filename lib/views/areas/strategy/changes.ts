import type { ChangeView } from '../../../messages/areas/strategy.ts';
import type { StrategyChange } from '../../../analysis/goals/strategy-changes.ts';
import type { StrategyItem } from '../../../model/goals/strategy.ts';

export const KIND_WORDS: Record<StrategyItem['kind'], string> = { goal: 'Strategic goal', value: 'Value' };

const count = (n: number, word: string): string[] => (n > 0 ? [`${n} ${word}`] : []);
const said = (name: string, was: string, now: string): string[] => (was === now ? [] : [was === '' ? `${name} added: ${now}` : now === '' ? `${name} taken out: ${was}` : `${name}: ${now} Before: ${was}`]);
const ended = (text: string): string => (text === '' || /[.!?…]$/.test(text) ? text : `${text}.`);

/** Each change in words, with what stood before beside what stands now. */
export function changeViews(changes: readonly StrategyChange[]): ChangeView[] {
  return changes.map((c) => {
    const { item } = c;
    const base = { id: item.id, is: c.is, kind: KIND_WORDS[item.kind], title: item.title };
    if (c.is !== 'changed') return { ...base, lines: [item.text, ...(c.is === 'added' ? item.behaviours.map((b) => `Behaviour: ${b.words}`) : [])].filter((l) => l !== '') };
    const { was, behaviours } = c;
    return {
      ...base, lines: [
        ...(was.kind === item.kind ? [] : [`It was a ${KIND_WORDS[was.kind].toLowerCase()} before.`]),
        ...said('Title', ended(was.title), ended(item.title)), ...said('What is meant', ended(was.text), ended(item.text)), ...said('Time', ended(was.span), ended(item.span)),
        ...behaviours.added.map((b) => `New behaviour: ${b.words}`), ...behaviours.reworded.map((b) => `Behaviour: ${ended(b.now.words)} Before: ${b.was.words}`), ...behaviours.removed.map((b) => `Behaviour taken out: ${b.words}`),
      ],
    };
  });
}

/** "2 new, 1 reworded, 1 taken out" */
export function changeSummary(changes: readonly StrategyChange[]): string {
  const of = (is: StrategyChange['is']): number => changes.filter((c) => c.is === is).length;
  const parts = [...count(of('added'), 'new'), ...count(of('changed'), 'changed'), ...count(of('removed'), 'taken out')];
  return parts.length > 0 ? parts.join(', ') : 'Another order, or the same again';
}

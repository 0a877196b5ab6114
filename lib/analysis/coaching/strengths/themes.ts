import type { UserId } from '../../../model/ids.ts';
import type { Thread, ThreadWord } from '../standing-threads.ts';

/** A behaviour that others named in feedback to a person. */
export interface Theme {
  behaviourId: string;
  /** Words that name it. */
  named: number;
  /** Newest first, each with the newest word in it that names the behaviour. */
  threads: { thread: Thread; word: ThreadWord }[];
}

/** Behaviours that others named in feedback to somebody, the most often named first. What somebody says of themselves isn’t counted. */
export function feedbackThemes(threads: Iterable<Thread>, person: UserId): Theme[] {
  const themes = new Map<string, Theme>();
  for (const thread of threads) {
    if (thread.toId !== person || thread.tone === 'ask') continue;
    const byBehaviour = new Map<string, ThreadWord[]>();
    for (const word of thread.words) if (word.byId !== person) for (const id of new Set(word.behaviourIds)) byBehaviour.set(id, [...(byBehaviour.get(id) ?? []), word]);
    for (const [behaviourId, words] of byBehaviour) {
      const theme = themes.get(behaviourId) ?? { behaviourId, named: 0, threads: [] };
      theme.named += words.length;
      theme.threads.push({ thread, word: words.reduce((a, b) => (b.at > a.at ? b : a)) });
      themes.set(behaviourId, theme);
    }
  }
  for (const t of themes.values()) t.threads.sort((a, b) => b.word.at - a.word.at || (a.thread.id < b.thread.id ? -1 : 1));
  return [...themes.values()].sort((a, b) => b.named - a.named || (a.behaviourId < b.behaviourId ? -1 : 1));
}

export type PromptsAsk = Record<string, never>;

/** What one prompt is, how it was answered here, and what came of it. */
export interface PromptRow {
  id: string;
  about: string;
  rep: string;
  manager: string;
  behaviour: string;
  step: string;
  /** "taken 41, put off 12, declined 33", or that nobody was asked. */
  answered: string;
  verdict: 'helps' | 'noDifference' | null;
  /** What came of it in a sentence, or why nothing is said. */
  effect: string;
  /** Answers that it rests on, the newest first: which deal, what was said, the word why. Nobody is named who isn't on the deal's page. */
  rows: { name: string; href: string | null; when: string; said: string; why: string | null }[];
}

export interface PromptsView {
  title: string;
  sentence: string;
  rows: PromptRow[];
  how: string;
  whoSees: string;
}

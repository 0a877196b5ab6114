/** What somebody did with a prompt on a deal, with a word why, and in which state the deal was (ids of the signs that held). */
export interface PromptWord {
  promptId: string;
  answer: 'taken' | 'later' | 'declined';
  why: string | null;
  /** As which side it was asked. */
  audience: 'rep' | 'manager';
  /** The prompts that applied besides, by id: the state that taken and declined are compared in. */
  state: string[];
}

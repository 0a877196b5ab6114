import type { FactorAct } from './factor.ts';

export type FactorField = 'title' | 'owner' | 'leader';

export interface FactorProblem {
  field: FactorField;
  /** What is wrong and what to do. */
  why: string;
}

/** What keeps a factor in words from being kept. */
export function factorProblems({ title, aboutId, leaderId, owner }: Pick<Extract<FactorAct, { act: 'set' }>, 'title' | 'aboutId' | 'leaderId' | 'owner'>): FactorProblem[] {
  const found: FactorProblem[] = [];
  if (title.trim() === '') found.push({ field: 'title', why: 'Say what holds back, in a line.' });
  if (aboutId !== null && owner.id === null) found.push({ field: 'owner', why: 'A factor about a person names who owns it: it is sealed to those on it, and a function has no key.' });
  if (aboutId !== null && aboutId === leaderId) found.push({ field: 'leader', why: 'Whom it is about and who leads them are two people.' });
  return found;
}

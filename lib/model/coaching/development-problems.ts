import type { DevelopmentAct } from './development.ts';

export type DevelopmentField = 'skill' | 'steps' | `step:${string}:${'what' | 'by'}`;

export interface DevelopmentProblem {
  field: DevelopmentField;
  /** What is wrong and what to do. */
  why: string;
}

/** What keeps a plan from being kept. */
export function developmentProblems({ behaviourIds, skill, steps }: Pick<Extract<DevelopmentAct, { act: 'set' }>, 'behaviourIds' | 'skill' | 'steps'>): DevelopmentProblem[] {
  const found: DevelopmentProblem[] = [];
  if (skill.trim() === '' && behaviourIds.length === 0) found.push({ field: 'skill', why: 'Say what is built: a skill in words, or a behaviour of the company’s values.' });
  if (steps.length === 0) found.push({ field: 'steps', why: 'Add a step: something to do, with somebody, or a course.' });
  for (const s of steps) {
    if (s.what.trim() === '') found.push({ field: `step:${s.id}:what`, why: 'Say what is done in this step, or take it out.' });
    if (!Number.isInteger(s.by)) found.push({ field: `step:${s.id}:by`, why: 'Give this step a date.' });
  }
  return found;
}

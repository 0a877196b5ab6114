import type { Question } from './question.ts';
import { bridge } from './bridge.ts';
import { signals } from './signals.ts';

/** Every question, by its name; the first is asked where none is named. */
export const QUESTIONS: readonly Question[] = [bridge, signals];

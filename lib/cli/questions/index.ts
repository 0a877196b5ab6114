import type { Question } from './question.ts';
import { accuracy } from './accuracy.ts';
import { bridge } from './bridge.ts';
import { calibration } from './calibration.ts';
import { signals } from './signals.ts';

/** Every question, by its name; the first is asked where none is named. */
export const QUESTIONS: readonly Question[] = [bridge, accuracy, calibration, signals];

import type { Question } from './question.ts';
import { accuracy } from './accuracy.ts';
import { activity } from './activity.ts';
import { bridge } from './bridge.ts';
import { calibration } from './calibration.ts';
import { goals } from './goals.ts';
import { leads } from './leads.ts';
import { pipeline } from './pipeline.ts';
import { signals } from './signals.ts';
import { walk } from './walk.ts';

/** Every question, by its name; the first is asked where none is named. */
export const QUESTIONS: readonly Question[] = [bridge, pipeline, walk, accuracy, calibration, signals, goals, leads, activity];

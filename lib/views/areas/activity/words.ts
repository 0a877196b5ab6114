import type { CurveBin } from '../../../analysis/activity-effect/curve.ts';
import type { EffectReport } from '../../../analysis/activity-effect/report.ts';
import type { ActivityOf, EffectOf } from '../../../analysis/activity-effect/weeks.ts';
import type { Doing } from '../../../analysis/doings/doing.ts';
import type { Words } from '../../format.ts';
import { makeWords } from '../../format.ts';

const NBSP = '\u00a0';

/** One and many of what is done. */
export const DONE_WORDS: Record<ActivityOf, [one: string, many: string]> = {
  call: ['call', 'calls'], email: ['email', 'emails'], meeting: ['meeting held', 'meetings held'], task: ['task done', 'tasks done'], note: ['note', 'notes'], other: ['other activity', 'other activities'],
};
export const EFFECT_WORDS: Record<EffectOf, [one: string, many: string]> = {
  meeting: ['meeting held', 'meetings held'], created: ['opportunity created', 'opportunities created'], qualified: ['opportunity qualified', 'opportunities qualified'], advanced: ['move to a later stage', 'moves to a later stage'], won: ['win', 'wins'],
};
export const doingWords = (what: Doing): string => (what in EFFECT_WORDS ? EFFECT_WORDS[what as EffectOf] : what in DONE_WORDS ? DONE_WORDS[what as ActivityOf] : [what, what])[1];

/** Activity in words, for one locale. */
export interface ActivityWords {
  words: Words;
  /** A mean: "12", "2.4", "0.08", with a true minus. */
  mean(value: number): string;
  signed(value: number): string;
  /** "2.1 to 2.7" */
  range(low: number, high: number): string;
  /** "24 to 31", or "0" */
  bin(bin: Pick<CurveBin, 'from' | 'to'>): string;
  /** "1 win", "3 wins" */
  many(n: number, of: [string, string]): string;
}

export function activityWords(locale: string): ActivityWords {
  const words = makeWords(locale);
  const formats = [0, 1, 2].map((digits) => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }));
  const mean = (value: number): string => {
    if (Number.isInteger(value) && (value === 0 || value >= 20)) return words.count(value);
    const size = Math.abs(value);
    const text = formats[size >= 20 ? 0 : size >= 1 ? 1 : 2]!.format(size);
    return value < 0 && /[1-9]/.test(text) ? `\u2212${text}` : text;
  };
  return {
    words, mean, signed: (v) => (mean(v).startsWith('\u2212') || !/[1-9]/.test(mean(v)) ? mean(v) : `+${mean(v)}`), range: (low, high) => `${mean(low)} to ${mean(high)}`,
    bin: ({ from, to }) => (from === to ? words.count(from) : `${words.count(from)} to ${words.count(to)}`), many: (n, [one, more]) => `${words.count(n)}${NBSP}${n === 1 ? one : more}`,
  };
}

/** "No gain is seen above 47 a week (95 % from 40 to 55)." */
export function pointText({ turning }: Pick<EffectReport, 'turning'>, { words }: ActivityWords): string | null {
  const point = turning?.point;
  return point ? `No gain is seen above ${words.count(Math.round(point.value))} a week (95${NBSP}% from ${words.count(Math.round(point.low))} to ${words.count(Math.round(point.high))}).` : null;
}

export const ASSOCIATION = 'It says what went together in this company’s own past, not that one makes the other.';

import type { AskFlag } from '../../../analysis/goals/ask-flags.ts';
import type { ActivityKind } from '../../../model/activity.ts';
import type { Ask } from '../../../model/goals/ask.ts';
import type { Day } from '../../../model/day.ts';
import type { AreaInput } from '../input.ts';
import type { GoalWords } from '../map/goal-words.ts';
import { servesOf } from '../../../analysis/goals/forest.ts';
import { parseDay } from '../../../model/day.ts';
import { durationText } from '../../../model/goals/duration.ts';
import { functionName } from '../../../model/goals/function.ts';
import { counted } from '../../format.ts';
import { goalWords } from '../map/goal-words.ts';
import { measureOf, measuresById } from '../map/measures.ts';
import { standingItems } from '../map/stands.ts';
import { goalName } from '../map/whose.ts';

const EACH: Record<Ask['cost']['each'], string> = { day: 'a day', week: 'a week', month: 'a month', quarter: 'a quarter', once: 'once' };

/** Kinds of activity, as one and as many. */
export const KIND_WORDS: Record<ActivityKind, [one: string, many: string]> = { call: ['call', 'calls'], email: ['email', 'emails'], meeting: ['meeting', 'meetings'], task: ['task', 'tasks'], note: ['note', 'notes'], other: ['other activity', 'other activities'] };

export const EVIDENCE_LABELS: Record<Ask['evidence']['says'], string> = { helps: 'Evidence that it helps', harms: 'Evidence against it', unknown: 'No evidence yet' };

/** Asks in words, for one org and locale. */
export interface AskWords {
  w: GoalWords;
  /** "10 h 30 min a week" and "14 people, 45 min each" */
  cost(cost: Ask['cost']): { text: string; parts: string };
  /** "60 calls a week from each" */
  activity(ask: Ask): string | null;
  /** "Executives, Gunnar Halvorsen" */
  askedBy(ask: Ask): string;
  /** What it serves, and below it what that goal serves; null: nothing. */
  serves(ask: Ask): { text: string; detail: string | null } | null;
  flag(flag: AskFlag): string;
  /** "31 Aug 2026", of `2026-08-31` */
  isoDay(text: string): string;
}

export function askWords(input: AreaInput): AskWords {
  const { context, company, goals, locale, now } = input;
  const w = goalWords(context, locale, now);
  const { words } = w;
  const measures = measuresById(company.measures);
  const items = standingItems(input);
  const nameOf = (id: string | null): string | null => (id === null ? null : (items.find((i) => i.id === id)?.title ?? null));
  const isoDay = (text: string): string => {
    const d = parseDay(text);
    return d === null ? text : words.day(d);
  };
  return {
    w, isoDay,
    cost: ({ minutes, people, each }) => ({ text: `${durationText(minutes * people)} ${EACH[each]}`, parts: `${counted(words, people, 'person', 'people')}, ${durationText(minutes)}${people === 1 ? '' : ' each'}` }),
    activity: ({ activity: a }) => a && `${words.count(a.perWeek)} ${KIND_WORDS[a.kind][a.perWeek === 1 ? 0 : 1]} a week from each`,
    askedBy: ({ askedBy: { function: f, name } }) => (name === '' || name === functionName(f) ? functionName(f) : `${functionName(f)}, ${name}`),
    serves: ({ goalId, strategyId }) => {
      const standing = goalId === null ? undefined : goals.get(goalId);
      if (standing) {
        const { goal } = standing;
        const serves = nameOf(strategyId) ?? nameOf(servesOf(goal, goals));
        const name = goalName(goal, measureOf(goal.measureId, goal.target.unit, measures).label, w).name;
        return { text: standing.ended ? `${name}, ended on ${w.instant(standing.ended.at)}` : name, detail: serves };
      }
      const named = nameOf(strategyId);
      if (named !== null) return { text: named, detail: null };
      return goalId === null && strategyId === null ? null : { text: 'Something that is no longer there', detail: null };
    },
    flag: (flag) => flagText(flag, words),
  };
}

function flagText(flag: AskFlag, words: GoalWords['words']): string {
  if (flag.is === 'noGoal') return 'No goal';
  if (flag.is === 'goneGoal') return 'Its goal is gone';
  if (flag.is === 'noStrategy') return 'Traces to no strategic goal';
  if (flag.is === 'beyondGain') return 'More than brought any gain';
  if (flag.is !== 'pastReview') return 'Evidence against it';
  return flag.days < 14 ? `${counted(words, flag.days, 'day')} late` : `${counted(words, Math.floor(flag.days / 7), 'week')} late`;
}

/** "since 3 Nov (21 days)", "since today" */
export const sinceDays = (w: GoalWords, from: Day, today: Day): string => (today <= from ? 'since today' : `since ${w.day(from)} (${counted(w.words, today - from, 'day')})`);

import type { AskFlag } from '../../../analysis/goals/ask-flags.ts';
import type { Ask } from '../../../model/goals/ask.ts';
import { askTime } from '../../../analysis/goals/ask-time.ts';
import { durationText } from '../../../model/goals/duration.ts';
import { functionName } from '../../../model/goals/function.ts';

const GOAL: readonly AskFlag['is'][] = ['noGoal', 'goneGoal'];

/** Headline, and what stands below it: how many are flagged, and why. `flags`: of each ask that stands. */
export function asksSentence(flags: readonly (readonly AskFlag[])[], mine: number): { title: string; sentence: string } {
  const all = flags.length;
  const flagged = flags.filter((f) => f.length > 0).length;
  if (all === 0) return { title: 'Nobody has entered an ask yet', sentence: 'Numbers, tasks and reports that one function asks of another stand here, with their purpose, the time they take and the goal they serve. Whoever asks one or feels one enters it.' };
  if (flagged === 0) return { title: all === 1 ? 'The one ask serves a goal and is within its review date' : `All ${all} asks serve a goal and are within their review date`, sentence: 'An ask without a goal, past its review, with evidence against it or for more activity than brought any gain would be flagged to both sides.' };
  const of = (which: (f: AskFlag) => boolean): number => flags.filter((list) => list.some(which)).length;
  const counts: [number, string, string][] = [
    [of((f) => GOAL.includes(f.is)), 'serves no goal', 'serve no goal'], [of((f) => f.is === 'noStrategy'), 'serves a goal that traces to no strategic goal', 'serve goals that trace to no strategic goal'],
    [of((f) => f.is === 'against'), 'has evidence against it', 'have evidence against them'], [of((f) => f.is === 'beyondGain'), 'asks for more activity than brought any gain', 'ask for more activity than brought any gain'], [of((f) => f.is === 'pastReview'), 'is past its review date', 'are past their review date'],
  ];
  const said = counts.filter(([n]) => n > 0).map(([n, one, many]) => `${n} ${n === 1 ? one : many}`);
  return {
    title: all === 1 ? 'The one ask is flagged to both sides' : `${flagged} of ${all} asks ${flagged === 1 ? 'is' : 'are'} flagged to both sides`,
    sentence: `${said.length > 1 ? `${said.slice(0, -1).join(', ')} and ${said.at(-1)!}` : said.join('')}.${mine > 0 ? ` ${mine === 1 ? 'One of them is' : `${mine} of them are`} yours to answer.` : ''}`,
  };
}

/** Time asked of each function, a sentence each; the function that gives most first. */
export function timeSentences(asks: readonly Ask[]): string[] {
  const costs = new Map<string, Ask['cost'][]>();
  for (const { of, cost } of asks) costs.set(of, [...(costs.get(of) ?? []), cost]);
  return [...costs].map(([id, list]) => ({ id, list, time: askTime(list) })).sort((a, b) => b.time.perWeek - a.time.perWeek || b.time.once - a.time.once || (a.id < b.id ? -1 : 1)).map(({ id, list, time }) => {
    const who = functionName(id);
    const once = time.once > 0 ? `${durationText(time.once)} once` : null;
    if (time.perWeek === 0) return `${who} is asked for ${once ?? 'no time'}.`;
    const each = list.filter((c) => c.each !== 'once').length === 1 ? `; each person asked gives ${durationText(time.perPersonWeek)}` : `; somebody whom all of it reaches gives ${durationText(time.perPersonWeek)} of a week`;
    return `${who} is asked for ${durationText(time.perWeek)} a week${once === null ? '' : `, and ${once}`}${each}.`;
  });
}

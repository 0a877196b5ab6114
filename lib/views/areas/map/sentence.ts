import type { StandingGoal } from '../../../analysis/goals/standing.ts';
import type { GoalWords } from './goal-words.ts';
import { assigneeName, bearerName } from './whose.ts';

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** How many names a sentence bears. */
const NAMED = 3;
const inWords = (n: number, w: GoalWords): string => SMALL[n] ?? w.words.count(n);
const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const list = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`);

/** "Katarzyna Wojciechowska-Zielińska"; of many, the first three and how many more. */
function whose(goals: readonly StandingGoal[], w: GoalWords): string {
  const names = [...new Set(goals.map(({ goal }) => bearerName(goal, w) ?? assigneeName(goal.assignee, w)))];
  return names.length <= NAMED + 1 ? list(names) : `${names.slice(0, NAMED).join(', ')} and ${w.words.count(names.length - NAMED)} more`;
}

/** Headline and what stands below it: how many have committed, who is being discussed, who hasn't been heard. `goals` in the order of the map. */
export function sentenceOf(goals: readonly StandingGoal[], signs: boolean, w: GoalWords): { title: string; sentence: string } {
  const all = goals.length;
  const of = (state: StandingGoal['state']): StandingGoal[] => goals.filter((g) => g.state === state);
  const [committed, discussed, unheard, proposed] = [of('committed').length, of('discussed'), of('notHeard'), of('proposed')];
  const talk = discussed.length > 0 ? `${inWords(discussed.length, w)} ${discussed.length === 1 ? 'is' : 'are'} being discussed (${whose(discussed, w)})` : null;
  if (!signs) {
    return {
      title: all === 1 ? 'One goal stands' : `${w.words.count(all)} goals stand`,
      sentence: [talk && `${first(talk)}.`, 'Commitments signed by both sides are off under a HubSpot key: nobody can be told apart for certain.'].filter((t) => t !== null).join(' '),
    };
  }
  const title = all === 1 ? (committed === 1 ? 'The one goal is committed by both sides' : 'The one goal isn’t committed by both sides yet')
    : committed === all ? `All ${w.words.count(all)} goals are committed by both sides`
      : committed === 0 ? `None of ${w.words.count(all)} goals is committed by both sides yet`
        : `${w.words.count(committed)} of ${w.words.count(all)} goals are committed by both sides`;
  const heard = unheard.length > 0 ? `${inWords(unheard.length, w)} ${unheard.length === 1 ? 'has' : 'have'} not been heard (${whose(unheard, w)})` : null;
  const told = [talk, heard].filter((t) => t !== null);
  const waits = proposed.length === 0 ? (all > 0 ? 'On every line the leader committed first.' : null)
    : `${first(inWords(proposed.length, w))} ${proposed.length === 1 ? 'waits for its leader, who commits' : 'wait for their leaders, who commit'} first.`;
  const leads = proposed.length === 0 && discussed.some((g) => g.leader === null) ? null : waits;
  return { title, sentence: [told.length > 0 ? `${first(told.join(', '))}.` : null, leads].filter((t) => t !== null).join(' ') };
}

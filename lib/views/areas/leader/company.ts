import type { FunctionAlignment, Misalignment } from '../../../analysis/goals/function-alignment.ts';
import type { LeaderBlock, LeaderRow } from '../../../messages/areas/leader.ts';
import type { AreaInput } from '../input.ts';
import type { GoalWords } from '../map/goal-words.ts';
import type { StandingAsks } from '../asks/standing.ts';
import { readersOf, strategyVersions } from '../../../analysis/goals/standing-strategy.ts';
import { dayOf } from '../../../model/day.ts';
import { functionName } from '../../../model/goals/function.ts';
import { counted } from '../../format.ts';
import { sinceDays } from '../asks/words.ts';

/** Functions that aren't aligned, and why. */
export function functionsBlock(found: readonly FunctionAlignment[], { asks }: StandingAsks, w: GoalWords): LeaderBlock {
  const title = 'Functions not aligned';
  const off = found.filter((f) => f.why.length > 0);
  const why = (m: Misalignment): string => {
    if (m.is === 'noGoal') return 'has no goal';
    if (m.is === 'noStrategy') return m.goals === 1 ? 'its goal traces to no strategic goal' : `none of its ${w.words.count(m.goals)} goals traces to a strategic goal`;
    const names = m.asks.map((id) => asks.get(id)!.ask.title);
    return `asks for ${names.length === 1 ? `“${names[0]!}”` : counted(w.words, names.length, 'thing')} without a goal`;
  };
  const rows: LeaderRow[] = off.map((f) => ({
    id: f.id, text: functionName(f.id), detail: `${f.why.map(why).join('; ')}`.replace(/^./, (c) => c.toUpperCase()),
    to: f.why.some((m) => m.is === 'noStrategy') ? { is: 'map', find: functionName(f.id) } : f.why.some((m) => m.is === 'asksWithoutGoal') ? { is: 'asks' } : null,
  }));
  const looked = `Every function that a goal, a role or an ask names is looked at: ${found.map((f) => functionName(f.id)).join(', ')}.`;
  return { id: 'functions', title, rows, sentence: `${off.length === 0 ? (found.length === 1 ? 'The one function that is named is aligned.' : `All ${found.length} functions are aligned.`) : `${w.words.count(off.length)} of ${w.words.count(found.length)} ${off.length === 1 ? 'isn’t' : 'aren’t'} aligned.`} ${looked}` };
}

/** Questions on asks, and proposals to drop them, that the asking side hasn't answered. */
export function asksBlock({ asks, flagsOf, around: { today } }: StandingAsks, { context }: AreaInput, w: GoalWords): LeaderBlock {
  const standing = [...asks.values()].filter((a) => a.ended === null);
  const waiting = standing.flatMap((a) => [a.question, a.drop].flatMap((word) => (word ? [{ a, word }] : []))).sort((x, y) => x.word.at - y.word.at || (x.word.key < y.word.key ? -1 : 1));
  const unasked = standing.filter((a) => !a.question && flagsOf(a).some((f) => f.is === 'noGoal' || f.is === 'goneGoal')).length;
  const rows: LeaderRow[] = waiting.map(({ a, word }) => ({
    id: word.key, text: a.ask.title, to: { is: 'asks' },
    detail: `${word.is === 'question' ? 'Question' : 'Proposal to drop it'} of ${word.by} waits for ${a.ask.askedBy.name || functionName(a.ask.askedBy.function)} ${sinceDays(w, dayOf(word.at, context.timeZone), today)}`,
  }));
  const said = rows.length === 0 ? 'No question on an ask waits for an answer.' : `${counted(w.words, rows.length, 'question or proposal', 'questions and proposals')} on asks ${rows.length === 1 ? 'waits' : 'wait'} for an answer.`;
  return { id: 'asks', title: 'Asks not answered', rows, sentence: unasked === 0 ? said : `${said} ${unasked === 1 ? 'One ask without a goal has' : `${unasked} asks without a goal have`} not been asked about yet.` };
}

/** Whether a strategy is published, and how many have read it. */
export function strategyBlock({ company, context, rights }: AreaInput, w: GoalWords): LeaderBlock {
  const versions = strategyVersions(company.records('strategy'), (author) => rights.mayPublish(author));
  const current = versions.at(-1);
  const title = 'Strategy, published and read';
  if (!current) return { id: 'strategy', title, rows: [{ id: 'publish', text: 'Nothing is published', detail: 'Strategic goals and values come first: goals then say what they are for', to: { is: 'strategy' } }], sentence: 'No strategy has been published yet, so that no goal can trace to it.' };
  const people = context.people.filter((p) => p.isActive).map((p) => p.id);
  const { read, notYet } = readersOf(people, versions, company.records('read'));
  return {
    id: 'strategy', title, rows: notYet.length === 0 ? [] : [{ id: 'read', text: `${w.words.count(notYet.length)} of ${w.words.count(people.length)} ${notYet.length === 1 ? 'hasn’t' : 'haven’t'} read it yet`, detail: 'Each of them sees what changed since they last looked, under Strategy', to: { is: 'strategy' } }],
    sentence: `Published on ${w.instant(current.at)} by ${current.authorName}; ${w.words.count(read.length)} of ${counted(w.words, people.length, 'person', 'people')} in the CRM ${read.length === 1 ? 'has' : 'have'} read it.`,
  };
}

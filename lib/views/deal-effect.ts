import type { DealNow } from '../analysis/won.ts';
import type { DealView } from '../messages/views.ts';
import type { GoalFacts } from './goal.ts';
import type { Words } from './format.ts';
import { isIn } from '../analysis/won.ts';

interface EffectInput {
  facts: GoalFacts;
  deal: DealNow | undefined;
  /** The recorded goal that the facts are of; null: the quota. */
  recorded?: { title: string; deal: DealNow | null; how: string } | null;
  /** null: the reader's own goal. */
  owner: string | null;
  money(minor: number): string;
  words: Words;
}

/** What winning a deal does for its owner's goal, or why nothing can be said. */
export function dealEffect({ facts, deal, recorded = null, owner, money, words }: EffectInput): Pick<DealView, 'effect' | 'noEffect'> {
  const { goal, won, period } = facts;
  const who = owner === null ? 'you' : owner;
  const none = (noEffect: string): Pick<DealView, 'effect' | 'noEffect'> => ({ effect: null, noEffect });
  if (!deal) return none('It has no close date, so it counts for no quarter yet.');
  if (deal.state === 'lost') return none('This deal was lost. It counts for no goal.');
  if (!deal.valued) return none('Its amount isn’t known, so what it does for the goal isn’t either.');
  const inside = isIn(deal, period.start, period.end);
  if (!inside) return none(deal.state === 'won' ? `Won on ${words.day(deal.closeDay)}: it counted for that quarter, not for ${period.label}.` : `It closes ${deal.closeDay > period.end ? 'after' : 'before'} ${period.label}, so it does nothing for ${recorded ? `“${recorded.title}”` : 'this quarter’s goal'}.`);
  if (recorded && !recorded.deal) return none(`It doesn’t count for “${recorded.title}”. ${recorded.how}`);
  if (goal.target === null || goal.target === 0) return none(`No quota is set for ${owner === null ? 'you' : owner} in ${period.label}, so there is no goal to hold it against.`);
  if (deal.state === 'open' && deal.category === 'omitted') return none('It is omitted from the forecast. If it came in, it would still count.');

  const isWon = deal.state === 'won';
  const before = (isWon ? won - deal.amount : won) / goal.target;
  const after = (isWon ? won : won + deal.amount) / goal.target;
  const [from, to] = [words.percent(before), words.percent(after)];
  const gap = goal.target - (isWon ? won - deal.amount : won);
  const sentence = isWon ? `Winning this took ${who} from ${from} to ${to}.` : `Winning this takes ${who} from ${from} to ${to}.${closes(deal.amount, gap, money)}`;
  const scale = Math.max(1.1, after * 1.02);
  const percent = (share: number): number => Math.round(Math.min(100, Math.max(0, (share / scale) * 100)) * 10) / 10;
  return {
    noEffect: null,
    effect: {
      sentence: recorded ? `${recorded.title}: ${sentence[0]!.toLowerCase()}${sentence.slice(1)}` : sentence, bar: { won: percent(before), addsTo: percent(after), goal: percent(1) }, fromRatio: before, toRatio: after,
      label: `Won ${money(isWon ? won - deal.amount : won)}, this deal ${isWon ? 'added' : 'adds'} ${money(deal.amount)}, of a goal of ${money(goal.target)}`,
    },
  };
}

const PARTS: [number, string][] = [[0.95, 'nearly all'], [0.7, 'about three quarters'], [0.62, 'about two thirds'], [0.45, 'about half'], [0.3, 'about a third'], [0.225, 'about a quarter'], [0.18, 'about a fifth'], [0.08, 'about a tenth']];

function closes(amount: number, gap: number, money: (minor: number) => string): string {
  if (gap <= 0) return ' The goal is reached already.';
  if (amount >= gap) return amount === gap ? ' It closes the whole gap.' : ` It closes the gap, and passes the goal by ${money(amount - gap)}.`;
  const part = PARTS.find(([from]) => amount / gap >= from);
  return part ? ` It closes ${part[1]} of the gap.` : ' It closes a small part of the gap.';
}

import type { GoalCard } from '../../messages/areas/mine.ts';
import type { Worked } from './worked-out.ts';
import type { GoalContext } from './context.ts';
import { counted } from '../format.ts';

/** What is expected of the reader and where it stands, in a sentence; the next says by whom and why. */
export function headline(mine: readonly { worked: Worked; card: GoalCard }[], { words }: GoalContext): { title: string; lead: string | null } {
  const first = mine[0];
  if (!first) return { title: 'No goal is recorded for you yet', lead: 'Goals are set on the map, under Alignment, by whoever leads you or by finance. You can set one for yourself below.' };
  const { worked: { progress: { phase, period, actual, isReached } }, card } = first;
  const by = period.kind === 'custom' ? words.day(period.end) : period.label;
  const what = `${card.title}: ${card.target.text}`;
  const stands = phase === 'before' ? `beginning on ${words.day(period.start)}` : actual === null ? 'and where it stands isn’t known' : isReached ? 'and it is reached' : card.attainment ? `and ${card.attainment.text}\u00a0% of it is there` : `and it stands at ${card.actual.amount?.text ?? ''}`;
  const more = mine.length - 1;
  const commitments = mine.filter((m) => m.card.commitment.state !== 'committed').length;
  const why = [
    card.setBy, card.serves === null ? 'It serves no strategic goal that is recorded.' : `It serves “${card.serves}”.`,
    more > 0 ? `${counted(words, more, 'more goal')} of yours ${more === 1 ? 'stands' : 'stand'} below.` : null,
    commitments === 0 ? 'Both sides have committed.' : mine.length === 1 ? card.commitment.text : `${words.count(commitments)} of these goals ${commitments === 1 ? 'isn’t' : 'aren’t'} committed by both sides.`,
  ];
  return { title: `${what} is expected of you in ${by}, ${stands}`, lead: why.filter((t) => t !== null).join(' ') };
}

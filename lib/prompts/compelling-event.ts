import type { Prompt } from './types.ts';
import { day } from '../model/day.ts';

const times = (n: number): string => (n === 2 ? 'twice' : `${n} times`);

/** A close date that moved twice or more is seldom the buyer’s. */
export default {
  id: 'compelling-event',
  about: 'A close date that moved twice or more is seldom the buyer’s.',
  rep: (f, words) => `What happens on the buyer’s side if they don’t decide by ${f.closeDay === null ? 'this date' : words.longDay(f.closeDay)}?`,
  manager: () => 'Whose date is it? Ask for the buyer’s words.',
  behaviour: 'Agrees dates with the buyer, in the buyer’s words',
  step: 'Reality',
  urgency: 3,
  applies(f, words) {
    const n = f.story.pushes.length;
    if (f.state !== 'open' || n < 2) return null;
    const first = `Pushed ${times(n)}, ${f.story.daysPushed} days in all.`;
    const c = f.pushedTwice;
    if (!c?.isClear) return first;
    return `${first} Of ${c.withSign.n} deals pushed twice or more by week ${f.week}, ${words.percent(c.withSign.won / c.withSign.n)} were won in their quarter (${words.percent(c.withSign.low)} to ${words.percent(c.withSign.high)}); of ${c.without.n} others, ${words.percent(c.without.won / c.without.n)}.`;
  },
  example: { story: { pushes: [{ at: 0, from: day(20540), to: day(20580), days: 40, pushed: true }, { at: 1, from: day(20580), to: day(20620), days: 40, pushed: true }], daysPushed: 80, amounts: [], stages: [], dates: [] } },
} satisfies Prompt;

import type { Prompt } from './types.ts';
import { day } from '../model/day.ts';

/** A price that falls just before the date should have bought something. */
export default {
  id: 'discount',
  about: 'A price that falls just before the date should have bought something.',
  rep: () => 'What did we get for it?',
  manager: () => 'What would you have traded instead?',
  behaviour: 'Trades, never gives',
  step: 'Options',
  urgency: 2,
  stake: (f) => { const [before, last] = [f.story.amounts.at(-2), f.story.amounts.at(-1)]; return before && last ? Math.abs(before.amount - last.amount) : null; },
  applies(f, words) {
    if (f.state !== 'open' || f.closeDay === null) return null;
    const last = f.story.amounts.at(-1);
    const before = f.story.amounts.at(-2);
    if (!last || !before || before.amount <= 0 || last.amount > before.amount * 0.9) return null;
    const changed = Math.floor(last.at / 86_400_000);
    if (f.closeDay - changed > 14 || f.closeDay < changed) return null;
    return `The amount fell from ${words.money(before.amount)} to ${words.money(last.amount)} within two weeks of the close date.`;
  },
  example: { closeDay: day(20790), story: { pushes: [], daysPushed: 0, stages: [], dates: [], amounts: [{ at: 0, amount: 10_000_000 }, { at: 20785 * 86_400_000, amount: 8_000_000 }] } },
} satisfies Prompt;

import type { Prompt } from './types.ts';

/** An amount that swings says that what is bought isn’t settled. */
export default {
  id: 'amount-swing',
  about: 'An amount that swings says that what is bought isn’t settled.',
  rep: () => 'What is in, what is out, and who decided?',
  manager: () => 'Which number would you call?',
  behaviour: 'Records what is agreed',
  step: 'Reality',
  urgency: 2,
  stake: (f) => (f.story.amounts.length === 0 ? null : Math.max(...f.story.amounts.map((a) => Math.abs(a.amount - f.story.amounts[0]!.amount)))),
  applies(f, words) {
    const [first] = f.story.amounts;
    const last = f.story.amounts.at(-1);
    if (f.state !== 'open' || !first || !last || first.amount <= 0) return null;
    const swing = Math.max(...f.story.amounts.map((a) => Math.abs(a.amount - first.amount))) / first.amount;
    return swing < 0.3 ? null : `The amount went from ${words.money(first.amount)} to ${words.money(last.amount)}, and was up to ${words.percent(swing)} away from where it began.`;
  },
  example: { story: { pushes: [], daysPushed: 0, stages: [], dates: [], amounts: [{ at: 0, amount: 11_200_000 }, { at: 1, amount: 7_000_000 }] } },
} satisfies Prompt;

import type { Prompt } from './types.ts';
import { openStage } from '../model/stage.ts';

/** A deal that went back a stage has taught something. */
export default {
  id: 'went-back',
  about: 'A deal that went back a stage has taught something.',
  rep: () => 'What did we learn that sent it back?',
  manager: () => 'What would have shown it earlier?',
  behaviour: 'Corrects the record when the facts change',
  step: 'Reality',
  urgency: 2,
  applies(f, words) {
    const back = f.story.stages.filter((s) => s.back).at(-1);
    if (f.state !== 'open' || !back) return null;
    const first = `Went back from ${back.from.label} to ${back.to.label}.`;
    const c = f.wentBack;
    return c?.isClear ? `${first} Of ${c.withSign.n} deals that had gone back by week ${f.week}, ${words.percent(c.withSign.won / c.withSign.n)} were won in their quarter (${words.percent(c.withSign.low)} to ${words.percent(c.withSign.high)}); of ${c.without.n} others, ${words.percent(c.without.won / c.without.n)}.` : first;
  },
  example: { story: { pushes: [], daysPushed: 0, amounts: [], dates: [], stages: [{ at: 0, back: true, skipped: false, from: openStage('Negotiation'), to: openStage('Proposal') }] } },
} satisfies Prompt;

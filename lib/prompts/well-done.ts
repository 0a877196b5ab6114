import type { DealFacts } from '../analysis/deal-facts.ts';
import type { Prompt, PromptWords } from './types.ts';
import { day } from '../model/day.ts';
import { openStage } from '../model/stage.ts';

/** Days: what is praised lies no longer back, and a cause is named promptly within so many. */
const LATELY = 14;
const PROMPTLY = 3;

/** A step forward with everything in place, or a cause that was named promptly, is worth saying so. */
export default {
  id: 'well-done',
  about: 'A step forward with everything in place, or a cause that was named within three days, is worth saying so.',
  rep: () => 'What did you do that we should repeat?',
  manager: () => 'Say what you saw, and its effect.',
  behaviour: 'Shares what worked',
  step: 'Goal',
  urgency: 1,
  applies(f, words) {
    if (f.state !== 'open') return null;
    return moved(f) ?? toldEarly(f, words);
  },
  example: { daysInStage: 3, nextStep: 'Pilot review with the lab', nextActivityDay: day(20785), story: { pushes: [], daysPushed: 0, amounts: [], dates: [], stages: [{ at: 0, back: false, skipped: false, from: openStage('Qualification'), to: openStage('Proposal') }] } },
} satisfies Prompt;

/** Forward by one step, never pushed, with all that it takes to go on. */
function moved(f: DealFacts): string | null {
  const last = f.story.stages.at(-1);
  if (!last || last.back || last.skipped || f.daysInStage === null || f.daysInStage > LATELY) return null;
  if (f.nextStep === null || f.nextActivityDay === null || f.story.pushes.length > 0) return null;
  return `Moved on to ${last.to.label} ${f.daysInStage === 0 ? 'today' : f.daysInStage === 1 ? 'yesterday' : `${f.daysInStage} days ago`}, never pushed, with a next step and an activity planned.`;
}

/** The cause of a miss was named within days of its being known. */
function toldEarly({ miss, today }: DealFacts, words: PromptWords): string | null {
  if (miss?.saidOn == null || miss.state === 'unsaid' || today - miss.saidOn > LATELY || miss.saidOn - miss.knownOn > PROMPTLY) return null;
  const days = miss.saidOn - miss.knownOn;
  return `${miss.title}: its cause was named on ${words.longDay(miss.saidOn)}, ${days <= 0 ? 'the same day' : days === 1 ? 'a day later' : `${days} days later`}.`;
}

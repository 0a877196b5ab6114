import type { Prompt } from './types.ts';
import { day } from '../model/day.ts';
import { openStage } from '../model/stage.ts';

/** A step forward with everything in place is worth saying so. */
export default {
  id: 'well-done',
  about: 'A step forward with everything in place is worth saying so.',
  rep: () => 'What did you do that we should repeat?',
  manager: () => 'Say what you saw, and its effect.',
  behaviour: 'Shares what worked',
  step: 'Goal',
  urgency: 1,
  applies(f) {
    const last = f.story.stages.at(-1);
    if (f.state !== 'open' || !last || last.back || last.skipped || f.daysInStage === null || f.daysInStage > 14) return null;
    if (f.nextStep === null || f.nextActivityDay === null || f.story.pushes.length > 0) return null;
    return `Moved on to ${last.to.label} ${f.daysInStage === 0 ? 'today' : f.daysInStage === 1 ? 'yesterday' : `${f.daysInStage} days ago`}, never pushed, with a next step and an activity planned.`;
  },
  example: { daysInStage: 3, nextStep: 'Pilot review with the lab', nextActivityDay: day(20785), story: { pushes: [], daysPushed: 0, amounts: [], dates: [], stages: [{ at: 0, back: false, skipped: false, from: openStage('Qualification'), to: openStage('Proposal') }] } },
} satisfies Prompt;

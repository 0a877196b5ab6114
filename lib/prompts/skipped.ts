import type { Prompt } from './types.ts';
import { openStage } from '../model/stage.ts';

/** A stage that was passed over left questions open. */
export default {
  id: 'skipped',
  about: 'A stage that was passed over left questions open.',
  rep: () => 'Which part of the skipped step is known?',
  manager: () => 'Which evidence do we require for this stage?',
  behaviour: 'Has evidence for each stage',
  step: 'Reality',
  urgency: 1,
  applies(f) {
    const skip = f.story.stages.filter((s) => s.skipped).at(-1);
    if (f.state !== 'open' || !skip) return null;
    return `Went from ${skip.from.label} straight to ${skip.to.label}.`;
  },
  example: { story: { pushes: [], daysPushed: 0, amounts: [], dates: [], stages: [{ at: 0, back: false, skipped: true, from: openStage('Qualification'), to: openStage('Negotiation') }] } },
} satisfies Prompt;

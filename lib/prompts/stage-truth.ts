import type { Prompt } from './types.ts';

/** A deal that stands in a stage longer than won deals do may not be moving at all. */
export default {
  id: 'stage-truth',
  about: 'A deal that stands in a stage longer than won deals do may not be moving at all.',
  rep: () => 'What would have to be true to move, or to stop?',
  manager: () => 'Is it a deal or a hope? Say it kindly.',
  behaviour: 'Calls a deal by its true stage',
  step: 'Reality',
  urgency: 2,
  applies(f) {
    if (f.state !== 'open' || f.daysInStage === null || f.usualStageDays === null || f.daysInStage <= f.usualStageDays) return null;
    return `${f.daysInStage} days in ${f.stage ?? 'this stage'}. Of ${f.usualStageDeals} won deals, four in five left it within ${f.usualStageDays}.`;
  },
  example: { daysInStage: 61, usualStageDays: 34, usualStageDeals: 210 },
} satisfies Prompt;

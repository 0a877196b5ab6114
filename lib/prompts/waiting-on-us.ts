import type { Prompt } from './types.ts';

/** A deal that waits in a step of the company's own is held by us, not by the buyer. */
export default {
  id: 'waiting-on-us',
  about: 'A deal that waits in a step of the company’s own is held by us, not by the buyer. Needs the stages that are such steps, chosen in Set-up.',
  rep: () => 'Who inside holds this, since when?',
  manager: () => 'This one is yours: unblock it.',
  behaviour: 'Clears the way inside',
  step: 'Will',
  urgency: 3,
  applies(f) {
    const days = f.signs?.get('waitingOnUs');
    if (f.state !== 'open' || f.isOwnStep !== true || days === undefined) return null;
    return `It stands in ${f.stage ?? 'a step'}, a step of our own. ${Math.floor(days)} days there at the longest: more than in four of five won deals that needed such a step.`;
  },
  example: { isOwnStep: true, stage: 'Legal review', signs: new Map([['waitingOnUs', 34]]) },
} satisfies Prompt;

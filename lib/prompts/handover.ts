import type { Prompt } from './types.ts';
import { day } from '../model/day.ts';

/** A deal that changed hands carries promises that the new owner didn’t make. */
export default {
  id: 'handover',
  about: 'A deal that changed hands carries promises that the new owner didn’t make.',
  rep: () => 'What did the buyer believe we promised?',
  manager: () => 'Call the buyer together.',
  behaviour: 'Hands over with the buyer in the room',
  step: 'Reality',
  urgency: 2,
  applies(f, words) {
    if (f.state !== 'open' || f.ownerChangedOn === null || f.today - f.ownerChangedOn > 60) return null;
    return `The owner changed on ${words.longDay(f.ownerChangedOn)}.`;
  },
  example: { ownerChangedOn: day(20750), today: day(20780) },
} satisfies Prompt;

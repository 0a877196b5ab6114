import type { Prompt } from './types.ts';
import { day } from '../model/day.ts';

/** A deal that came into commit soon after it was a lead may stand there too early. */
export default {
  id: 'early-commit',
  about: 'A deal that came into commit soon after it was a lead may stand there too early.',
  rep: () => 'Which three facts make this commit?',
  manager: () => 'Would you bet your own call on it?',
  behaviour: 'Commits on facts',
  step: 'Reality',
  urgency: 2,
  applies(f, words) {
    if (f.state !== 'open' || f.category !== 'commit' || f.enteredCommitOn === null || f.leadConvertedOn === null) return null;
    const days = f.enteredCommitOn - f.leadConvertedOn;
    return days < 0 || days > 21 ? null : `Came into commit ${days} ${days === 1 ? 'day' : 'days'} after the lead was converted on ${words.longDay(f.leadConvertedOn)}.`;
  },
  example: { category: 'commit', leadConvertedOn: day(20770), enteredCommitOn: day(20780) },
} satisfies Prompt;

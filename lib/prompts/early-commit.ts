import type { Prompt } from './types.ts';
import { day } from '../model/day.ts';

/** A deal that came into commit sooner than deals here do may stand there too early. */
export default {
  id: 'early-commit',
  about: 'A deal that came into commit sooner than deals here do may stand there too early.',
  rep: () => 'Which three facts make this commit?',
  manager: () => 'Would you bet your own call on it?',
  behaviour: 'Commits on facts',
  step: 'Reality',
  urgency: 2,
  applies(f, words) {
    if (f.state !== 'open' || f.category !== 'commit' || f.signs === null) return null;
    const late = f.signs.get('lateEntry');
    if (late !== undefined) return `Came into commit ${dayCount(late)} before its close date: later than four in five deals here.`;
    if (!f.signs.has('rawLead')) return null;
    const days = f.enteredCommitOn === null || f.leadConvertedOn === null ? -1 : f.enteredCommitOn - f.leadConvertedOn;
    return days < 0 ? 'Stood in commit from the start: it was created there.' : `Came into commit ${dayCount(days)} after its lead was converted on ${words.longDay(f.leadConvertedOn!)}: sooner than half of the deals here.`;
  },
  example: { category: 'commit', leadConvertedOn: day(20770), enteredCommitOn: day(20780), signs: new Map([['rawLead', 1]]) },
} satisfies Prompt;

const dayCount = (n: number): string => `${Math.round(n)} ${Math.round(n) === 1 ? 'day' : 'days'}`;

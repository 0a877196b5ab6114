import type { AskAct } from '../../../model/goals/ask.ts';
import type { May } from '../../company/readers.ts';
import type { AreaInput } from '../input.ts';
import { parseDay } from '../../../model/day.ts';
import { askProblems } from '../../../model/goals/ask-problems.ts';
import { asksOf } from './standing.ts';

const YES: May = { ok: true, why: '' };
const no = (why: string): May => ({ ok: false, why });

/** Whether the reader may say this of an ask, and whether it can be kept as it is. */
export function maySayOfAsk(body: AskAct, input: AreaInput): May {
  const { asks, rights, around } = asksOf(input);
  const me = input.me.userId;
  const found = asks.get(body.act === 'set' ? body.ask.id : body.askId);
  const mayChange = found !== undefined && rights.mayChange(me, found.ask, found.enteredBy.id);
  if (body.act === 'set') {
    if (found && !mayChange) return no('An ask is changed by who entered it, who asks it, the leader of either side and who keeps the settings. You can comment on it.');
    if (found && !body.why?.trim()) return no('An ask that stands is changed with a word why: both sides see it.');
    const [problem] = askProblems(body.ask);
    return problem ? no(problem.why) : YES;
  }
  if (!found) return no('This ask is no longer there. Look at the page as it is now.');
  if (found.ended) return no('This ask was ended. Whoever may change it can set it again.');
  if (body.act === 'end') {
    if (!mayChange) return no('An ask is ended by who entered it, who asks it, the leader of either side and who keeps the settings. You can propose to drop it.');
    return body.why.trim() === '' ? no('An ask is ended with a word why: both sides see it.') : YES;
  }
  if (body.text.trim() === '') return no('There is no word in it yet.');
  if (body.act === 'question' && found.ask.askedBy.id === me) return no('You ask this one yourself: change it, or comment on it.');
  if (body.act !== 'review') return YES;
  if (!mayChange) return no('An ask is reviewed by who entered it, who asks it, the leader of either side and who keeps the settings. You can ask them for it.');
  const on = parseDay(body.reviewOn);
  return on === null || on <= around.today ? no('The next review is on a day after today.') : YES;
}

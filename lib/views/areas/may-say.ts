import type { AreaWord } from '../../messages/areas/areas.ts';
import type { May } from '../company/readers.ts';
import type { AreaInput } from './input.ts';
import { maySayEntry } from './may-say-entry.ts';
import { maySayOfRole } from './may-say-role.ts';
import { mayPublishStrategy } from './may-say-strategy.ts';
import { isKindOn } from '../../model/area-kinds.ts';
import type { UserId } from '../../model/ids.ts';
import { maySayAction } from './may-say-action.ts';
import { maySayFeedback } from './may-say-feedback.ts';
import { maySayOfRhythm } from './rhythm/may-say.ts';
import { maySayOfDevelopment } from './development/may-say.ts';
import { maySayOfFactor } from './factors/may-say.ts';
import { maySayOfSession } from './sessions/may-say.ts';
import { maySayOfAsk } from './asks/may-say-ask.ts';
import { maySayOfLead } from './leads/may-say-lead.ts';

const YES: May = { ok: true, why: '' };
const no = (why: string): May => ({ ok: false, why });

/** Whether the reader may say this here. What stands is judged again by whoever reads it: this says no before anything is written, with a reason. `between`: who alone will read it. */
export function maySay(word: AreaWord, input: AreaInput, between: readonly UserId[] | null = null): May {
  const { rights, me, goals, company } = input;
  if (!isKindOn(company.areas, word.kind)) return no('An admin switched this area off.');
  if (word.kind === 'ownGoal' || word.kind === 'read') return YES;
  if (word.kind === 'feedback') return maySayFeedback(word, input);
  if (word.kind === 'action') return maySayAction(word, between, input);
  if (word.kind === 'rhythm') return maySayOfRhythm(word.body, input);
  if (word.kind === 'session') return maySayOfSession(word.body, input);
  if (word.kind === 'development') return maySayOfDevelopment(word.body, input);
  if (word.kind === 'factor') return maySayOfFactor(word.body, input);
  if (word.kind === 'ask') return maySayOfAsk(word.body, input);
  if (word.kind === 'leadWord') return maySayOfLead(word.body, input);
  if (word.kind === 'entry') return maySayEntry(word.body, input);
  if (word.kind === 'strategy') return mayPublishStrategy(word.body, input);
  if (word.kind === 'role') return maySayOfRole(word.body, input);
  const { body } = word;
  if (body.act === 'set') {
    const refused = body.goals.find((g) => !rights.maySet(me.userId, g, goals.get(g.id)?.goal ?? null));
    if (refused) return no('A goal is set by whoever leads the person or team, by finance or by the head of the company. You can say another number, and why; both of you see it.');
    return body.goals.some((g) => goals.has(g.id)) && !body.why?.trim() ? no('A goal that stands is changed with a word why: everybody it concerns sees it.') : YES;
  }
  const found = goals.get(body.goalId);
  if (!found || found.ended) return no('This goal is no longer there. Look at the page as it is now.');
  if (body.act === 'end') return rights.maySet(me.userId, found.goal, found.goal) ? YES : no('A goal is ended by those who may set it.');
  if (body.act !== 'commit') return rights.mayComment(me.userId, found.goal) ? YES : no('You can speak to goals of your own, of those you lead and of who leads you.');
  if (!me.verified) return no('Under a HubSpot key nobody can be told apart for certain, so that commitments signed by both sides stay off.');
  if (body.side === 'assignee' && !found.leader) return no('Leaders commit first: this goal still waits for the one who leads it.');
  return rights.isSide(me.userId, found.goal, body.side) ? YES : no(body.side === 'leader' ? 'This is for who leads the goal’s bearer to say.' : 'This is for the goal’s bearer to say.');
}

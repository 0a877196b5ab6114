import type { AskAct } from '../../../model/goals/ask.ts';
import type { AnyRecord } from '../../../model/records.ts';
import type { UserId } from '../../../model/ids.ts';
import type { OutboxWork } from '../../../store/workspace-schema.ts';
import type { AreaInput } from '../input.ts';
import { addWorkingDays } from '../../../model/day.ts';
import { functionName } from '../../../model/goals/function.ts';
import { asksOf } from './standing.ts';

/** Working days that somebody has to answer. */
const DAYS_TO_ANSWER = 3;

/**
 * What has to reach the CRM because of a word about an ask. A question, or a proposal to drop it, reaches who asks it as a task of the CRM's own; what they
 * say then reaches who asked. Neither carries the ask's or anybody's words: who may see tasks isn't who may read the register.
 */
export function followAsk(body: AskAct, record: AnyRecord, input: AreaInput): OutboxWork[] {
  const { asks, rights, around } = asksOf(input);
  const a = asks.get(body.act === 'set' ? body.ask.id : body.askId);
  if (!a) return [];
  const { me, context } = input;
  const of = functionName(a.ask.of).toLowerCase();
  const where = 'Open Ridealong’s dashboard, Alignment, Asks, to read it';
  const task = (to: UserId | null, subject: string, text: string): OutboxWork[] => (to === null || to === me.userId || !context.people.some((p) => p.id === to && p.isActive) ? []
    : [{ do: 'task', task: { key: `${record.key}:${to}`, dealId: null, forUser: to, due: addWorkingDays(around.today, DAYS_TO_ANSWER), subject, text } }]);
  if (body.act === 'question') return task(a.ask.askedBy.id, `Question on something you ask of ${of}`, `${me.userName} asked a question about something you ask of ${of}. ${where} and answer.`);
  if (body.act === 'proposeDrop') return task(a.ask.askedBy.id, `Proposal on something you ask of ${of}`, `${me.userName} proposes to drop something you ask of ${of}. ${where} and answer.`);
  const waits = [a.question, a.drop].filter((w) => w !== null);
  const answers = body.act === 'end' || (rights.speaksForAsker(me.userId, a.ask) && waits.length > 0);
  if (!answers) return [];
  return [...new Set(waits.map((w) => w.byId))].flatMap((to) => task(to, `Answer on something asked of ${of}`, `${me.userName} answered about something asked of ${of}. ${where}.`));
}

import type { SaidInThreads, ThreadRights } from '../../../lib/analysis/coaching/standing-threads.ts';
import type { SaidOfActions } from '../../../lib/analysis/coaching/standing-actions.ts';
import type { ActionAct } from '../../../lib/model/coaching/action.ts';
import type { FeedbackAct } from '../../../lib/model/coaching/feedback.ts';
import { dealId, userId } from '../../../lib/model/ids.ts';
import { NOW } from './records.ts';
import { d } from './books.ts';

const MINUTE = 60_000;

/** M leads R and S; H leads M. X leads nobody. */
const LED: Record<string, string[]> = { M: ['R', 'S'], H: ['M', 'R', 'S'] };
export const LINE: ThreadRights = { leads: (author, other) => LED[author]?.includes(other) ?? false };

export const openAct = (over: Partial<Extract<FeedbackAct, { act: 'open' }>> = {}): Extract<FeedbackAct, { act: 'open' }> => ({
  act: 'open', threadId: 't', about: { kind: 'field', dealId: dealId('D1'), field: 'closeDate' }, toId: userId('R'), tone: 'advice', text: 'Whose date is it?', sbi: null, behaviourIds: [], ...over,
});

/** A word of feedback by somebody, minutes after now. */
export const said = (key: string, author: string, body: FeedbackAct, minutes = 0, between?: string[]): SaidInThreads =>
  ({ key, authorId: userId(author), authorName: `Name ${author}`, at: NOW + minutes * MINUTE, body, ...(between && { between: between.map(userId) }) });

export const agreeAct = (over: Partial<Extract<ActionAct, { act: 'agree' }>> = {}): Extract<ActionAct, { act: 'agree' }> => ({
  act: 'agree', actionId: 'a', source: { kind: 'feedback', id: 't' }, what: 'Ask the buyer for the date', whoId: userId('R'), by: d('2026-12-01'), taskKey: 'task:a', ...over,
});

export const saidOfAction = (key: string, author: string, body: ActionAct, minutes = 0, between?: string[]): SaidOfActions =>
  ({ key, dealId: between ? null : dealId('D1'), authorId: userId(author), authorName: `Name ${author}`, at: NOW + minutes * MINUTE, body, ...(between && { between: between.map(userId) }) });

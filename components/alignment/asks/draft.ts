import type { ActivityKind } from '../../../lib/model/activity.ts';
import type { Ask } from '../../../lib/model/goals/ask.ts';
import type { AskForm } from '../../../lib/messages/areas/asks.ts';
import type { UserId } from '../../../lib/model/ids.ts';
import { functionId, functionName } from '../../../lib/model/goals/function.ts';

/** What is typed into the form; every field as text, until it is an ask. */
export interface Draft {
  title: string;
  function: string;
  /** Somebody's id in the CRM; blank: without a seat, by `name`. */
  personId: string;
  name: string;
  of: string;
  purpose: string;
  minutes: string;
  people: string;
  each: Ask['cost']['each'];
  /** `s:` with a strategic goal's id or `g:` with a goal's; blank: none. */
  serves: string;
  says: Ask['evidence']['says'];
  evidence: string;
  reviewOn: string;
  /** blank: no activity target. */
  kind: ActivityKind | '';
  perWeek: string;
  why: string;
}

/** What a form begins with: an ask as it stands, or one of nothing yet, asked of sales. */
export function draftOf(ask: Ask | null, form: AskForm): Draft {
  if (!ask) return { title: '', function: '', personId: '', name: '', of: functionName('sales'), purpose: '', minutes: '', people: '', each: 'week', serves: '', says: 'unknown', evidence: '', reviewOn: form.reviewOn, kind: '', perWeek: '', why: '' };
  return {
    title: ask.title, function: functionName(ask.askedBy.function), personId: ask.askedBy.id ?? '', name: ask.askedBy.name, of: functionName(ask.of), purpose: ask.purpose, minutes: String(ask.cost.minutes), people: String(ask.cost.people),
    each: ask.cost.each, serves: ask.goalId !== null ? `g:${ask.goalId}` : ask.strategyId !== null ? `s:${ask.strategyId}` : '', says: ask.evidence.says, evidence: ask.evidence.text, reviewOn: ask.reviewOn,
    kind: ask.activity?.kind ?? '', perWeek: ask.activity ? String(ask.activity.perWeek) : '', why: '',
  };
}

/** A whole number as it was typed ("1,200" and "1200" are one); NaN where it is none. */
const whole = (text: string): number => (/^\d[\d,\u00a0 ]*$/.test(text.trim()) ? Number(text.replace(/[^\d]/g, '')) : NaN);

/** The ask that a draft says. What is no number is NaN: `askProblems` says so. `before`: as it stands; null: it is new. */
export function askOf(draft: Draft, form: AskForm, before: Ask | null, id: string): Ask {
  const person = form.people.find((p) => p.id === draft.personId);
  const serves = draft.serves.slice(2);
  const isGoal = draft.serves.startsWith('g:');
  // The strategic goal that was named beside the goal stays as long as the goal does.
  const beside = isGoal && before?.goalId === serves ? before.strategyId : null;
  return {
    id, title: draft.title.trim(), askedBy: { function: functionId(draft.function), id: draft.personId === '' ? null : (draft.personId as UserId), name: draft.personId === '' ? draft.name.trim() : (person?.name ?? draft.name) }, of: functionId(draft.of), purpose: draft.purpose.trim(),
    cost: { minutes: whole(draft.minutes), people: whole(draft.people), each: draft.each }, strategyId: draft.serves.startsWith('s:') ? serves : beside, goalId: isGoal ? serves : null,
    evidence: { says: draft.says, text: draft.evidence.trim() }, reviewOn: draft.reviewOn, activity: draft.kind === '' ? null : { kind: draft.kind, perWeek: whole(draft.perWeek) },
  };
}

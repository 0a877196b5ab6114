import type { GoalForm } from '../../../lib/messages/areas/goal.ts';
import type { Goal } from '../../../lib/model/goals/goal.ts';
import type { UserId } from '../../../lib/model/ids.ts';
import type { Day } from '../../../lib/model/day.ts';
import { formatDay, parseDay } from '../../../lib/model/day.ts';
import { assigneeText, parseAssignee, type Assignee } from '../../../lib/model/goals/assignee.ts';
import { functionId } from '../../../lib/model/goals/function.ts';
import { typedTarget } from '../../../lib/model/goals/typed-target.ts';
import { formatMinorPlain } from '../../../lib/model/money.ts';

/** Choices that are finished by typing a name. */
export const NAMED = 'named:';
export const OPEN = 'open:';
export const FUNCTION = 'function:';
export const isTyped = (assignee: string): boolean => assignee === NAMED || assignee === OPEN || assignee === FUNCTION;
/** An owner without a seat in the CRM, by name. */
export const SEATLESS = 'name:';

/** A goal as it stands in the fields: text throughout. */
export interface Draft {
  title: string;
  measureId: string;
  assignee: string;
  assigneeName: string;
  owner: string;
  ownerName: string;
  periodId: string;
  target: string;
  currency: string;
  parentId: string;
  strategyId: string;
  originBy: string;
  originFunction: string;
  originOn: string;
  originNote: string;
  weight: string;
  ramp: string;
  isApart: boolean;
  differs: string;
  from: string;
  why: string;
}
export type DraftField = keyof Draft;
export type Problems = Partial<Record<DraftField, string>>;

/** A number of a goal as it is typed: 64000000 of money → 640000. */
function targetAsTyped({ value, unit }: Goal['target'], digits: number): string {
  if (unit === 'money') return formatMinorPlain(value, digits).replace(/\.0+$/, '');
  return unit === 'share' ? formatMinorPlain(value, 2).replace(/\.?0+$/, '') : String(value);
}

/** The fields of a goal that stands, or of a new one of a period. */
export function draftOf(goal: Goal | null, form: GoalForm, periodId: string): Draft {
  const blank: Draft = {
    title: '', measureId: form.measures[0]?.id ?? '', assignee: form.assignees[0]?.id ?? NAMED, assigneeName: '', owner: '', ownerName: '', periodId: form.periods.some((p) => p.id === periodId) ? periodId : (form.periods[0]?.id ?? ''), target: '', currency: form.currencies[0]?.code ?? '',
    parentId: '', strategyId: '', originBy: form.me.name, originFunction: '', originOn: formatDay(form.today), originNote: '', weight: '', ramp: '', isApart: false, differs: '', from: '', why: '',
  };
  if (!goal) return blank;
  const { assignee: a, owner, origin } = goal;
  const isListed = form.assignees.some((x) => x.id === assigneeText(a));
  return {
    ...blank, title: goal.title ?? '', measureId: goal.measureId, assignee: a.kind === 'named' ? NAMED : a.kind === 'open' ? OPEN : a.kind === 'function' && !isListed ? FUNCTION : assigneeText(a), assigneeName: a.kind === 'named' || a.kind === 'open' ? a.name : a.kind === 'function' && !isListed ? a.id : '',
    owner: owner === null ? '' : owner.id ?? SEATLESS, ownerName: owner?.id === null ? owner.name : '', periodId: goal.period.id, target: targetAsTyped(goal.target, form.currencies.find((c) => c.code === goal.target.currency)?.digits ?? 2), currency: goal.target.currency ?? blank.currency,
    parentId: goal.parentId ?? '', strategyId: goal.strategyId ?? '', originBy: origin.by, originFunction: origin.function ?? '', originOn: origin.on === null ? '' : formatDay(origin.on), originNote: origin.note ?? '', weight: goal.weight === null ? '' : String(goal.weight),
    ramp: goal.ramp?.join(', ') ?? '', isApart: goal.isApart, differs: goal.differs ?? '',
  };
}

/** Whether a goal has an owner besides whose it is: a person's own goal has none. */
export const hasOwner = (assignee: string): boolean => assignee === 'company' || assignee === OPEN || assignee.startsWith('function:');
/** Whether its number may differ from the sum of what is below. */
export const hasParts = (assignee: string): boolean => assignee === 'company' || assignee.startsWith('function:') || assignee.startsWith('team:');

/** The goal that the fields say, or what is wrong with which field. `before`: the goal that is changed; null: a new one, with `id`. */
export function goalOf(d: Draft, form: GoalForm, before: Goal | null, id: string): { goal: Goal; from: Day | null; why: string | null } | { problems: Problems } {
  const problems: Problems = {};
  const measure = form.measures.find((m) => m.id === d.measureId) ?? (before?.measureId === d.measureId ? { id: d.measureId, unit: before.target.unit } : undefined);
  if (!measure) problems.measureId = 'Choose what is measured.';
  const assignee = assigneeIn(d);
  if (!assignee) problems.assigneeName = 'Write down who, or which position or function.';
  const period = form.periods.find((p) => p.id === d.periodId) ?? (before?.period.id === d.periodId ? before.period : undefined);
  if (!period) problems.periodId = 'Choose the period that it runs over.';
  const digits = form.currencies.find((c) => c.code === d.currency)?.digits ?? 2;
  const typed = measure && typedTarget(d.target, measure.unit, digits);
  if (typed && !typed.ok) problems.target = typed.why;
  if (d.owner === SEATLESS && hasOwner(d.assignee) && d.ownerName.trim() === '') problems.ownerName = 'Write down who answers for it.';
  if (d.originBy.trim() === '') problems.originBy = 'Say who put the number there: a person, a board, a function.';
  const on = d.originOn === '' ? null : parseDay(d.originOn);
  if (d.originOn !== '' && on === null) problems.originOn = 'This is no day of the calendar.';
  const weight = d.weight.trim() === '' ? null : percent(d.weight);
  if (weight === undefined || (weight ?? 0) > 100) problems.weight = 'A weight is a whole percentage from 0 to 100.';
  const ramp = d.ramp.trim() === '' ? null : d.ramp.split(/[,;]/).map(percent);
  if (ramp?.some((p) => p === undefined || p > 100) || (ramp?.length ?? 0) > 60) problems.ramp = 'Write whole percentages by month, such as 25, 50, 75.';
  const from = d.from === '' ? null : parseDay(d.from);
  if (d.from !== '' && (from === null || (period && (from < period.start || from > period.end)))) problems.from = 'Choose a day within the period, or leave it blank: it then counts from the first day.';
  if (before && d.why.trim() === '') problems.why = 'A goal that stands is changed with a word why: everybody it concerns reads it.';
  if (!measure || !assignee || !period || !typed?.ok || Object.keys(problems).length > 0) return { problems };
  const text = (t: string): string | null => t.trim() || null;
  return {
    from, why: before ? d.why.trim() : null,
    goal: {
      id, title: text(d.title), assignee, owner: ownerIn(d, form, assignee, before), measureId: measure.id, period: { id: period.id, start: period.start, end: period.end, calendarId: period.calendarId },
      target: { value: typed.value, unit: measure.unit, currency: measure.unit === 'money' ? d.currency : null }, parentId: text(d.parentId), strategyId: d.parentId === '' ? text(d.strategyId) : null,
      origin: { by: d.originBy.trim(), function: text(d.originFunction), on, note: text(d.originNote), quotaId: before?.origin.quotaId ?? null },
      weight: weight ?? null, ramp: ramp as number[] | null, isApart: hasParts(d.assignee) && d.isApart, differs: text(d.differs),
    },
  };
}

const percent = (text: string): number | undefined => (/^\d{1,4}\s*%?$/.test(text.trim()) ? Number.parseInt(text.trim(), 10) : undefined);

function assigneeIn(d: Draft): Assignee | null {
  if (!isTyped(d.assignee)) return parseAssignee(d.assignee);
  const name = d.assigneeName.trim().slice(0, 255);
  return name === '' ? null : parseAssignee(d.assignee === FUNCTION ? `${FUNCTION}${functionId(name)}` : `${d.assignee}${name}`);
}

function ownerIn(d: Draft, form: GoalForm, a: Assignee, before: Goal | null): Goal['owner'] {
  if (a.kind === 'person' || a.kind === 'team') {
    const name = form.assignees.find((x) => x.id === `person:${a.id}`)?.label ?? form.owners.find((o) => o.id === a.id)?.name ?? before?.owner?.name;
    return name === undefined ? null : { id: a.id, name };
  }
  if (a.kind === 'named' || d.owner === '') return null;
  if (d.owner === SEATLESS) return { id: null, name: d.ownerName.trim() };
  return { id: d.owner as UserId, name: form.owners.find((o) => o.id === d.owner)?.name ?? before?.owner?.name ?? d.owner };
}

/** Goals that a goal can be part of: not itself, and none that is part of it. */
export function parentsFor(goalId: string | null, form: GoalForm): GoalForm['parents'] {
  if (goalId === null) return form.parents;
  const above = new Map(form.parents.map((p) => [p.id, p.parentId]));
  const isBelow = (id: string): boolean => {
    const seen = new Set<string>();
    for (let at: string | null = id; at !== null && !seen.has(at); at = above.get(at) ?? null) {
      if (at === goalId) return true;
      seen.add(at);
    }
    return false;
  };
  return form.parents.filter((p) => !isBelow(p.id));
}

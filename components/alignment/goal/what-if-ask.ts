import type { WhatIfAsk } from '../../../lib/messages/areas/activity.ts';
import type { GoalForm } from '../../../lib/messages/areas/goal.ts';
import { typedTarget } from '../../../lib/model/goals/typed-target.ts';
import { isTyped, type Draft } from './draft.ts';

/** What is asked of a goal while it is being typed; null where its measure is no count, or its number can't be read yet. */
export function whatIfAsk({ assignee, measureId, periodId, target }: Pick<Draft, 'assignee' | 'measureId' | 'periodId' | 'target'>, form: Pick<GoalForm, 'measures' | 'periods'>): WhatIfAsk | null {
  const period = form.periods.find((p) => p.id === periodId);
  if (form.measures.find((m) => m.id === measureId)?.unit !== 'count' || !period || isTyped(assignee)) return null;
  const typed = typedTarget(target, 'count');
  return typed.ok && typed.value > 0 ? { of: 'goal', measureId, assignee, start: period.start, end: period.end, value: typed.value } : null;
}

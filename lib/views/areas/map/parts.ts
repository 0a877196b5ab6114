import type { Parts } from '../../../analysis/goals/reconcile.ts';
import type { MapRow } from '../../../messages/areas/map.ts';
import type { Goal } from '../../../model/goals/goal.ts';
import type { GoalWords } from './goal-words.ts';

/** What was handed out against what is asked, in words; null where there is nothing below to hold against it. */
export function partsText(goal: Goal, parts: Parts | undefined, w: GoalWords): MapRow['parts'] {
  if (!parts || parts.is === 'none') return null;
  const amount = (value: number): string => w.amount({ ...goal.target, value });
  const make = parts.parts === null ? null : `parts make ${amount(parts.parts)}`;
  if (parts.is === 'adds') return { is: 'adds', text: 'adds up', detail: null };
  if (parts.is === 'under') return { is: 'under', text: `${amount(-parts.difference!)} with nobody`, detail: make };
  if (parts.is === 'over') return { is: 'over', text: `${amount(parts.difference!)} too ${goal.target.unit === 'count' ? 'many' : 'much'}`, detail: make };
  if (parts.is === 'apart') return { is: 'apart', text: goal.assignee.kind === 'team' ? 'not the sum of its people’s' : 'not the sum of its parts', detail: make };
  return { is: 'mixed', text: 'can’t be added up', detail: parts.why };
}

import type { SavedFile } from '../../../messages/finance.ts';
import type { AreaInput } from '../input.ts';
import { dayOf, formatDay } from '../../../model/day.ts';
import { planRows, planWords } from '../../../model/goals/plan-file/read.ts';
import { planCsv, planJson } from '../../../model/goals/plan-file/write.ts';
import { planAgainst } from './standing.ts';

/** What stands of the plan as a file that can be taken in again, here or elsewhere; null: no such kind. */
export function planFile(input: AreaInput, kind: string): SavedFile | null {
  if (kind !== 'csv' && kind !== 'json') return null;
  const against = planAgainst(input);
  const rows = planRows(against.standing, planWords(against));
  const name = `ridealong-plan-${formatDay(dayOf(input.now, input.context.timeZone))}.${kind}`;
  return kind === 'csv' ? { name, mime: 'text/csv', text: planCsv(rows) } : { name, mime: 'application/json', text: planJson(rows) };
}

import type { Assignee } from '../../../model/goals/assignee.ts';
import type { OrgContext } from '../../../model/org.ts';
import { functionName } from '../../../model/goals/function.ts';

/** Whose: "The company", "Marketing", "Team of Ann", "Ann". `me`: who reads. */
export function assigneeLabel(a: Assignee, { people }: Pick<OrgContext, 'people'>, me: string): string {
  if (a.kind === 'company') return 'The company';
  if (a.kind === 'function') return functionName(a.id);
  if (a.kind === 'named' || a.kind === 'open') return a.name;
  const name = people.find((p) => p.id === a.id)?.name ?? 'somebody who is no longer in the CRM';
  if (a.id === me) return a.kind === 'team' ? 'Your team' : 'You';
  return a.kind === 'team' ? `Team of ${name}` : name;
}

import type { PlanAsk, PlanView } from '../../messages/areas/plan.ts';
import type { AreaInput } from './input.ts';

export function planView(input: AreaInput, ask: PlanAsk): PlanView {
  return { title: `${input.context.orgName}${ask.periodId ?? ''}` };
}

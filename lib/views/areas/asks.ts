import type { AsksAsk, AsksView } from '../../messages/areas/asks.ts';
import type { AreaInput } from './input.ts';

export function asksView(input: AreaInput, ask: AsksAsk): AsksView {
  return { title: `${input.context.orgName}${ask.periodId ?? ''}` };
}

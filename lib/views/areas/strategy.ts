import type { StrategyAsk, StrategyView } from '../../messages/areas/strategy.ts';
import type { AreaInput } from './input.ts';

export function strategyView(input: AreaInput, ask: StrategyAsk): StrategyView {
  return { title: `${input.context.orgName}${ask.periodId ?? ''}` };
}

import type { LeaderAsk, LeaderView } from '../../messages/areas/leader.ts';
import type { AreaInput } from './input.ts';

export function leaderView(input: AreaInput, ask: LeaderAsk): LeaderView {
  return { title: `${input.context.orgName}${ask.periodId ?? ''}` };
}

import type { MineAsk, MineView } from '../../messages/areas/mine.ts';
import type { AreaInput } from './input.ts';

export function mineView(input: AreaInput, ask: MineAsk): MineView {
  return { title: `${input.context.orgName}${ask.periodId ?? ''}` };
}

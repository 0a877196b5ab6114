import type { StandingCycle } from '../../analysis/reviews/cycles.ts';
import type { CycleRow } from '../../messages/areas/reviews.ts';
import type { AreaInput } from '../areas/input.ts';
import type { ReviewDesk } from './desk.ts';
import { counted } from '../format.ts';
import { financeWords } from '../finance/words.ts';

export function cycleRow(c: StandingCycle, { mayRun }: ReviewDesk, { context, locale }: AreaInput): CycleRow {
  const { words, instantDate } = financeWords(context, locale);
  return {
    id: c.id, name: c.name, span: `${words.day(c.from)} to ${words.day(c.to)}`, due: words.day(c.due),
    people: `${counted(words, c.templateOf.size, 'person', 'people')}, ${counted(words, c.templates.length, 'template')}: ${c.templates.map((t) => t.name).join(', ')}`,
    by: `Opened by ${c.by} on ${instantDate(c.at)}`, ended: c.ended && `Ended by ${c.ended.by} on ${instantDate(c.ended.at)}: ${c.ended.why}`, mayEnd: mayRun && !c.ended,
  };
}

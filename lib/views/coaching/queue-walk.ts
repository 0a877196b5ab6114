import type { QueueStrip } from '../../messages/views.ts';
import type { Walk } from '../../model/coaching/queue.ts';
import type { AreaInput } from '../areas/input.ts';
import type { Queue } from '../areas/queue/queue-of.ts';
import { stepsFrom, walkToday } from '../../analysis/coaching/queue.ts';
import { queueOf } from '../areas/queue/queue-of.ts';
import { usualQueue } from '../areas/queue.ts';
import { makeWords } from '../format.ts';

/** The reader's queue, and the walk through it that stands today. */
function walking(input: AreaInput, begun: Walk | null): { queue: Queue; walk: Walk } {
  const queue = queueOf(input, usualQueue(input));
  return { queue, walk: walkToday(begun, queue.items.map((i) => i.dealId), input.data.today) };
}

/** What is told of the queue beside a deal (null: a page without one); null: nothing waits, or deals have no pages to go to. */
export function queueStrip(input: AreaInput, begun: Walk | null, dealId: string | null): QueueStrip | null {
  const { queue, walk } = walking(input, begun);
  const total = walk.dealIds.length;
  if (total === 0 || input.link(walk.dealIds[0]!) === null) return null;
  const { position, previous, next } = stepsFrom(walk, dealId);
  const why = queue.items.find((i) => i.dealId === dealId)?.reasons[0]?.text ?? null;
  const n = makeWords(input.locale).count;
  return {
    text: position !== null ? `${n(position)} of ${n(total)} that wait for you` : total === 1 ? 'One deal waits for you' : `${n(total)} deals wait for you`,
    why: position === null ? null : (why ?? 'Nothing waits here any more.'), hasPrevious: previous !== null, next: next === null ? null : position !== null ? 'Next' : walk.at === null ? 'Begin' : 'Go on',
  };
}

/** The deal to go to, and the walk as it stands then; null: there is none that way. */
export function walkTo(input: AreaInput, begun: Walk | null, dealId: string | null, to: 'next' | 'previous'): { url: string; walk: Walk } | null {
  const { walk } = walking(input, begun);
  const target = stepsFrom(walk, dealId)[to];
  const url = target === null ? null : input.link(target);
  return target === null || url === null ? null : { url, walk: { ...walk, at: target } };
}

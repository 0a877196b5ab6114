import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { CoachView, ThreadView } from '../../lib/messages/coaching.ts';
import type { Say } from './say.ts';
import { Paged } from '../ui/paged.tsx';
import { Thread } from './thread.tsx';

interface ThreadsProps {
  threads: readonly ThreadView[];
  around: CoachView['around'];
  say: Say;
  /** Where somebody comes from: the first thread about it is opened, and has the focus. */
  anchor?: string | null;
  back?: (() => void) | undefined;
  withDeal?: boolean;
}

/** Threads, shut but for the one that is read. */
export function Threads({ threads, around, say, anchor = null, back, withDeal = false }: ThreadsProps) {
  const box = useRef<HTMLDivElement>(null);
  // What is read now isn't unread any more, and stays where it is all the same: the order holds until the screen is left.
  const order = useRef<string[]>([]);
  order.current = [...threads.filter((t) => !order.current.includes(t.id)).map((t) => t.id), ...order.current];
  const shown = [...threads].sort((a, b) => order.current.indexOf(a.id) - order.current.indexOf(b.id));
  const open = useSignal<string | null>(anchor === null ? null : (threads.find((t) => t.anchor === anchor)?.id ?? null));
  useEffect(() => {
    if (open.value === null) return;
    const button = box.current?.querySelector<HTMLElement>('[aria-expanded="true"]');
    button?.scrollIntoView({ block: 'nearest' });
    button?.focus();
  }, []);
  return (
    <div ref={box}>
      <Paged rows={shown} total={shown.length} noun="threads" draw={(rows) => (
        <ul class="threads">
          {rows.map((t) => (
            <Thread key={t.id} thread={t} around={around} say={say} withDeal={withDeal} isOpen={open.value === t.id} turn={() => { open.value = open.value === t.id ? null : t.id; }}
              back={back && t.anchor !== null ? back : undefined} />
          ))}
        </ul>
      )} />
    </div>
  );
}

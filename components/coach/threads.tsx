import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { CoachView, ThreadView } from '../../lib/messages/coaching.ts';
import type { Say } from './say.ts';
import { Paged } from '../ui/paged.tsx';
import { fetchOpened } from './later.ts';
import { Opened } from './opened-part.tsx';
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

/** Threads, shut but for the one that is read; opening one marks it as read. */
export function Threads({ threads, around, say, anchor = null, back, withDeal = false }: ThreadsProps) {
  const box = useRef<HTMLDivElement>(null);
  // What is read now isn't unread any more, and stays where it is all the same: the order holds until the screen is left.
  const order = useRef<string[]>([]);
  order.current = [...threads.filter((t) => !order.current.includes(t.id)).map((t) => t.id), ...order.current];
  const shown = [...threads].sort((a, b) => order.current.indexOf(a.id) - order.current.indexOf(b.id));
  const open = useSignal<string | null>(anchor === null ? null : (threads.find((t) => t.anchor === anchor)?.id ?? null));
  useEffect(() => {
    if (open.value === null) return;
    void fetchOpened();
    box.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
  }, []);
  const press = (t: ThreadView) => {
    // What can't be kept as read stays unread, and is marked the next time.
    if (t.unreadKeys.length > 0) void say({ kind: 'feedback', body: { act: 'seen', threadId: t.id, of: t.unreadKeys } }).catch(() => undefined);
    void fetchOpened();
    open.value = open.value === t.id ? null : t.id;
  };
  return (
    <div ref={box}>
      <Paged rows={shown} total={shown.length} noun="threads" draw={(rows) => (
        <ul class="threads">
          {rows.map((t) => (
            <Thread key={t.id} thread={t} withDeal={withDeal} isOpen={open.value === t.id} press={() => press(t)}>
              <Opened draw={({ ThreadBody }) => <ThreadBody thread={t} around={around} say={say} back={t.anchor === null ? undefined : back} />} />
            </Thread>
          ))}
        </ul>
      )} />
    </div>
  );
}

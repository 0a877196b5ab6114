import type { ComponentChildren } from 'preact';
import type { ThreadView } from '../../lib/messages/coaching.ts';

interface ThreadProps {
  thread: ThreadView;
  isOpen: boolean;
  press: () => void;
  withDeal: boolean;
  /** What stands below it once it is open. */
  children: ComponentChildren;
}

const TONE = { praise: 'Praise', advice: 'Advice', ask: 'Asks for feedback' } as const;

/** A thread, shut: what it is about, between whom, the last words. Opened by a press. */
export function Thread({ thread: t, isOpen, press, withDeal, children }: ThreadProps) {
  const open = t.actions.filter((a) => a.state === 'open').length;
  return (
    <li class="thread" data-thread={t.id} data-unread={t.unread}>
      <h3><button type="button" class="thread-head" aria-expanded={isOpen} onClick={press}>
        <span class="thread-title"><span class="chip">{t.chip}</span> {TONE[t.tone]}{t.unread > 0 && <> <span class="badge is-new">{t.unread === 1 ? 'New' : `${t.unread} new`}</span></>}</span>
        <span class="fine">{t.sides}, {t.when}{t.isPrivate && ' · only you two'}{open > 0 && ` · ${open === 1 ? 'one action' : `${open} actions`} open`}</span>
      </button></h3>
      {withDeal && t.deal && <p class="fine">{t.deal.href ? <a href={t.deal.href} target="_blank" rel="noreferrer">{t.deal.name}</a> : t.deal.name}</p>}
      {isOpen ? children : <p class="small quiet excerpt">{t.words.at(-1)!.text}</p>}
    </li>
  );
}

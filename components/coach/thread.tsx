import { useSignal } from '@preact/signals';
import type { ComposeView, ThreadView, WordView } from '../../lib/messages/coaching.ts';
import type { Say } from './say.ts';
import { Action, Agree } from './actions.tsx';
import { BehaviourPicks } from './behaviour-picks.tsx';
import { Write } from './write.tsx';

type Doing = 'reply' | 'agree' | { edit: string };

/** One word, with its earlier wordings and who has read it. */
function Word({ word: x, edit, editing, say, threadId }: { word: WordView; edit: () => void; editing: boolean; say: (text: string) => Promise<unknown>; threadId: string }) {
  return (
    <li class={x.isMine ? 'word is-mine' : 'word'} data-word={x.key}>
      <p class="fine"><strong>{x.by}</strong>, {x.when}{x.isUnread && <> <span class="badge">New</span></>}</p>
      {editing ? <Write name={`Put it otherwise: ${threadId}`} label="In other words" first={x.text} send="Keep it so" done={edit} say={say} hint="The earlier words stay, and can be opened by both of you." /> : <p class="words">{x.text}</p>}
      {x.behaviours.length > 0 && <p class="fine">Points at: {x.behaviours.join('; ')}</p>}
      {x.earlier.length > 0 && (
        <details class="fold"><summary>{x.edited}: earlier words</summary>{x.earlier.map((e, i) => <p key={i} class="small quiet words"><span class="fine">{e.when}: </span>{e.text}</p>)}</details>
      )}
      {(x.read ?? x.waiting) !== null && <p class="fine">{[x.read, x.waiting].filter((t) => t !== null).join(' · ')}</p>}
      {x.isMine && !editing && <button type="button" class="text-btn is-tight" aria-label={`Put it otherwise: ${x.text.slice(0, 40)}`} onClick={edit}>Put it otherwise</button>}
    </li>
  );
}

export interface ThreadProps {
  thread: ThreadView;
  around: Pick<ComposeView, 'values' | 'today' | 'dueOn'>;
  isOpen: boolean;
  turn: () => void;
  say: Say;
  /** Leads to the mark on the deal; left out: there is none here. */
  back?: (() => void) | undefined;
  withDeal?: boolean;
}

/** A thread, shut: what it is about, between whom, the last words. Opened by a press, which marks it as read. */
export function Thread({ thread: t, around, isOpen, turn, say, back, withDeal = false }: ThreadProps) {
  const doing = useSignal<Doing | null>(null);
  const behaviours = useSignal<readonly string[]>([]);
  const shut = () => { doing.value = null; };
  const press = () => {
    // What can't be kept as read stays unread, and is marked the next time.
    if (t.unreadKeys.length > 0) void say({ kind: 'feedback', body: { act: 'seen', threadId: t.id, of: t.unreadKeys } }).catch(() => undefined);
    turn();
  };
  const last = t.words.at(-1)!;
  const editing = typeof doing.value === 'object' && doing.value !== null ? doing.value.edit : null;
  const open = t.actions.filter((a) => a.state === 'open').length;
  return (
    <li class="thread" data-thread={t.id} data-unread={t.unread}>
      <h3><button type="button" class="thread-head" aria-expanded={isOpen} onClick={press}>
        <span class="thread-title">{t.title}{t.unread > 0 && <> <span class="badge is-new">{t.unread === 1 ? 'New' : `${t.unread} new`}</span></>}</span>
        <span class="fine">{t.sides}, {t.when}{t.isPrivate && ' · only you two'}{open > 0 && ` · ${open === 1 ? 'one action' : `${open} actions`} open`}</span>
      </button></h3>
      {withDeal && t.deal && <p class="fine">{t.deal.href ? <a href={t.deal.href} target="_blank" rel="noreferrer">{t.deal.name}</a> : t.deal.name}</p>}
      {!isOpen && <p class="small quiet excerpt">{last.text}</p>}
      {isOpen && (
        <div class="stack">
          {t.about.kind === 'moment' && <p class="small quiet">{t.about.what}</p>}
          {t.sbi.length > 0 && <dl class="sbi">{t.sbi.map((p) => <div key={p.label}><dt class="fine">{p.label}</dt><dd class="small">{p.text}</dd></div>)}</dl>}
          <ol class="words-list">
            {t.words.map((x) => (
              <Word key={x.key} word={x} threadId={t.id} editing={editing === x.key} edit={() => { doing.value = editing === x.key ? null : { edit: x.key }; }}
                say={(text) => say({ kind: 'feedback', body: { act: 'edit', threadId: t.id, of: x.key, text } })} />
            ))}
          </ol>
          {t.actions.length > 0 && <ul class="action-list" aria-label="Agreed">{t.actions.map((a) => <Action key={a.id} action={a} today={around.today} say={say} />)}</ul>}
          {doing.value === 'reply' && (
            <Write name={`Answer: ${t.title}`} label="Your answer" send="Send" done={shut} say={(text) => say({ kind: 'feedback', body: { act: 'reply', threadId: t.id, text, behaviourIds: [...behaviours.value] } })}>
              <BehaviourPicks values={around.values} chosen={behaviours} />
            </Write>
          )}
          {doing.value === 'agree' && <Agree threadId={t.id} people={t.agreeFor} today={around.today} dueOn={around.dueOn} say={say} done={shut} />}
          {(doing.value === null || editing !== null) && (
            <div class="actions">
              {t.mayReply && <button type="button" class="btn is-small" onClick={() => { doing.value = 'reply'; }}>Answer</button>}
              {t.agreeFor.length > 0 && <button type="button" class="text-btn" onClick={() => { doing.value = 'agree'; }}>Agree an action</button>}
              {back && <button type="button" class="text-btn" onClick={back}>See it on the deal</button>}
            </div>
          )}
          <p class="fine">{t.seenBy}</p>
        </div>
      )}
    </li>
  );
}

import { useSignal } from '@preact/signals';
import type { CoachView, ThreadView, WordView } from '../../lib/messages/coaching.ts';
import type { Say } from './say.ts';
import { Action, Agree } from './actions.tsx';
import { BehaviourPicks } from './behaviour-picks.tsx';
import { Write } from './write.tsx';

type Doing = 'reply' | 'agree' | { edit: string };

/** One word, with its earlier wordings and who has read it. */
function Word({ word: x, sbi, edit, editing, say, threadId }: { word: WordView; sbi: ThreadView['sbi']; edit: () => void; editing: boolean; say: (text: string) => Promise<unknown>; threadId: string }) {
  return (
    <li class={x.isMine ? 'word is-mine' : 'word'} data-word={x.key}>
      <p class="fine"><strong>{x.by}</strong>, {x.when}{x.isUnread && <> <span class="badge">New</span></>}</p>
      {editing ? <Write name={`Edit: ${threadId}`} label="Your words" first={x.text} send="Save" done={edit} say={say} hint="The earlier words stay, and can be opened by both of you." /> : <p class="words">{x.text}</p>}
      {sbi.length > 0 && <dl class="sbi small">{sbi.map((p) => <div key={p.label}><dt class="quiet">{p.label}</dt> <dd>{p.text}</dd></div>)}</dl>}
      {x.behaviours.length > 0 && <p class="fine">Points at: {x.behaviours.join('; ')}</p>}
      {x.earlier.length > 0 && (
        <details class="fold"><summary>{x.edited}: earlier words</summary>{x.earlier.map((e, i) => <p key={i} class="small quiet words"><span class="fine">{e.when}: </span>{e.text}</p>)}</details>
      )}
      {(x.read ?? x.waiting) !== null && <p class="fine">{[x.read, x.waiting].filter((t) => t !== null).join(' · ')}</p>}
      {x.isMine && !editing && <button type="button" class="text-btn is-tight" aria-label={`Edit: ${x.text.slice(0, 40)}`} onClick={edit}>Edit</button>}
    </li>
  );
}

interface BodyProps {
  thread: ThreadView;
  around: CoachView['around'];
  say: Say;
  /** Leads to the mark on the deal; left out: there is none here. */
  back?: (() => void) | undefined;
}

/** A thread's words, what was agreed in it, and what can be added. */
export function ThreadBody({ thread: t, around, say, back }: BodyProps) {
  const doing = useSignal<Doing | null>(null);
  const behaviours = useSignal<readonly string[]>([]);
  const shut = () => { doing.value = null; };
  const editing = typeof doing.value === 'object' && doing.value !== null ? doing.value.edit : null;
  return (
    <div class="stack">
      {t.about.kind === 'moment' && <p class="small quiet">{t.about.what}</p>}
      <ol class="words-list">
        {t.words.map((x, i) => (
          <Word key={x.key} word={x} sbi={i === 0 ? t.sbi : []} threadId={t.id} editing={editing === x.key} edit={() => { doing.value = editing === x.key ? null : { edit: x.key }; }}
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
  );
}

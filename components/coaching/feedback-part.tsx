import { useSignal } from '@preact/signals';
import '../coach/coach.css';
import './coaching.css';
import type { FeedbackAsk, FeedbackView } from '../../lib/messages/areas/feedback.ts';
import type { CoachingPartProps } from './parts.ts';
import { Action } from '../coach/actions.tsx';
import { Compose } from '../coach/compose.tsx';
import type { Say } from '../coach/say.ts';
import { Threads } from '../coach/threads.tsx';
import { AreaFrame, useArea } from '../ui/area.tsx';
import { keptDraft } from '../ui/kept-draft.ts';

const ALL: FeedbackAsk = { way: null, withId: null, dealId: null };
const WAYS = [[null, 'All'], ['received', 'To me'], ['given', 'From me']] as const;

/** The reader's own feedback: threads given and received, what was agreed, and a word to a person. */
export function FeedbackPart({ ways, connection }: CoachingPartProps) {
  const state = useArea(ways, connection, 'feedback', ALL);
  const say: Say = (word) => state.say(word);
  return <AreaFrame state={state}>{(view) => <Feedback view={view} ask={(part) => { state.ask.value = { ...state.ask.value, ...part }; }} say={say} connection={connection} />}</AreaFrame>;
}

function Feedback({ view, ask, say, connection }: { view: FeedbackView; ask: (part: Partial<FeedbackAsk>) => void; say: Say; connection: string }) {
  const kept = keptDraft<string>(`feedback ${connection}`);
  const writes = useSignal((kept.value ?? '') !== '');
  const draft = { get value() { return kept.value ?? ''; }, set value(text: string) { kept.value = text === '' ? null : text; } };
  const filtered = view.way !== null || view.withId !== null || view.dealId !== null;
  return (
    <div class="stack-3 coach">
      <div>
        <p class="fine">{view.kicker}</p>
        <h1>{view.headline}</h1>
        <p class="quiet">{view.sentence}</p>
      </div>
      <div class="coach-columns">
        <div class="card" data-card="threads">
          <div class="coach-bar">
            <h2>Threads</h2>
            {!writes.value && <button type="button" class="btn is-main is-small" onClick={() => { writes.value = true; }}>Write to a person</button>}
          </div>
          {writes.value && <div class="coach-new"><Compose compose={view.compose} draft={draft} say={say} done={() => { writes.value = false; }} /></div>}
          {view.total > 0 && (
            <div class="coach-bar">
              <div class="segments" role="group" aria-label="Which way">{WAYS.map(([way, label]) => <button key={label} type="button" aria-pressed={view.way === way} onClick={() => ask({ way })}>{label}</button>)}</div>
              <Pick id="with" label="With" all="Everybody" value={view.withId} of={view.people} set={(withId) => ask({ withId })} />
              {view.deals.length > 0 && <Pick id="deal" label="On" all="Any deal, or none" value={view.dealId} of={view.deals} set={(dealId) => ask({ dealId })} />}
            </div>
          )}
          {view.threads.length > 0 ? <Threads key={`${view.way} ${view.withId} ${view.dealId}`} threads={view.threads} around={view.compose} say={say} withDeal />
            : filtered && <p class="quiet">None of your threads is so. <button type="button" class="text-btn" onClick={() => ask(ALL)}>Show all</button></p>}
          <p class="fine">{view.seenBy}</p>
        </div>
        <div class="stack-3">
          <Agreed title="You agreed to do" none="Nothing that you agreed is open." actions={view.mine} view={view} say={say} />
          {view.theirs.length > 0 && <Agreed title="Others agreed with you" none="" actions={view.theirs} view={view} say={say} />}
        </div>
      </div>
    </div>
  );
}

const Agreed = ({ title, none, actions, view, say }: { title: string; none: string; actions: FeedbackView['mine']; view: FeedbackView; say: Say }) => (
  <div class="card">
    <h2>{title}</h2>
    {actions.length === 0 ? <p class="quiet">{none}</p> : <ul class="action-list gap-2">{actions.map((a) => <Action key={a.id} action={a} today={view.compose.today} say={say} withDeal />)}</ul>}
  </div>
);

const Pick = ({ id, label, all, value, of, set }: { id: string; label: string; all: string; value: string | null; of: FeedbackView['people']; set: (id: string | null) => void }) => (
  <label class="coach-pick small" for={`coach-${id}`}>{label} <select id={`coach-${id}`} value={value ?? ''} onChange={(e) => set(e.currentTarget.value || null)}>
    <option value="">{all}</option>{of.map((p) => <option key={p.id} value={p.id}>{p.name} ({p.unread > 0 ? `${p.unread} new of ${p.threads}` : p.threads})</option>)}
  </select></label>
);

import { useSignal } from '@preact/signals';
import type { ActionView } from '../../lib/messages/coaching.ts';
import type { Day } from '../../lib/model/day.ts';
import type { Say } from './say.ts';
import { Write } from './write.tsx';

const dayOfField = (value: string): Day => Math.floor(Date.parse(`${value}T00:00:00Z`) / 86_400_000) as Day;

/** One day in a form: `2026-12-01`. */
export const DayField = ({ id, label, value, min, set }: { id: string; label: string; value: string; min: string; set: (value: string) => void }) => (
  <div class="stack-1"><label class="small" for={id}>{label}</label><input id={id} type="date" min={min} max="9999-12-31" required value={value} onInput={(e) => set(e.currentTarget.value)} /></div>
);

type Doing = 'done' | 'move' | 'drop';

/** An agreed action: who, what, by when, how its task stands, and what can be said of it. */
export function Action({ action: a, today, say, withDeal = false }: { action: ActionView; today: string; say: Say; withDeal?: boolean }) {
  const doing = useSignal<Doing | null>(null);
  const by = useSignal(a.by < today ? today : a.by);
  const shut = () => { doing.value = null; };
  const tell = (body: Parameters<Say>[0] & { kind: 'action' }) => say(body);
  return (
    <li class="action" data-action-id={a.id} data-action-state={a.state}>
      <p><strong>{a.isMine ? 'You' : a.who}:</strong> {a.what}</p>
      <p class="small quiet">{a.isOverdue && <span class="badge">Overdue</span>} {a.stands}{a.task !== null && <>. {a.task}</>}.</p>
      {withDeal && a.deal && <p class="fine">{a.deal.href ? <a href={a.deal.href} target="_blank" rel="noreferrer">{a.deal.name}</a> : a.deal.name}</p>}
      {a.moves.map((m) => <p key={m} class="fine">Moved {m}</p>)}
      <p class="fine">{a.agreed}{a.waiting !== null && ` · ${a.waiting}`}</p>
      {a.mayFollow && doing.value === null && (
        <div class="actions">
          <button type="button" class="btn is-small" aria-label={`Done: ${a.what}`} onClick={() => { doing.value = 'done'; }}>Done</button>
          <button type="button" class="text-btn" aria-label={`Another day: ${a.what}`} onClick={() => { doing.value = 'move'; }}>Another day</button>
          <button type="button" class="text-btn" aria-label={`Let it go: ${a.what}`} onClick={() => { doing.value = 'drop'; }}>Let it go</button>
        </div>
      )}
      {doing.value === 'done' && <Write name={`Done: ${a.what}`} label="What came of it, if you like" send="Say it is done" rows={2} mayBeBlank done={shut} say={(note) => tell({ kind: 'action', body: { act: 'done', actionId: a.id, note } })} />}
      {doing.value === 'drop' && <Write name={`Let it go: ${a.what}`} label="Why it is let go" send="Let it go" rows={2} done={shut} say={(why) => tell({ kind: 'action', body: { act: 'drop', actionId: a.id, why } })} />}
      {doing.value === 'move' && (
        <Write name={`Another day: ${a.what}`} label="Why, if you like" send="Move it" rows={2} mayBeBlank done={shut} say={(why) => tell({ kind: 'action', body: { act: 'move', actionId: a.id, by: dayOfField(by.value), why } })}>
          <DayField id={`by-${a.id}`} label="By when" value={by.value} min={today} set={(v) => { by.value = v; }} />
        </Write>
      )}
    </li>
  );
}

/** Agrees an action in a thread: who, what, by when. */
export function Agree({ threadId, people, today, dueOn, say, done }: { threadId: string; people: readonly { id: string; name: string }[]; today: string; dueOn: string; say: Say; done: () => void }) {
  const who = useSignal(people[0]!.id);
  const by = useSignal(dueOn);
  return (
    <Write name="Agree an action" label="What is to be done" send="Agree it" rows={2} done={done} hint="It becomes a task in the CRM for whoever does it, and its state comes back here."
      say={(what) => say({ kind: 'action', body: { act: 'agree', actionId: 'new', taskKey: 'new', source: { kind: 'feedback', id: threadId }, what, whoId: who.value as never, by: dayOfField(by.value) } })}>
      <div class="pair">
        <div class="stack-1"><label class="small" for={`who-${threadId}`}>Who does it</label><select id={`who-${threadId}`} value={who.value} onChange={(e) => { who.value = e.currentTarget.value; }}>{people.map((p) => <option key={p.id} value={p.id}>{p.name === 'you' ? 'You' : p.name}</option>)}</select></div>
        <DayField id={`agree-by-${threadId}`} label="By when" value={by.value} min={today} set={(v) => { by.value = v; }} />
      </div>
    </Write>
  );
}

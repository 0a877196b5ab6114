import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { SessionSheet, SessionsView } from '../../../lib/messages/areas/sessions.ts';
import type { SessionAct } from '../../../lib/model/coaching/session.ts';
import { Action } from '../../coach/actions.tsx';
import { Write } from '../../coach/write.tsx';
import type { AreaState } from '../../ui/area.tsx';
import { keptDraft } from '../../ui/kept-draft.ts';
import { dayOfField, SaidLines } from '../bits.tsx';
import { Agenda } from './agenda.tsx';
import { AgreeHere, SayWish } from './agree.tsx';
import { WhenForm } from './when.tsx';

type Doing = 'held' | 'move' | 'cancel' | 'note' | 'wish' | 'agree';

/** One session: agenda, notes of both, what the rep wants to develop, what was agreed, and whether it was held. */
export function Sheet({ sheet, view, state, isInside = false }: { sheet: SessionSheet; view: SessionsView; state: AreaState<'sessions'>; isInside?: boolean }) {
  const id = useId();
  const doing = useSignal<Doing | null>(null);
  const shut = () => { doing.value = null; };
  const say = (body: SessionAct) => state.say({ kind: 'session', body });
  const kept = keptDraft<string>(`session ${sheet.id}`);
  const draft = { get value() { return kept.value ?? ''; }, set value(text: string) { kept.value = text === '' ? null : text; } };
  const { may } = sheet;
  const button = (does: Doing, label: string, look = 'text-btn') => <button type="button" class={look} aria-label={`${label}: ${sheet.title}`} onClick={() => { doing.value = does; }}>{label}</button>;
  return (
    <section class={isInside ? 'sheet-part' : 'card'} aria-labelledby={id} data-session={sheet.id} data-session-state={sheet.state}>
      <div class="sheet-head"><h2 id={id}>{sheet.title}</h2><span class="fine">{sheet.stateText}</span></div>
      {sheet.moves.map((m) => <p key={m} class="fine">{m}</p>)}
      <div class="sheet-part"><h3>Agenda</h3><Agenda sheet={sheet} say={say} connection={state.connection} /></div>
      {(sheet.notes.length > 0 || doing.value === 'note') && (
        <div class="sheet-part"><h3>Notes</h3>
          <SaidLines lines={sheet.notes} label="Notes" />
          {doing.value === 'note' && <Write name={`A note: ${sheet.title}`} label="A note" send="Keep it" hint="Both of you read it. Nothing on health or family." draft={draft} done={shut} say={(text) => say({ act: 'note', sessionId: sheet.id, pointId: null, text })} />}
        </div>
      )}
      {(sheet.wish || doing.value === 'wish') && (
        <div class="sheet-part"><h3>{view.chosen?.side === 'rep' ? 'What you want to develop' : `What ${view.other} wants to develop`}</h3>
          {sheet.wish && <SaidLines lines={[sheet.wish.line]} label="What is to be developed" />}
          {sheet.wish && sheet.wish.behaviours.length > 0 && <p class="small quiet">{sheet.wish.behaviours.join('; ')}</p>}
          {sheet.wish && <p class="small"><a href={`?${new URLSearchParams({ tab: 'coaching', connection: state.connection, part: 'development' }).toString()}`}>Make a plan of it under Development</a></p>}
          {doing.value === 'wish' && <SayWish sheet={sheet} behaviours={view.form.behaviours} say={say} done={shut} />}
        </div>
      )}
      {(sheet.actions.length > 0 || doing.value === 'agree') && (
        <div class="sheet-part"><h3>Agreed actions</h3>
          {sheet.actions.length > 0 && <ul class="action-list">{sheet.actions.map((a) => <Action key={a.id} action={a} today={view.form.today} say={(word) => state.say(word)} />)}</ul>}
          {doing.value === 'agree' && <AgreeHere source={{ kind: 'session', id: sheet.id }} people={view.form.people} today={view.form.today} dueOn={view.form.actionDay} say={(word) => state.say(word)} done={shut} />}
        </div>
      )}
      {doing.value === 'held' && <div class="sheet-part"><WhenForm name={`Held: ${sheet.title}`} label="Held on" send="It was held" first={sheet.day > view.form.today ? view.form.today : sheet.day} max={view.form.today} say={(day) => say({ act: 'held', sessionId: sheet.id, day: dayOfField(day) })} done={shut} /></div>}
      {doing.value === 'move' && <div class="sheet-part"><WhenForm name={`Move: ${sheet.title}`} label="To" send="Move it" first={view.form.day} min={view.form.today} why="Why, for the other to read" say={(day, why) => say({ act: 'move', sessionId: sheet.id, day: dayOfField(day), why })} done={shut} /></div>}
      {doing.value === 'cancel' && <div class="sheet-part"><Write name={`Call off: ${sheet.title}`} label="Why it is called off" send="Call it off" rows={2} done={shut} say={(why) => say({ act: 'cancel', sessionId: sheet.id, why })} /></div>}
      {doing.value === null && (
        <div class="actions no-print gap-3">
          {may.hold && button('held', 'It was held', 'btn is-small')}
          {may.note && button('note', 'Add a note', 'btn is-small')}
          {may.wish && button('wish', sheet.wish ? 'Say it anew: what you want to develop' : 'Say what you want to develop')}
          {may.note && button('agree', 'Agree an action')}
          {may.again && button('move', 'Move it')}
          {may.change && button('cancel', 'Call it off')}
        </div>
      )}
    </section>
  );
}

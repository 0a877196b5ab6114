import { useSignal } from '@preact/signals';
import { useContext, useId } from 'preact/hooks';
import type { ScopeWord } from '../../lib/messages/panel.ts';
import type { Action, ScopeCard } from '../../lib/messages/views.ts';
import { SectionHead } from '../ui/section-head.tsx';
import { canTellSeen } from '../ui/seen.ts';
import { Covered, useTrusted } from '../ui/trusted.tsx';
import { Where } from '../ui/where.ts';

const MOST = 1440;

interface ScopeProps {
  /** The deal or lead that it is about. */
  on: string;
  card: ScopeCard;
  say: (word: ScopeWord) => void;
  act: (id: Action['id']) => void;
}

/** Minutes to press, or to type; a word with them where there is one. */
function Flag({ card, flag }: { card: ScopeCard; flag: (minutes: number, note: string | null) => void }) {
  const trusted = useTrusted();
  const isTyping = useSignal(false);
  const typed = useSignal('');
  const note = useSignal('');
  const id = useId();
  const minutes = /^\d{1,4}$/.test(typed.value.trim()) ? Number(typed.value) : 0;
  const isReady = minutes >= 1 && minutes <= MOST;
  const send = () => {
    flag(minutes, note.value.trim() || null);
    isTyping.value = false;
    typed.value = note.value = '';
  };
  return (
    <div ref={trusted.box} class="stack">
      <div class="actions" role="group" aria-label="Minutes it took">
        {card.presets.map((m) => <button key={m} type="button" class="btn is-small" data-minutes={m} onClick={trusted.on(() => flag(m, null))}>{m} min</button>)}
        <button type="button" class="text-btn" aria-expanded={isTyping.value} onClick={() => { isTyping.value = !isTyping.value; }}>Other</button>
      </div>
      {isTyping.value && (
        <form class="stack scope-form" onSubmit={(event) => { event.preventDefault(); if (isReady) trusted.on(send)(event); }}>
          <label class="small" for={id}>Minutes</label>
          <input id={id} type="text" inputMode="numeric" autocomplete="off" aria-describedby={`${id}h`} value={typed.value} onInput={(event) => { typed.value = event.currentTarget.value; }} />
          <p class="fine" id={`${id}h`}>{typed.value !== '' && !isReady ? `Write whole minutes, from 1 to ${MOST}.` : 'Whole minutes, such as 45.'}</p>
          <label class="small" for={`${id}n`}>What it was, if you like</label>
          <input id={`${id}n`} type="text" maxLength={2000} value={note.value} onInput={(event) => { note.value = event.currentTarget.value; }} />
          <div class="actions"><button type="submit" class="btn is-small" disabled={!isReady}>Flag it</button></div>
        </form>
      )}
      <Covered trusted={trusted} />
    </div>
  );
}

function TakeBack({ takeBack, of }: { takeBack: () => void; of: string }) {
  const trusted = useTrusted();
  return <span ref={trusted.box}><button type="button" class="text-btn" aria-label={`Take back: ${of}`} onClick={trusted.on(takeBack)}>Take back</button><Covered trusted={trusted} /></span>;
}

/** Qualifying that wasn't theirs to do: one press flags it, with its minutes. Where the browser can't tell what covers a button, writing moves to a tab of our own. */
export function Scope({ on, card, say, act }: ScopeProps) {
  const isFramed = useContext(Where) === 'frame';
  const mayWrite = !isFramed || canTellSeen();
  const word = { on, minutes: null, note: null, takeBack: null };
  return (
    <section class="stack" data-scope={on}>
      <SectionHead aside={<span class="fine">{card.seenBy}</span>}>Out of scope</SectionHead>
      <p class="small quiet">{card.sentence}</p>
      {card.flags.length > 0 && (
        <ul class="scope-flags">
          {card.flags.map((f) => (
            <li key={f.key} data-flag={f.key}><p class="small"><strong>{f.text}</strong>{f.note !== null && <>: {f.note}</>}</p>
              <p class="fine">{[f.by, f.waiting].filter((t) => t !== null).join(' · ')} {f.isMine && mayWrite && <TakeBack of={f.text} takeBack={() => say({ ...word, takeBack: f.key })} />}</p></li>
          ))}
        </ul>
      )}
      {card.mayNot !== null ? <p class="fine">{card.mayNot}</p>
        : mayWrite ? <Flag card={card} flag={(minutes, note) => say({ ...word, minutes, note })} />
          : <div class="actions"><button type="button" class="btn is-small" data-action="alone" onClick={() => act('alone')}>Flag it in a tab of Ridealong</button></div>}
    </section>
  );
}

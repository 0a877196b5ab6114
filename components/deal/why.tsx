import { useId } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { Covered, useTrusted } from '../ui/trusted.tsx';

/** A word why, for who wants to add one. What was said stands without it. */
export function Why({ save }: { save: (text: string) => void }) {
  const text = useSignal('');
  const trusted = useTrusted();
  const id = useId();
  const keep = trusted.on(() => { if (text.value.trim()) save(text.value.trim()); });
  return (
    <div ref={trusted.box} class="stack">
      <label class="small" htmlFor={id}>A word why, if you like</label>
      <div class="actions">
        <input id={id} type="text" maxLength={2000} value={text.value} onInput={(e) => { text.value = e.currentTarget.value; }} onKeyDown={(e) => { if (e.key === 'Enter') keep(e); }} />
        <button type="button" class="btn is-small" onClick={keep}>Add</button>
      </div>
      <Covered trusted={trusted} />
    </div>
  );
}

import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Failure, useAttempt } from '../page/attempt.tsx';
import { Covered, useTrusted } from '../ui/trusted.tsx';

/** A text that is kept somewhere. */
export interface Draft {
  value: string;
}

interface WriteProps {
  /** Of the form, for who can't see where it stands. */
  name: string;
  label: string;
  /** The text to begin with. */
  first?: string;
  send: string;
  /** A blank text may be sent. */
  mayBeBlank?: boolean;
  rows?: number;
  hint?: string;
  say(text: string): Promise<unknown>;
  done?: () => void;
  /** Below the text: what else goes along. */
  children?: ComponentChildren;
  /** Where the text is kept above this form; left out: here. */
  draft?: Draft;
}

/** A text and its button. What was typed stays where sending fails, and says why; a real press counts alone. */
export function Write({ name, label, first = '', send, mayBeBlank = false, rows = 3, hint, say, done, children, draft }: WriteProps) {
  const own = useSignal(first);
  const text = draft ?? own;
  const missing = useSignal(false);
  const attempt = useAttempt();
  const trusted = useTrusted();
  const id = `w-${name.replace(/\W+/g, '-')}`;
  const submit = () => {
    missing.value = !mayBeBlank && text.value.trim() === '';
    if (missing.value) return document.getElementById(id)?.focus();
    void attempt.run(async () => {
      await say(text.value.trim());
      text.value = '';
      done?.();
    });
  };
  return (
    <form class="stack" aria-label={name} noValidate onSubmit={trusted.on(submit)}>
      <div class="stack-1">
        <label class="small" for={id}>{label}</label>
        <textarea id={id} rows={rows} maxLength={4000} value={text.value} aria-invalid={missing.value || undefined} aria-describedby={hint || missing.value ? `${id}-h` : undefined} onInput={(e) => { text.value = e.currentTarget.value; missing.value = false; }} />
        {(missing.value || hint) && <p id={`${id}-h`} class="fine">{missing.value ? 'There is nothing written yet. A sentence is enough.' : hint}</p>}
      </div>
      {children}
      <Failure attempt={attempt} />
      <div class="actions" ref={trusted.box}>
        <button class="btn is-small" disabled={attempt.busy.value}>{send}</button>
        {done && <button type="button" class="text-btn" onClick={done}>Cancel</button>}
      </div>
      <Covered trusted={trusted} />
    </form>
  );
}

import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { Failure, useAttempt } from '../../page/attempt.tsx';

interface SayProps {
  label: string;
  send: string;
  draft?: string;
  hint?: string;
  /** With a date: the day to fill in, and what it is called. */
  date?: { label: string; value: string; after: string };
  say(text: string, date: string): Promise<unknown>;
  done: () => void;
}

/** A word to write and send, with a day where it has one. What was typed stays where sending fails. */
export function AskSay({ label, send, draft = '', hint, date, say, done }: SayProps) {
  const text = useSignal(draft);
  const day = useSignal(date?.value ?? '');
  const attempt = useAttempt();
  const id = useId();
  const isReady = text.value.trim() !== '' && (!date || day.value > date.after);
  const submit = () => attempt.run(async () => {
    await say(text.value.trim(), day.value);
    done();
  });
  return (
    <form class="word-form" onSubmit={(event) => { event.preventDefault(); if (event.isTrusted && isReady) void submit(); }}>
      <label for={id}>{label}</label>
      <textarea id={id} rows={2} maxLength={2000} aria-describedby={hint ? `${id}h` : undefined} value={text.value} onInput={(event) => { text.value = event.currentTarget.value; }} ref={(el) => { if (el && !el.dataset.seen) { el.dataset.seen = '1'; el.focus(); } }} />
      {hint && <p class="fine" id={`${id}h`}>{hint}</p>}
      {date && <div class="pick"><label for={`${id}d`}>{date.label}</label><input id={`${id}d`} type="date" max="9999-12-31" value={day.value} onInput={(event) => { day.value = event.currentTarget.value; }} /></div>}
      <div class="actions">
        <button type="submit" class="btn is-small" disabled={attempt.busy.value || !isReady}>{attempt.busy.value ? 'Sending…' : send}</button>
        <button type="button" class="text-btn" onClick={done}>Not now</button>
      </div>
      <Failure attempt={attempt} />
    </form>
  );
}

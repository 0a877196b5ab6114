import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Remark } from '../dashboard/ways.ts';
import { Failure, useAttempt } from '../page/attempt.tsx';
import { useFinance } from './context.ts';

interface WordFormProps {
  label: string;
  send: string;
  target: Omit<Remark, 'text'>;
  done?: () => void;
  undo?: () => void;
  describedBy?: string;
}

/** A word to write and send: a question or an answer. What was typed stays where sending fails. */
export function WordForm({ label, send, target, done, undo, describedBy }: WordFormProps) {
  const { ways, state } = useFinance();
  const text = useSignal('');
  const attempt = useAttempt();
  const id = useId();
  const submit = () => attempt.run(async () => {
    await ways.remark(state.shown(), { ...target, text: text.value.trim() });
    text.value = '';
    done?.();
    await state.reload();
  });
  return (
    <form class="word-form" onSubmit={(event) => { event.preventDefault(); if (event.isTrusted && text.value.trim() !== '') void submit(); }}>
      <label for={id}>{label}</label>
      <textarea id={id} rows={2} maxLength={2000} aria-describedby={describedBy} value={text.value} onInput={(event) => { text.value = event.currentTarget.value; }} />
      <div class="actions">
        <button type="submit" class="btn is-small" disabled={attempt.busy.value || text.value.trim() === ''}>{attempt.busy.value ? 'Sending…' : send}</button>
        {undo && <button type="button" class="text-btn" onClick={undo}>Not now</button>}
      </div>
      <Failure attempt={attempt} />
    </form>
  );
}

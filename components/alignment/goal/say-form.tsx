import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Unit } from '../../../lib/model/goals/measure.ts';
import { typedTarget } from '../../../lib/model/goals/typed-target.ts';
import { trusted } from '../../finance/trusted.ts';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { unitHint } from './unit-hint.ts';

interface SayProps {
  label: string;
  send: string;
  /** Somebody without a seat, for whom this may be entered. */
  behalfOf: string | null;
  /** Another number goes with the words. */
  amount?: { unit: Unit; currency: string | null; digits: number };
  say: (said: { text: string; value: number; onBehalfOf: string | null }) => Promise<void>;
  undo: () => void;
}

/** Words on a goal, with a number where one is asked for. What was typed stays where sending fails. */
export function SayForm({ label, send, behalfOf, amount, say, undo }: SayProps) {
  const text = useSignal('');
  const number = useSignal('');
  const isFor = useSignal(false);
  const wrong = useSignal<{ number: string | null; text: string | null }>({ number: null, text: null });
  const attempt = useAttempt();
  const id = useId();
  const submit = () => {
    const typed = amount ? typedTarget(number.value, amount.unit, amount.digits) : null;
    wrong.value = { number: typed && !typed.ok ? typed.why : null, text: text.value.trim() === '' ? 'A word is missing: the other side reads it beside what you do.' : null };
    if (wrong.value.number !== null || wrong.value.text !== null) return;
    void attempt.run(() => say({ text: text.value.trim(), value: typed?.ok ? typed.value : 0, onBehalfOf: isFor.value ? behalfOf : null }));
  };
  return (
    <form class="ask-box" onSubmit={(event) => { event.preventDefault(); trusted(submit)(event); }} noValidate>
      {amount && (
        <div class="pick">
          <label for={`${id}-number`}>The number you ask for{amount.currency === null ? '' : `, ${amount.currency}`}</label>
          <input id={`${id}-number`} type="text" inputMode="decimal" autocomplete="off" aria-invalid={wrong.value.number !== null} aria-describedby={`${id}-number-hint`} value={number.value} onInput={(event) => { number.value = event.currentTarget.value; }} />
          <p class="fine" id={`${id}-number-hint`} role={wrong.value.number === null ? undefined : 'alert'}>{wrong.value.number ?? unitHint(amount.unit)}</p>
        </div>
      )}
      <div class="word-form">
        <label for={`${id}-text`}>{label}</label>
        <textarea id={`${id}-text`} rows={2} maxLength={2000} aria-invalid={wrong.value.text !== null} aria-describedby={wrong.value.text === null ? undefined : `${id}-text-hint`} value={text.value} onInput={(event) => { text.value = event.currentTarget.value; }} />
        {wrong.value.text !== null && <p class="fine" id={`${id}-text-hint`} role="alert">{wrong.value.text}</p>}
      </div>
      {behalfOf !== null && <label class="tick"><input type="checkbox" checked={isFor.value} onChange={(event) => { isFor.value = event.currentTarget.checked; }} /><span>{behalfOf} said this; I enter it for them</span></label>}
      <div class="actions"><button type="submit" class="btn is-small" disabled={attempt.busy.value}>{attempt.busy.value ? 'Sending…' : send}</button><button type="button" class="text-btn" onClick={undo}>Not now</button></div>
      <Failure attempt={attempt} />
    </form>
  );
}

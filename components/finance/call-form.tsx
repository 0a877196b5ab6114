import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { FinanceView } from '../../lib/messages/finance.ts';
import { Failure, useAttempt } from '../page/attempt.tsx';
import { useFinance } from './context.ts';
import { typedAmount } from './money-words.ts';

/** A number called for the period, today. The deals in it are frozen with it. */
export function CallForm({ view, done }: { view: FinanceView; done: () => void }) {
  const { ways, state } = useFinance();
  const amount = useSignal('');
  const note = useSignal('');
  const tried = useSignal(false);
  const attempt = useAttempt();
  const id = useId();
  const plain = typedAmount(amount.value);
  const isWrong = tried.value && plain === null;
  const submit = () => {
    tried.value = true;
    if (plain === null) return;
    void attempt.run(async () => {
      await ways.recordCall(state.shown(), { amount: plain, note: note.value.trim() || null });
      done();
      await state.reload();
    });
  };
  return (
    <form class="ask-box" onSubmit={(event) => { event.preventDefault(); if (event.isTrusted) submit(); }}>
      <div class="form-row">
        <div class="pick">
          <label for={`${id}-amount`}>The call{view.currency !== 'XXX' && `, ${view.currency}`}</label>
          <input id={`${id}-amount`} type="text" inputMode="decimal" autocomplete="off" aria-invalid={isWrong} aria-describedby={`${id}-hint`} value={amount.value} onInput={(event) => { amount.value = event.currentTarget.value; }} />
        </div>
        <div class="pick is-wide">
          <label for={`${id}-note`}>A word on it, if you like</label>
          <input id={`${id}-note`} type="text" maxLength={500} autocomplete="off" value={note.value} onInput={(event) => { note.value = event.currentTarget.value; }} />
        </div>
      </div>
      <p class="fine" id={`${id}-hint`} role={isWrong ? 'alert' : undefined}>{isWrong ? 'Write the amount in figures, such as 2,420,000 or 2420000.50.' : 'It is recorded under your name as of now, with the deals in it as they stand. Earlier calls stay.'}</p>
      <div class="actions"><button type="submit" class="btn is-small" disabled={attempt.busy.value}>{attempt.busy.value ? 'Recording…' : 'Record the call'}</button><button type="button" class="text-btn" onClick={done}>Not now</button></div>
      <Failure attempt={attempt} />
    </form>
  );
}

import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { GoalCard } from '../../lib/messages/areas/mine.ts';
import { Failure, useAttempt } from '../page/attempt.tsx';
import type { AreaState } from '../ui/area.tsx';
import { typedValue, UNIT_HINT } from './typed-value.ts';

interface AnswerProps {
  card: GoalCard;
  state: AreaState<'mine'>;
  digits: number;
}

/** Commit, or say another number and why. */
export function Answer({ card, state, digits }: AnswerProps) {
  const asks = useSignal(false);
  const attempt = useAttempt();
  const { commit, counter } = card.may;
  if (!commit && !counter) return null;
  const say = () => commit && void attempt.run(async () => { await state.say({ kind: 'goal', body: { act: 'commit', goalId: card.id, of: commit.of, side: commit.side, onBehalfOf: null } }); });
  return (
    <div class="stack">
      {!asks.value && (
        <div class="actions">
          {commit && <button type="button" class="btn is-small" disabled={attempt.busy.value} onClick={(event) => { if (event.isTrusted) say(); }}>{commit.side === 'leader' ? 'Commit as its leader' : 'Commit to it'}</button>}
          {counter && <button type="button" class={commit ? 'text-btn' : 'btn is-small'} onClick={() => { asks.value = true; }}>Another number</button>}
        </div>
      )}
      {asks.value && <Counter card={card} state={state} digits={digits} done={() => { asks.value = false; }} />}
      <Failure attempt={attempt} />
    </div>
  );
}

function Counter({ card, state, digits, done }: AnswerProps & { done: () => void }) {
  const amount = useSignal('');
  const why = useSignal('');
  const tried = useSignal(false);
  const attempt = useAttempt();
  const id = useId();
  const { unit } = card.target;
  const value = typedValue(amount.value, unit, digits);
  const isWrong = tried.value && value === null;
  const hasNoWhy = tried.value && why.value.trim() === '';
  const submit = () => {
    tried.value = true;
    if (value === null || why.value.trim() === '') return;
    void attempt.run(async () => {
      await state.say({ kind: 'goal', body: { act: 'counter', goalId: card.id, value, text: why.value.trim(), onBehalfOf: null } });
      done();
    });
  };
  return (
    <form class="ask-box" onSubmit={(event) => { event.preventDefault(); if (event.isTrusted) submit(); }}>
      <div class="form-row">
        <div class="pick"><label for={`${id}-n`}>The number you would commit to</label>
          <input id={`${id}-n`} type="text" inputMode="decimal" autocomplete="off" aria-invalid={isWrong} aria-describedby={`${id}-hint`} value={amount.value} onInput={(event) => { amount.value = event.currentTarget.value; }} /></div>
        <div class="pick is-wide"><label for={`${id}-w`}>Why</label>
          <input id={`${id}-w`} type="text" maxLength={500} autocomplete="off" aria-invalid={hasNoWhy} aria-describedby={`${id}-hint`} value={why.value} onInput={(event) => { why.value = event.currentTarget.value; }} /></div>
      </div>
      <p class="fine" id={`${id}-hint`} role={isWrong || hasNoWhy ? 'alert' : undefined}>{isWrong ? `Write the number in figures, ${UNIT_HINT[unit]}.` : hasNoWhy ? 'Say why: the other side decides on it.' : `Today it is ${card.target.text}. Whoever set it sees yours and why; the number stays until they change it.`}</p>
      <div class="actions"><button type="submit" class="btn is-small" disabled={attempt.busy.value}>{attempt.busy.value ? 'Saying it…' : 'Propose it'}</button><button type="button" class="text-btn" onClick={done}>Not now</button></div>
      <Failure attempt={attempt} />
    </form>
  );
}

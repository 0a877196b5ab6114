import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { FinanceLine } from '../../lib/messages/finance-line.ts';
import { Failure, useAttempt } from '../page/attempt.tsx';
import { CauseForm } from './cause-form.tsx';
import { useFinance } from './context.ts';
import { trusted } from './trusted.ts';

const STATE = { stated: 'stated', agreed: 'agreed by both', disputed: 'disputed', open: '', none: '' } as const;

/** Agreeing takes one press; disputing asks for a word, since it leaves the question open. */
function Judge({ line }: { line: FinanceLine }) {
  const { ways, state } = useFinance();
  const why = useSignal<string | null>(null);
  const attempt = useAttempt();
  const id = useId();
  const judge = (agrees: boolean) => attempt.run(async () => {
    await ways.judgeCause(state.shown(), { lineId: line.id, agrees, note: why.value?.trim() || null });
    why.value = null;
    await state.reload();
  });
  return (
    <>
      {why.value === null
        ? <div class="actions"><button type="button" class="btn is-small" disabled={attempt.busy.value} onClick={trusted(() => judge(true))}>I agree</button><button type="button" class="text-btn" onClick={() => { why.value = ''; }}>I see it differently</button></div>
        : (
          <div class="word-form">
            <label for={id}>How do you see it?</label>
            <textarea id={id} rows={2} maxLength={2000} value={why.value} onInput={(event) => { why.value = event.currentTarget.value; }} />
            <div class="actions"><button type="button" class="btn is-small" disabled={attempt.busy.value || why.value.trim() === ''} onClick={trusted(() => judge(false))}>Dispute the cause</button><button type="button" class="text-btn" onClick={() => { why.value = null; }}>Not now</button></div>
          </div>
        )}
      <Failure attempt={attempt} />
    </>
  );
}

/** The cause as it stands, and what this reader can say of it. */
export function CausePart({ line }: { line: FinanceLine }) {
  const { cause, mayState, mayJudge } = line;
  const again = useSignal(false);
  const suggested = useSignal<string | null>(null);
  const isOpen = cause.state === 'open';
  const word = STATE[cause.state];
  return (
    <>
      <h3>Cause</h3>
      {cause.label !== null && <p class="small">{cause.label}{cause.function !== null && ` (${cause.function})`}{word !== '' && <span class="badge">{word}</span>}</p>}
      {cause.detail !== null && <p class="said small">{cause.detail}</p>}
      {suggested.value !== null && <p class="small quiet" role="status">{suggested.value}</p>}
      {mayJudge && !isOpen && <Judge line={line} />}
      {mayState && (isOpen || again.value
        ? <CauseForm line={line} said={(what) => { suggested.value = what; again.value = false; }} />
        : <p><button type="button" class="text-btn is-flush" onClick={() => { again.value = true; }}>State another cause</button></p>)}
    </>
  );
}

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { CauseChoice } from '../../lib/messages/finance.ts';
import type { FinanceLine } from '../../lib/messages/finance-line.ts';
import { Failure, useAttempt } from '../page/attempt.tsx';
import { useFinance } from './context.ts';
import { trusted } from './trusted.ts';

/** Causes by the function that can act on them, in the order the catalogue gives. */
export const byFunction = (causes: readonly CauseChoice[]): [string, CauseChoice[]][] => [...Map.groupBy(causes, (c) => c.function)];

/**
 * Two presses: was there new information, then the cause. What the software would have said is told only after, so that it
 * leads nobody.
 */
export function CauseForm({ line, said }: { line: FinanceLine; said: (suggested: string | null) => void }) {
  const { ways, state, causes } = useFinance();
  const isNew = useSignal<boolean | null>(null);
  const catalogue = useSignal<CauseChoice[] | null>(null);
  const attempt = useAttempt();
  const first = useRef<HTMLParagraphElement>(null);
  useEffect(() => { if (isNew.value !== null && catalogue.value) first.current?.focus(); }, [isNew.value, catalogue.value]);
  const answer = (value: boolean) => attempt.run(async () => {
    isNew.value = value;
    catalogue.value ??= await causes();
  });
  const choose = (causeId: string) => attempt.run(async () => {
    const { suggested } = await ways.stateCause(state.shown(), { lineId: line.id, newInformation: isNew.value === true, causeId, note: null });
    said(suggested);
    await state.reload();
  });
  if (isNew.value === null || !catalogue.value) {
    return (
      <div class="stack">
        <p class="small">Was there new information?</p>
        <div class="actions">
          <button type="button" class="btn is-small" disabled={attempt.busy.value} onClick={() => void answer(true)}>Yes, something happened</button>
          <button type="button" class="btn is-small" disabled={attempt.busy.value} onClick={() => void answer(false)}>No, the forecast was wrong before</button>
        </div>
        <Failure attempt={attempt} />
      </div>
    );
  }
  return (
    <div class="causes">
      <p class="small quiet" ref={first} tabIndex={-1}>{isNew.value ? 'Something happened. What was it?' : 'The forecast was wrong before. Why?'} <button type="button" class="open" onClick={() => { isNew.value = null; }}>Change</button></p>
      {byFunction(catalogue.value).map(([owner, list]) => (
        <div key={owner} role="group" aria-label={owner}>
          <p class="fine">{owner}</p>
          <ul>{list.map((c) => <li key={c.id}><button type="button" disabled={attempt.busy.value} onClick={trusted(() => choose(c.id))}>{c.label}<span class="fine">{c.example}</span></button></li>)}</ul>
        </div>
      ))}
      <Failure attempt={attempt} />
    </div>
  );
}

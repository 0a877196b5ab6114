import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { FinanceView } from '../../lib/messages/finance.ts';
import { Failure, useAttempt } from '../page/attempt.tsx';
import { useFinance } from './context.ts';
import { trusted } from './trusted.ts';
import { MemoSheet } from './memo-sheet.tsx';

/** The miss memo: one page for a board, to print, or to take as text. What is being done is the author's to write. */
export function Memo({ view, back }: { view: FinanceView; back: () => void }) {
  const { ways, state } = useFinance();
  const done = useSignal('');
  const attempt = useAttempt();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus(), []);
  const take = (kind: 'memo' | 'page') => attempt.run(async () => ways.save(await ways.file(state.shown(), kind, done.value.trim() || undefined)));
  return (
    <div class="memo-page">
      <div class="memo-bar">
        <button type="button" class="btn" onClick={back}>Back</button>
        <h1 class="sr" ref={heading} tabIndex={-1}>The memo</h1>
        <div class="actions">
          <button type="button" class="btn" disabled={attempt.busy.value} onClick={trusted(() => take('memo'))}>Markdown</button>
          <button type="button" class="btn" disabled={attempt.busy.value} onClick={trusted(() => take('page'))}>HTML</button>
          <button type="button" class="btn is-main" onClick={trusted(() => ways.print())}>Print</button>
        </div>
      </div>
      <Failure attempt={attempt} />
      <div class="word-form memo-done">
        <label for={id}>What is being done, a point a line</label>
        <textarea id={id} rows={3} maxLength={1200} aria-describedby={`${id}-hint`} value={done.value} onInput={(event) => { done.value = event.currentTarget.value; }} />
        <p class="fine" id={`${id}-hint`}>It goes into the memo below and into its files. It isn’t kept anywhere else.</p>
      </div>
      <MemoSheet view={view} done={done.value.split('\n').map((l) => l.trim()).filter((l) => l !== '')} />
    </div>
  );
}

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { LineHistory } from '../../lib/messages/finance.ts';
import { Failure, useAttempt } from '../page/attempt.tsx';
import { Paged } from '../ui/paged.tsx';
import { useFinance } from './context.ts';

/** The deal's changes, those between the two dates marked; read when the line is opened. */
export function History({ lineId }: { lineId: string }) {
  const { ways, state } = useFinance();
  const found = useSignal<LineHistory | null>(null);
  const reading = useAttempt();
  const read = () => reading.run(async () => { found.value = await ways.lineHistory(state.shown(), lineId); });
  useEffect(() => { void read(); }, [lineId]);
  if (reading.error.value) return <div class="stack-3"><Failure attempt={reading} /><button type="button" class="btn is-small" onClick={() => void read()}>Read again</button></div>;
  if (!found.value) return <div class="bones" role="status" aria-label="Reading the deal’s history"><i style={{ '--w': 92 }} /><i style={{ '--w': 76 }} /><i style={{ '--w': 84 }} /></div>;
  const { before, after, rows, note } = found.value;
  return (
    <>
      <dl class="ends small"><dt>Before</dt><dd>{before}</dd><dt>After</dt><dd>{after}</dd></dl>
      {rows.length > 0 && (
        <Paged rows={rows} total={rows.length} noun="changes" draw={(some) => (
          <ul class="changes">
            {some.map((r) => (
              <li key={`${r.when} ${r.what}`} class={r.between ? 'is-between' : ''}>
                <span class="when">{r.when}</span>
                <span>{r.what}{r.badge !== null && <span class="badge">{r.badge}</span>}{r.between && <span class="sr"> (between the two dates)</span>}</span>
              </li>
            ))}
          </ul>
        )} />
      )}
      {rows.length === 0 && <p class="small quiet">No change is recorded for this deal.</p>}
      {rows.some((r) => r.between) && rows.some((r) => !r.between) && <p class="fine">Changes between the two dates carry the bar at their edge.</p>}
      {note !== null && <p class="fine">{note}</p>}
    </>
  );
}
